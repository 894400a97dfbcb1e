"""One case that people work at random: what every walk shares."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.commands import COMMANDS, Command
from evenhand.domain.opportunity.commands.talks import ProposePlan
from evenhand.domain.opportunity.events import Event, MissDecided
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import NoteKind
from evenhand.domain.procedures.context import Beside
from evenhand.domain.procedures.decide import decide
from evenhand.domain.procedures.desk import add_note, assign
from evenhand.domain.procedures.fire import fire
from evenhand.domain.procedures.known import KNOWN, learn
from evenhand.domain.procedures.settle import settle
from evenhand.domain.procedures.shape import Actor, Task, TaskState
from evenhand.domain.procedures.walk import walk
from evenhand.domain.refusal import Refusal
from tests.domain.cases import BOOK, CASEWORKER, MONDAY
from tests.domain.endings import AUTHORITIES, STATEMENT
from tests.domain.ends import actor_for, ends_of
from tests.domain.entries import any_entry
from tests.domain.invariants import happens_rightly, holds
from tests.domain.promises import Promises
from tests.domain.talking import situation


class CaseAtRandom(RuleBasedStateMachine):
    """A case being worked by people who may enter anything that a form lets them enter."""

    state: CaseState
    today: date = MONDAY
    promises = Promises((InstalmentState.MET,))
    statement: date | None = STATEMENT
    authorities = AUTHORITIES
    state_arrears = 0

    @property
    def beside(self) -> Beside:
        """What stands beside the case today."""
        return Beside(
            self.promises.history(self.state, self.today), self.statement, self.authorities, self.state_arrears,
            situation=situation(on=self.today, first_on=self.in_a_month, review_on=add_days(self.today, 300)),
        )  # fmt: skip

    @property
    def in_a_month(self) -> date:
        return add_days(self.today, 30)

    def take(self, events: tuple[Event, ...]) -> None:
        happens_rightly(self.state, events, self.today)
        self.state = apply_all(self.state, events)
        excused = {event.instalment for event in events if isinstance(event, MissDecided) and event.excused}
        self.promises = Promises(self.promises.fates, self.promises.excused | excused)

    def take_or_hear_why(self, found: tuple[Event, ...] | Refusal) -> bool:
        if isinstance(found, Refusal):
            note(f"{found.code}: {found.sentence}")
            assert found.sentence.endswith((".", "?")), found
            assert found.steps or found.rules, found
            return False
        self.take(found)
        return True

    def ready(self) -> list[tuple[int, str]]:
        """The tasks that can be recorded now: number of the request, id of the task."""
        return [
            (request.number, view.task.id)
            for request in self.state.requests
            if request.is_open
            for view in walk(self.state, request, BOOK.procedures[request.procedure])
            if view.state is TaskState.READY
        ]

    def task(self, number: int, name: str) -> Task:
        request = self.state.request(number)
        assert request is not None
        task = BOOK.procedures[request.procedure].task(name)
        assert task is not None
        return task

    def ends(self, number: int, name: str) -> tuple[Command, ...]:
        """Entries that end it, a plan from a day that is still to come."""
        ends = ends_of(self.state, number, self.task(number, name))
        return tuple(replace(one, first_on=self.in_a_month) if isinstance(one, ProposePlan) else one for one in ends)

    def enter(self, number: int, name: str, command: Command, by: Actor | None = None) -> bool:
        actor = by or actor_for(self.task(number, name))
        return self.take_or_hear_why(
            decide(self.state, number, name, command, actor, BOOK, self.today, beside=self.beside)
        )

    @precondition(lambda self: self.ready())
    @rule(data=st.data())
    def a_person_records_a_task(self, data: st.DataObject) -> None:
        number, name = data.draw(st.sampled_from(self.ready()), label="task")
        kind = COMMANDS[self.task(number, name).asks]
        self.enter(number, name, data.draw(any_entry(kind, self.today, self.state, number), label="entry"))

    @precondition(lambda self: self.ready())
    @rule(data=st.data())
    def a_person_records_a_task_to_its_end(self, data: st.DataObject) -> None:
        number, name = data.draw(st.sampled_from(self.ready()), label="task")
        self.enter(number, name, data.draw(st.sampled_from(self.ends(number, name)), label="entry"))

    @rule(data=st.data(), kind=st.sampled_from(sorted(KNOWN)))
    def something_becomes_known(self, data: st.DataObject, kind: str) -> None:
        known = data.draw(any_entry(KNOWN[kind], self.today), label=kind)
        if self.take_or_hear_why(learn(self.state, known, self.today)):
            self.take(settle(self.state, BOOK, self.today))

    @rule(days=st.integers(1, 9) | st.sampled_from([14, 15, 60]))
    def days_pass(self, days: int) -> None:
        self.today += timedelta(days=days)
        self.take(fire(self.state, BOOK, self.today))
        assert not [timer for timer in self.state.timers if timer.due_on <= self.today]

    @rule()
    def somebody_writes_a_note_and_takes_the_work(self) -> None:
        self.take_or_hear_why(add_note(self.state, NoteKind.GENERAL, "Called.", CASEWORKER, self.today))
        for request in self.state.requests:
            if request.is_open:
                self.take_or_hear_why(assign(self.state, request.number, CASEWORKER.id))

    @invariant()
    def the_same_things_stay_true(self) -> None:
        if hasattr(self, "state"):
            holds(self.state, self.today)

    def work_off(self) -> None:
        """From wherever the walk came, people can bring every request to its end."""
        for _ in range(80):
            todo = self.ready()
            if not todo:
                break
            number, name = todo[0]
            assert any(self.enter(number, name, command) for command in self.ends(number, name)), name
            holds(self.state, self.today)
        assert not [request for request in self.state.requests if request.is_open]

    def teardown(self) -> None:
        if hasattr(self, "state"):
            self.work_off()
