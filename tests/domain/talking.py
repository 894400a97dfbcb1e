"""A case whose arrears are negotiated, with what the account says beside it."""

from dataclasses import replace
from datetime import date
from typing import Any

from evenhand.domain.calendar import add_months
from evenhand.domain.maintenance import Frequency
from evenhand.domain.negotiation import Debt, Ongoing, Rung, Situation
from evenhand.domain.opportunity.commands.agreed import SetPlanSchedule
from evenhand.domain.opportunity.commands.talks import (
    DecideNegotiation,
    HardshipAnswer,
    HearReceivingParent,
    ProposePlan,
    QuantifyDebt,
    RecordNegotiationTalk,
    Verdict,
)
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.talks import Entry, Talks, Willing
from evenhand.domain.procedures.context import Beside
from evenhand.domain.procedures.ending.children import children_of
from evenhand.domain.procedures.negotiating.begin import begin
from tests.domain.cases import BOOK, CASEWORKER, MONDAY, TOLD, case
from tests.domain.endings import STATEMENT, EndingDesk

FIRST = date(2017, 5, 1)


def situation(**values: Any) -> Situation:
    """Six hundred pounds owed to the receiving parent, and thirty a week that goes on."""
    given = Situation(
        on=MONDAY,
        review_on=date(2018, 1, 15),
        first_on=FIRST,
        every=Frequency.MONTHLY,
        ongoing=(Ongoing("one", 30_00, True),),
        debts=(Debt(600_00, "one"),),
    )
    return replace(given, **values)


class Talking(EndingDesk):
    """A desk at which arrears are negotiated."""

    @property
    def talks(self) -> Talks:
        found = self.state.requests[-1].talks or next(one.talks for one in self.state.requests if one.talks)
        assert found is not None
        return found


def talking(entry: Entry = Entry.ASKED, state: CaseState | None = None, **values: Any) -> Talking:
    """A negotiation that was begun by a caseworker."""
    authorities = values.pop("authorities", ())
    beside = Beside(statement_from=STATEMENT, authorities=authorities, situation=situation(**values))
    desk = Talking(state or case(), MONDAY, beside)
    opened = begin(desk.state, entry, CASEWORKER, BOOK, MONDAY)
    assert isinstance(opened, tuple), opened
    desk.take(opened)
    return desk


def agreed(months: int = 12, entry: Entry = Entry.ASKED, state: CaseState | None = None, **values: Any) -> Talking:
    """A plan that was agreed, and whose schedule is set."""
    desk = talking(entry, state, **values)
    desk.do("quantify", QuantifyDebt(0))
    desk.do("talk", RecordNegotiationTalk(Willing.NEGOTIATES))
    desk.do("propose-plan", ProposePlan(Rung.OWN_OFFER, FIRST, Frequency.MONTHLY, months=months))
    if desk.talks.longer:
        desk.do("hear-receiving-parent", HearReceivingParent(HardshipAnswer.NO))
    lines = tuple("So." for _ in children_of(desk.state))
    desk.do("decide", DecideNegotiation(Verdict.AGREE, None, "Pay.", "It lasts.", lines))
    desk.do("set-schedule", SetPlanSchedule())
    for task in ("call-receiving-parent", "call-paying-parent"):
        desk.do(task, TOLD)
    return desk


def to_be_reviewed() -> Talking:
    """Three months after the agreement its review has opened."""
    desk = agreed()
    desk.on(add_months(MONDAY, 3))
    return desk
