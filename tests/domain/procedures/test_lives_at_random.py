"""Cases live through an opportunity at random, for years: it ends once, and nothing is skipped or left lying."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from evenhand.domain.account.state import InstalmentState
from evenhand.domain.authority import ApprovalKind, Authority
from evenhand.domain.calendar import DateRange, add_days
from evenhand.domain.opportunity.application import Enforcement
from evenhand.domain.opportunity.ending_words import Trigger
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Applicant, Employment, EnforcementKind, OpportunityStatus
from evenhand.domain.procedures.consequences.misses import follow_misses
from evenhand.domain.procedures.ending.amending import amend
from evenhand.domain.procedures.ending.by_hand import open_by_hand
from evenhand.domain.procedures.settle import settle
from evenhand.domain.procedures.shape import Actor
from tests.domain.cases import BOOK, CASEWORKER, LEADER, MONDAY, with_legacy, with_paying
from tests.domain.endings import AUTHORITIES, STATEMENT, running
from tests.domain.procedures.one_case import CaseAtRandom
from tests.domain.promises import Promises
from tests.domain.starts import often

BOTH = Actor("both", frozenset({"caseworker", "team-leader"}))
NEW = Actor("new", frozenset({"team-leader"}))
ENFORCER = Actor("enforcer", frozenset({"enforcement-case-manager"}))
STAFF = (CASEWORKER, LEADER, BOTH, NEW, ENFORCER)
HELD = (*AUTHORITIES, *(Authority(BOTH.id, kind, None, DateRange(date(2016, 1, 1))) for kind in ApprovalKind))
BAILIFFS = (Enforcement(EnforcementKind.BAILIFFS, DateRange(MONDAY)),)
MET, MISSED, SHORT, LATE = (
    InstalmentState.MET, InstalmentState.MISSED, InstalmentState.SHORT, InstalmentState.LATE,
)  # fmt: skip


@cache
def begun(route: Applicant) -> tuple[CaseState, date]:
    """A case on the first day of its opportunity."""
    desk = running(route)
    return desk.state, desk.today


@dataclass(frozen=True)
class Life:
    """What is special about a case whose opportunity begins."""

    route: Applicant
    employment: Any
    other_children: Any
    bailiffs: Any
    protected: Any
    segment: Any
    owed: Any

    def begins(self) -> tuple[CaseState, date]:
        state, today = begun(self.route)
        state = with_paying(state, other_children=self.other_children, employment=self.employment)
        state = with_legacy(state, enforcement=BAILIFFS if self.bailiffs else ())
        receiving = replace(state.receiving, protection=("contact",) if self.protected else ())
        return replace(state, segment=self.segment, receiving=receiving), today


LIVES = st.builds(
    Life,
    route=st.sampled_from(Applicant),
    employment=often(*Employment),
    other_children=often(0, None, 2),
    bailiffs=often(False, True),
    protected=often(False, True),
    segment=often("maintenance", "enforcement"),
    owed=often(0, 99),
)
FATES = st.lists(often(MET, MISSED, SHORT, LATE), min_size=1, max_size=6)


class OneLife(CaseAtRandom):
    """An opportunity from its first day to long after its last."""

    @initialize(life=LIVES, fates=FATES)
    def it_runs(self, life: Life, fates: list[Any]) -> None:
        self.state, self.today = life.begins()
        self.promises, self.state_arrears, self.authorities = Promises(tuple(fates)), life.owed, HELD
        self.take(settle(self.state, BOOK, self.today))

    @rule(days=st.sampled_from([1, 5, 10, 31, 62]))
    def days_pass(self, days: int) -> None:
        """Days pass, and what was promised in them is judged."""
        super().days_pass(days)
        self.take(follow_misses(self.state, self.promises.misses(self.state, self.today), BOOK, self.today))
        self.take(settle(self.state, BOOK, self.today))

    @precondition(lambda self: self.ready())
    @rule(data=st.data(), by=st.sampled_from(STAFF))
    def somebody_tries(self, data: st.DataObject, by: Actor) -> None:
        """Whoever it is: what is not theirs is refused, and nobody answers what they asked."""
        number, name = data.draw(st.sampled_from(self.ready()), label="task")
        self.enter(number, name, data.draw(st.sampled_from(self.ends(number, name)), label="entry"), by)

    @rule(
        procedure=st.sampled_from(["outcome-early-end", "outcome-extension"]),
        trigger=st.sampled_from(Trigger),
        ago=st.sampled_from([0, 30]),
        instalment=st.sampled_from([None, 1, 2]),
    )
    def somebody_opens_it_by_hand(self, procedure: str, trigger: Trigger, ago: int, instalment: int | None) -> None:
        since = add_days(self.today, -ago)
        self.take_or_hear_why(
            open_by_hand(
                self.state, procedure, trigger, since, "Seen.", CASEWORKER, BOOK, self.today, instalment=instalment
            )
        )
        self.take(settle(self.state, BOOK, self.today))

    @precondition(lambda self: any(self.state.approval_of(one.number) for one in self.state.requests))
    @rule(by=st.sampled_from(STAFF))
    def what_was_put_is_taken_back(self, by: Actor) -> None:
        number = next(one.number for one in self.state.requests if self.state.approval_of(one.number))
        self.take_or_hear_why(amend(self.state, number, by, self.today))

    @rule(set_on=st.sampled_from([None, STATEMENT]))
    def the_office_has_its_statement_or_not(self, set_on: date | None) -> None:
        self.statement = set_on

    def teardown(self) -> None:
        """Whatever came before: after the end date it is worked off, and then it has ended, once."""
        if not hasattr(self, "state"):
            return
        self.statement = STATEMENT
        for _ in range(8):
            self.days_pass(62)
            held = self.state.opportunity
            assert held is not None
            if held.period.end is None or self.today >= held.period.end:
                self.work_off()
            if held.status is OpportunityStatus.ENDED and self.today > add_days(held.period.start, 366):
                break
        held = self.state.opportunity
        assert held is not None and held.status is OpportunityStatus.ENDED
        self.work_off()


TestOneLife = OneLife.TestCase
TestOneLife.settings = settings(stateful_step_count=40)
