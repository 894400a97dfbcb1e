"""What the letters of the end of an opportunity are told, as the case and its account stand when they leave."""

from datetime import date
from typing import Any, Literal, cast

from evenhand.accounts.models import Balance, Instalment
from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.domain.account.ledger import Bucket
from evenhand.domain.account.methods import ENFORCED
from evenhand.domain.opportunity.clocks import judged
from evenhand.domain.opportunity.ending import Closing
from evenhand.domain.opportunity.ending_words import CocAction, Compliance
from evenhand.domain.opportunity.history import DEFAULTS
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Service
from evenhand.letters.context import LetterContext
from evenhand.work.letters.cannot_say import CannotSay
from evenhand.work.letters.outcome import EarlyReason, OutcomeFacts, outcome_paying, outcome_receiving

ENDED: dict[Compliance, Literal["passed", "failed", "ended-early"]] = {
    Compliance.PASS: "passed",
    Compliance.FAIL: "failed",
    Compliance.ENDED_EARLY: "ended-early",
}
TO_THE_PARENT = (Bucket.ARREARS, Bucket.OLD_ARREARS)


def ended_paying(state: CaseState, common: dict[str, Any], dated: date) -> LetterContext:
    """CMSL0136. Errors: CannotSay where no opportunity of the case has ended."""
    return outcome_paying(_facts(state), common, dated)


def ended_receiving(state: CaseState, common: dict[str, Any], dated: date) -> LetterContext:
    """CMSL0137. Errors: CannotSay where no opportunity of the case has ended."""
    return outcome_receiving(_facts(state), common, dated)


def _facts(state: CaseState) -> OutcomeFacts:
    held, closing = state.opportunity, _closing(state)
    if held is None or held.ended_on is None or closing is None or closing.check_on is None:
        raise CannotSay("No opportunity of this case has ended.")
    assert closing.compliance is not None  # noqa: S101 - recorded before the check
    early = closing.action is CocAction.EARLY
    return OutcomeFacts(
        ended=ENDED[closing.compliance],
        service=Service.DIRECT_PAY if state.service is Service.DIRECT_PAY else Service.COLLECT_AND_PAY,
        effective_on=closing.check_on,
        fees_from=held.fees_from if held.fees_from == closing.check_on else None,  # a later day is not of this outcome
        early_reason=cast(EarlyReason, closing.reason if early else ""),
        defaults=_defaults(state),
        arrears=_owed(state),
        deductions_under_way=any(
            method.kind in ENFORCED and method.until is not None and method.until >= closing.check_on
            for method in state.methods
        ),
    )


def _closing(state: CaseState) -> Closing | None:
    found = [one.closing for one in state.requests if one.closing is not None and one.closing.check_on is not None]
    return found[-1] if found else None


def _defaults(state: CaseState) -> tuple[tuple[date, int, int], ...]:
    """Counted instalments that were not met and are not excused, in pence."""
    assert state.opportunity is not None  # noqa: S101 - the caller looked
    days = judged(state.opportunity, state.application.received_on, the_book().rules)
    rows = Instalment.objects.filter(
        case__reference=state.reference, due_on__gte=days.start, due_on__lt=days.end, state__in=DEFAULTS
    ).exclude(method__in=ENFORCED)
    return tuple(
        (row.due_on, row.maintenance + row.fee + row.arrears + row.charges, row.received)
        for row in rows.order_by("due_on", "number")
    )


def _owed(state: CaseState) -> bool:
    case = Case.objects.filter(reference=state.reference).values("id")
    return Balance.objects.filter(case_id__in=case, bucket__in=TO_THE_PARENT, pence__gt=0).exists()
