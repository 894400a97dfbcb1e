"""A person sets the rate from earnings over the limit, and where an order stays after a fail (SCH-33, EAR-35)."""

from dataclasses import replace

import pytest

from evenhand.domain.account.methods import Method, PaymentMethod
from evenhand.domain.opportunity.ending import Closing
from evenhand.domain.opportunity.ending_words import CheckStatus, CocAction, Trigger
from evenhand.domain.opportunity.request import Request, TaskRecord
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.predicates import PREDICATES
from tests.domain.cases import MONDAY, case

DEO, DD = PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER, PaymentMethod.DIRECT_DEBIT
HOLDS = PREDICATES["rate_for_a_person"].holds


def worked_out(kind: PaymentMethod, check: CheckStatus | None, over: str) -> tuple[CaseState, Request]:
    """Maintenance worked out under the end of an opportunity, or under no other request."""
    closing = Closing(CocAction.END, Trigger.END_DATE, MONDAY, check=check)
    outcome = Request(1, "outcome-scheduled-end", "1", "end", MONDAY, "system", "owner", closing=closing)
    record = TaskRecord("calculate", (("passes_limit", over),), "amara", MONDAY)
    own = Request(2, "perform-calculation", "1", "outcome:1", MONDAY, "system", "owner", parent=1, done=(record,))
    return replace(case(), requests=(outcome, own), methods=(Method(1, kind, 100, MONDAY),)), own


@pytest.mark.parametrize(
    ("kind", "check", "over", "asked"),
    [
        (DEO, CheckStatus.UNLIKELY, "no", True),
        (DEO, CheckStatus.NOT_APPLICABLE, "no", False),
        (DEO, None, "no", False),
        (DD, CheckStatus.UNLIKELY, "no", False),
        (DD, None, "yes", True),
    ],
)
def test_a_rate_is_asked_for_over_the_limit_and_where_an_order_stays(
    kind: PaymentMethod, check: CheckStatus | None, over: str, asked: bool
) -> None:
    assert HOLDS(*worked_out(kind, check, over)) is asked


def test_an_order_that_ended_does_not_stay() -> None:
    state, own = worked_out(DEO, CheckStatus.UNLIKELY, "no")
    ended = replace(state, methods=tuple(replace(item, until=MONDAY) for item in state.methods))

    assert HOLDS(ended, own) is False
    assert HOLDS(ended, replace(own, parent=None)) is False
