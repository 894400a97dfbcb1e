"""Payments that come another way than agreed, twice running: somebody looks, once, and nobody calls it a default."""

from datetime import date

import pytest

from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.calendar import add_days, add_months
from evenhand.domain.opportunity.commands.ending import EarlyChoice, RecordEarlyEnd
from evenhand.domain.opportunity.ending_words import EarlyReason, Trigger
from evenhand.domain.opportunity.request import Request
from tests.cycle.money import DEBIT, came, under_way
from tests.desks import START, Desk, days_pass, offered, sound

pytestmark = pytest.mark.django_db
CARD = PaymentMethod.UNSPECIFIED
GOES_ON = RecordEarlyEnd(EarlyChoice.GOES_ON, EarlyReason.CHANGE, "They set the direct debit up again.")


@pytest.fixture
def running() -> Desk:
    return under_way(offered())


def paid(month: int, method: PaymentMethod) -> None:
    day = add_months(START, month)
    days_pass(day)
    came(50_00, day, method)
    days_pass(add_days(day, 4))


def early_ends(desk: Desk) -> list[Request]:
    return [one for one in desk.state.requests if one.procedure == "outcome-early-end"]


def test_once_is_nothing_and_twice_running_opens_the_early_end_on_the_day_it_is_judged(running: Desk) -> None:
    paid(0, CARD)
    assert early_ends(running) == []
    paid(1, CARD)
    (outcome,) = early_ends(running)
    assert outcome.closing is not None
    assert (outcome.closing.trigger, outcome.closing.since) == (Trigger.ANOTHER_METHOD, date(2017, 5, 3))
    assert (outcome.opened_by, outcome.parent) == ("system", None)
    sound()


def test_the_agreed_method_between_them_opens_nothing(running: Desk) -> None:
    for month, method in enumerate((CARD, DEBIT, CARD)):
        paid(month, method)
    assert early_ends(running) == []


def test_after_it_goes_on_it_takes_two_more(running: Desk) -> None:
    paid(0, CARD)
    paid(1, CARD)
    running.do("payment-history", GOES_ON)
    paid(2, CARD)
    assert len(early_ends(running)) == 1
    paid(3, CARD)
    assert len(early_ends(running)) == 2
    sound()
