"""The named conditions under which a block stands in a letter. There are no others, and no expressions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from evenhand.letters.context import LetterContext, OfferAccepted, OfferAcceptedPaying, WorkedOut, WorkedOutPaying
from evenhand.letters.ended import TrialEnded, TrialEndedPaying, TrialEndedReceiving
from evenhand.letters.negotiated import Negotiated, NegotiatedPaying, NegotiatedReceiving
from evenhand.letters.terms import WORKED_OUT, Came, OwnReason, PaymentShape, Result, Ways, WhyNot


@dataclass(frozen=True)
class Condition:
    context: type[LetterContext]
    holds: Callable[[Any], bool]


def _has(name: str) -> Condition:
    return Condition(WorkedOutPaying, lambda known: known.amount(name) is not None)


def _ways(*ways: Ways) -> Condition:
    return Condition(TrialEnded, lambda known: known.ways in ways)


def _because(reason: OwnReason) -> Condition:
    return Condition(TrialEndedPaying, lambda known: known.own_reason is reason)


def _came(came: Came) -> Condition:
    return Condition(Negotiated, lambda known: known.came is came)


def _why_not(reason: WhyNot) -> Condition:
    return Condition(NegotiatedPaying, lambda known: known.why_not is reason)


CONDITIONS: Mapping[str, Condition] = {
    "other_parent_named": Condition(LetterContext, lambda known: known.other_parent_name is not None),
    "days_to_clear": Condition(OfferAccepted, lambda known: known.judged_until < known.end_on),
    "fee_now": Condition(WorkedOut, lambda known: known.amount("fee") is not None),
    "nothing_due": Condition(WorkedOut, lambda known: known.amount("weekly") == "£0.00"),
    "due_through_us": Condition(WorkedOut, lambda known: known.amount("weekly") != "£0.00" and known.collected),
    "due_direct": Condition(WorkedOut, lambda known: known.amount("weekly") != "£0.00" and not known.collected),
    "several_cases": Condition(WorkedOutPaying, lambda known: known.children_in_all > known.children),
    **{f"has_{name}": _has(name) for name in WORKED_OUT},
    "half_from_earnings": Condition(
        OfferAcceptedPaying, lambda known: known.payment_shape is PaymentShape.HALF_FROM_EARNINGS
    ),
    "all_direct_debit": Condition(
        OfferAcceptedPaying, lambda known: known.payment_shape is PaymentShape.ALL_DIRECT_DEBIT
    ),
    "all_standing_order": Condition(
        OfferAcceptedPaying, lambda known: known.payment_shape is PaymentShape.ALL_STANDING_ORDER
    ),
    "passed": Condition(TrialEnded, lambda known: known.result is Result.PASSED),
    "passed_and_collected": Condition(
        TrialEnded, lambda known: known.result is Result.PASSED and known.ways is Ways.COLLECTED
    ),
    "ended_early": Condition(TrialEnded, lambda known: known.early),
    "goes_direct": _ways(Ways.DIRECT),
    "goes_on_collecting": _ways(Ways.COLLECTED),
    "case_closed": _ways(Ways.CLOSED),
    "payments_go_on": _ways(Ways.DIRECT, Ways.COLLECTED),
    "fee_starts": Condition(TrialEnded, lambda known: known.fees_from is not None),
    "no_fee_now": Condition(TrialEnded, lambda known: known.ways is Ways.COLLECTED and known.fees_from is None),
    "owed": Condition(TrialEnded, lambda known: known.owed),
    "failed": Condition(TrialEndedPaying, lambda known: known.result is Result.FAILED),
    "payments_listed": Condition(TrialEndedPaying, lambda known: bool(known.missed)),
    "because_of_benefit": _because(OwnReason.BENEFIT),
    "because_nothing_is_due": _because(OwnReason.NOTHING_DUE),
    "because_of_a_change": _because(OwnReason.CHANGE),
    "because_of_a_miss": _because(OwnReason.MISSED),
    "wages_may_come_back": Condition(
        TrialEndedPaying, lambda known: known.deductions_under_way and known.ways is not Ways.COLLECTED
    ),
    "plan_agreed": _came(Came.AGREED),
    "plan_waits": _came(Came.WAITS),
    "plan_refused": _came(Came.REFUSED),
    "looked_at_again": Condition(Negotiated, lambda known: known.review_on is not None),
    "plan_lump": Condition(NegotiatedPaying, lambda known: known.lump is not None),
    "plan_parts": Condition(NegotiatedPaying, lambda known: bool(known.parts)),
    "plan_longer": Condition(NegotiatedPaying, lambda known: known.longer),
    "plan_disputed": Condition(NegotiatedPaying, lambda known: known.disputed is not None),
    **{f"refused_{reason.replace('-', '_')}": _why_not(reason) for reason in WhyNot},
    "would_agree": Condition(NegotiatedPaying, lambda known: known.would_end is not None),
    "would_agree_lump": Condition(NegotiatedPaying, lambda known: known.would_lump is not None),
    "would_agree_pay": Condition(NegotiatedPaying, lambda known: known.would_pay is not None),
    "they_asked": Condition(NegotiatedPaying, lambda known: known.came is Came.REFUSED and known.asked),
    "action_may_follow": Condition(NegotiatedPaying, lambda known: known.came is Came.REFUSED and not known.asked),
    "theirs_known": Condition(NegotiatedReceiving, lambda known: known.theirs is not None),
    "asked_for_direct_pay": Condition(TrialEndedReceiving, lambda known: known.asked_for_direct_pay),
    "payments_missed": Condition(TrialEndedReceiving, lambda known: known.payments_missed),
    "ended_by_a_change": Condition(TrialEndedReceiving, lambda known: known.ended_by_a_change),
}


def conditions_for(context: type[LetterContext]) -> frozenset[str]:
    return frozenset(name for name, condition in CONDITIONS.items() if issubclass(context, condition.context))


def holds(name: str | None, context: LetterContext) -> bool:
    return name is None or CONDITIONS[name].holds(context)
