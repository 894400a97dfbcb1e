"""One case at random: any entry, any news, any day, and the same things stay true."""

from datetime import date, timedelta
from typing import Any

from hypothesis import note, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.commands import COMMANDS
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import NoteKind
from evenhand.domain.procedures.decide import decide
from evenhand.domain.procedures.desk import add_note, assign
from evenhand.domain.procedures.fire import fire
from evenhand.domain.procedures.known import KNOWN, learn
from evenhand.domain.procedures.settle import settle
from evenhand.domain.procedures.shape import Task, TaskState
from evenhand.domain.procedures.walk import walk
from evenhand.domain.refusal import Refusal
from tests.domain.cases import BOOK, CASEWORKER, MONDAY
from tests.domain.ends import actor_for, ends_of
from tests.domain.entries import any_entry
from tests.domain.invariants import happens_rightly, holds
from tests.domain.starts import starts


class OneCase(RuleBasedStateMachine):
    """A case being worked by people who may enter anything that a form lets them enter."""

    state: CaseState
    today: date = MONDAY

    @initialize(start=starts())
    def comes_in(self, start: CaseState) -> None:
        self.state = start
        self.take(settle(start, BOOK, self.today))

    def take(self, events: tuple[Event, ...]) -> None:
        happens_rightly(self.state, events, self.today)
        self.state = apply_all(self.state, events)

    def take_or_hear_why(self, found: tuple[Event, ...] | Refusal) -> bool:
        if isinstance(found, Refusal):
            note(f"{found.code}: {found.sentence}")
            assert found.sentence.endswith((".", "?")), found
            assert found.steps or found.rules, found
            return False
        self.take(found)
        return True

    def ready(self) -> list[tuple[Request, Task]]:
        return [
            (request, view.task)
            for request in self.state.requests
            if request.is_open
            for view in walk(self.state, request, BOOK.procedures[request.procedure])
            if view.state is TaskState.READY
        ]

    def any_of(self, request: Request, task: Task) -> st.SearchStrategy[Any]:
        return any_entry(COMMANDS[task.asks], self.today, self.state, request.number)

    def enter(self, request: Request, task: Task, command: Any) -> bool:
        found = decide(self.state, request.number, task.id, command, actor_for(task), BOOK, self.today)
        return self.take_or_hear_why(found)

    @precondition(lambda self: self.ready())
    @rule(data=st.data())
    def a_person_records_a_task(self, data: st.DataObject) -> None:
        request, task = data.draw(st.sampled_from(self.ready()), label="task")
        self.enter(request, task, data.draw(self.any_of(request, task), label="entry"))

    @precondition(lambda self: self.ready())
    @rule(data=st.data())
    def a_person_records_a_task_to_its_end(self, data: st.DataObject) -> None:
        request, task = data.draw(st.sampled_from(self.ready()), label="task")
        self.enter(request, task, data.draw(st.sampled_from(ends_of(self.state, request.number, task)), label="entry"))

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
                self.take_or_hear_why(assign(self.state, request.number, CASEWORKER.id, CASEWORKER))

    @invariant()
    def the_same_things_stay_true(self) -> None:
        if hasattr(self, "state"):
            holds(self.state, self.today)

    def teardown(self) -> None:
        """From wherever the walk came, people can bring every request to its end."""
        if not hasattr(self, "state"):
            return
        for _ in range(40):
            todo = self.ready()
            if not todo:
                break
            request, task = todo[0]
            assert any(self.enter(request, task, command) for command in ends_of(self.state, request.number, task)), (
                task
            )
            holds(self.state, self.today)
        assert not [request for request in self.state.requests if request.is_open]


TestOneCase = OneCase.TestCase
TestOneCase.settings = settings(stateful_step_count=30)
