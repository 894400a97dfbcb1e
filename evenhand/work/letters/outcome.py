"""What the letters of the end of an opportunity are told of it (LET-1, LET-2), each parent what is theirs."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from evenhand.config.book import the_book
from evenhand.domain.money import spoken
from evenhand.domain.opportunity.vocabulary import Service
from evenhand.letters.ended import MissedPayment, TrialEndedPaying, TrialEndedReceiving
from evenhand.letters.terms import OwnReason, Result, Ways

EarlyReason = Literal[
    "", "Change to Direct Pay", "Case Closed", "Paying Parent Nil Assessed", "Change of Circumstance",
    "On-benefit change", "Missed Payment/s",
]  # fmt: skip

OWN_REASONS: dict[str, OwnReason] = {
    "Paying Parent Nil Assessed": OwnReason.NOTHING_DUE,
    "Change of Circumstance": OwnReason.CHANGE,
    "On-benefit change": OwnReason.BENEFIT,
    "Missed Payment/s": OwnReason.MISSED,
}


@dataclass(frozen=True, kw_only=True)
class OutcomeFacts:
    """How an opportunity ended.

    Attributes:
        ended: what was recorded as Compliance Action (SCH-7, EAR-9).
        service: how maintenance is paid from `effective_on`.
        effective_on: the effective date of the unlikely to pay check.
        fees_from: when collection fees start; None where none do.
        early_reason: the recorded reason of an early end (EAR-6); empty at the scheduled end.
        defaults: counted instalments not met and not excused: due on, pence due, pence received in time.
        arrears: something is owed to the receiving parent.
        deductions_under_way: an employer may still deduct, or pay over what was deducted.
    """

    ended: Literal["passed", "failed", "ended-early"]
    service: Service
    effective_on: date
    fees_from: date | None = None
    early_reason: EarlyReason = ""
    defaults: tuple[tuple[date, int, int], ...] = ()
    arrears: bool = False
    deductions_under_way: bool = False

    def __post_init__(self) -> None:
        if self.service is Service.UNKNOWN:
            raise ValueError("How maintenance is paid after the opportunity is not known yet.")
        if self.ended == "ended-early" and not self.early_reason:
            raise ValueError("An opportunity that ended early has the reason of it.")
        if self.ended == "passed" and self.early_reason:
            raise ValueError("An opportunity that was passed ran to its end.")
        if self.early_reason == "Change to Direct Pay" and self.service is not Service.DIRECT_PAY:
            raise ValueError("Where the receiving parent asked for direct pay, direct pay follows (EAR-15).")


def outcome_paying(facts: OutcomeFacts, common: dict[str, Any], dated: date) -> TrialEndedPaying:
    """The context of CMSL0136. The payments that were missed are told where it failed on them, and nowhere else."""
    missed = facts.defaults if facts.ended == "failed" else ()
    return TrialEndedPaying(
        **common,
        **_of_the_case(facts),
        own_reason=OWN_REASONS.get(facts.early_reason),
        missed=tuple(MissedPayment(due_on=on, due=spoken(due), came=spoken(came)) for on, due, came in missed),
        deductions_under_way=facts.deductions_under_way,
        collection_fee_percent=_number("fees.paying_parent_per_cent", facts.fees_from or dated),
        months_in_full=the_book().rules.number("review.consecutive_months", dated),
    )


def outcome_receiving(facts: OutcomeFacts, common: dict[str, Any], dated: date) -> TrialEndedReceiving:
    """The context of CMSL0137: of the payments, whether some that were due to the recipient were missed."""
    return TrialEndedReceiving(
        **common,
        **_of_the_case(facts),
        asked_for_direct_pay=facts.early_reason == "Change to Direct Pay",
        payments_missed=facts.ended == "failed" or facts.early_reason == "Missed Payment/s",
        receiving_fee_percent=_number("fees.receiving_parent_per_cent", facts.fees_from or dated),
    )


def _of_the_case(facts: OutcomeFacts) -> dict[str, Any]:
    return {
        "result": Result(facts.ended),
        "early": bool(facts.early_reason),
        "ways": _ways(facts),
        "effective_on": facts.effective_on,
        "fees_from": facts.fees_from,
        "owed": facts.arrears,
    }


def _ways(facts: OutcomeFacts) -> Ways:
    """How maintenance is paid from then on. With the case closed neither service goes on (R15)."""
    if facts.early_reason == "Case Closed":
        return Ways.CLOSED
    return Ways.DIRECT if facts.service is Service.DIRECT_PAY else Ways.COLLECTED


def _number(name: str, on: date) -> Decimal:
    return Decimal(the_book().rules.number(name, on))
