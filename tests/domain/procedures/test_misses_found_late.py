"""A payment that is found missing after the outcome was recorded: a request about it, and a mark on the outcome."""

from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import add_months
from evenhand.domain.opportunity.commands.ending import ComplianceChoice, RecordCompliance
from evenhand.domain.opportunity.events import RequestOpened
from evenhand.domain.procedures.consequences.misses import Found, follow_misses
from tests.domain.cases import BOOK, START
from tests.domain.endings import at_the_end


def test_each_of_the_two_has_a_number_of_its_own() -> None:
    desk = at_the_end()
    desk.do("payment-history", RecordCompliance(ComplianceChoice.PASS))
    found = Found(6, PaymentMethod.DIRECT_DEBIT, add_months(START, 5), InstalmentState.MISSED)

    opened = follow_misses(desk.state, [found], BOOK, desk.today)

    told = [(event.procedure, event.number) for event in opened if isinstance(event, RequestOpened)]
    first = desk.state.next_number
    assert told == [("missed-payment", first), ("review-decision", first + 1)]
