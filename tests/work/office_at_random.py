"""An office in which anybody enters anything on any day, taken back or not: what every walk shares."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.cycle.run import run_days
from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.commands import COMMANDS
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import NoteKind, PPEligibility
from evenhand.domain.procedures.known import KNOWN
from evenhand.domain.procedures.shape import Actor, Task, TaskState
from evenhand.domain.procedures.walk import walk
from evenhand.letters.models import Letter
from evenhand.records.models import Command
from evenhand.work.become_known import become_known
from evenhand.work.check import findings
from evenhand.work.commands import CommandKey
from evenhand.work.desk import add_note, assign_request, override_eligibility
from evenhand.work.letters import release_letter
from evenhand.work.record_task import record_task
from evenhand.work.recording import Recorded, Seen
from evenhand.work.state.load import load_cases
from evenhand.work.state.today import business_date
from evenhand.work.undo import undo
from tests.desks import AMARA, BRYN, EWA, FERGUS, HUDA, LOWRI, Desk
from tests.domain.ends import ends_of
from tests.domain.entries import any_entry
from tests.domain.invariants import happens_rightly, holds
from tests.dump import Dump, facts

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
ADVISER = Actor("kemal", frozenset({"advice-and-guidance"}))
ENFORCER = Actor("grace", frozenset({"enforcement-case-manager"}))
SUPPORT = Actor("iain", frozenset({"employer-support"}))
STAFF = (AMARA, AMARA, BRYN, BRYN, EWA, FERGUS, HUDA, ADVISER, LOWRI)


@dataclass
class Entry:
    """A recorded entry that may be taken back, and how everything stood before it."""

    command: int
    by: Actor
    before: Dump | None


class OfficeAtRandom(RuleBasedStateMachine):
    """Whatever is done, what is stored never contradicts itself."""

    def __init__(self) -> None:
        super().__init__()
        self.mark = transaction.savepoint()
        self.entries: list[Entry] = []
        self.left: dict[int, str] = {}
        self.look()

    def teardown(self) -> None:
        transaction.savepoint_rollback(self.mark)

    def load(self) -> dict[str, CaseState]:
        keys = Case.objects.order_by("id").values_list("id", flat=True)
        return {item.state.reference: item.state for item in load_cases(list(keys)).values()}

    def record(self, by: Actor, write: Callable[[], object]) -> object:
        """Does one thing; where it was not recorded, nothing has changed."""
        outcome = write()
        if not isinstance(outcome, Recorded):
            note(f"{by.id}: {outcome}")
            assert self.load() == self.states
            assert Command.objects.count() == self.commands
            return outcome
        if not outcome.replayed:
            assert all(version > self.states[name].version for name, version in outcome.versions.items())
        for reference, events in outcome.events.items():
            happens_rightly(self.states[reference], events, business_date())
        if outcome.events and not outcome.replayed:
            self.entries.append(Entry(outcome.command, by, self.facts))
        self.look()
        return outcome

    def look(self) -> None:
        """How everything stands now; what is looked at once needs no second look until something changes."""
        self.new = True
        self.states, self.facts, self.commands = self.load(), facts(), Command.objects.count()

    def open_tasks(self, state: TaskState | None = TaskState.READY) -> list[tuple[str, Request, Task]]:
        return [
            (reference, request, view.task)
            for reference, case in self.states.items()
            for request in case.requests
            if request.is_open
            for view in walk(case, request, the_book().procedures[request.procedure])
            if view.task.asks and state in (None, view.state)
        ]

    def enter(self, place: tuple[str, Request, Task], by: Actor, command: Any, **more: Any) -> object:
        reference, request, task = place
        row = Desk(reference).row(request.number)
        return self.record(by, lambda: record_task(by, row, task.id, command, **more))

    @precondition(lambda self: self.open_tasks())
    @rule(data=st.data())
    def the_right_person_records_a_task(self, data: st.DataObject) -> None:
        place = data.draw(st.sampled_from(self.open_tasks()), label="task")
        task = place[2]
        by = next(actor for actor in (BRYN, FERGUS, HUDA, ADVISER, ENFORCER, SUPPORT) if actor.roles & set(task.who))
        state, number = self.states[place[0]], place[1].number
        anything = any_entry(COMMANDS[task.asks], business_date(), state, number)
        ready = st.sampled_from(ends_of(state, number, task)) | anything
        self.enter(place, by, data.draw(ready, label="entry"))

    @precondition(lambda self: self.open_tasks(None))
    @rule(data=st.data(), by=st.sampled_from(STAFF))
    def anybody_tries_any_task(self, data: st.DataObject, by: Actor) -> None:
        place = data.draw(st.sampled_from(self.open_tasks(None)), label="task")
        self.enter(place, by, data.draw(any_entry(COMMANDS[place[2].asks], business_date()), label="entry"))

    @precondition(lambda self: self.open_tasks())
    @rule(data=st.data(), behind=st.integers(0, 1))
    def a_button_is_pressed_twice(self, data: st.DataObject, behind: int) -> None:
        place = data.draw(st.sampled_from(self.open_tasks()), label="task")
        state = self.states[place[0]]
        command, version = ends_of(state, place[1].number, place[2])[0], state.version
        key = CommandKey(f"{place[0]}:{version}:{place[2].id}", place[2].id)
        seen = Seen(version - behind, business_date())
        first = self.enter(place, BRYN, command, seen=seen, key=key)
        if isinstance(first, Recorded):
            again = self.enter(place, BRYN, command, seen=seen, key=key)
            assert isinstance(again, Recorded) and again.replayed and again.command == first.command

    @rule(data=st.data(), by=st.sampled_from(STAFF), kind=st.sampled_from(sorted(KNOWN)))
    def something_becomes_known(self, data: st.DataObject, by: Actor, kind: str) -> None:
        reference = data.draw(st.sampled_from(sorted(self.states)), label="case")
        known = data.draw(any_entry(KNOWN[kind], business_date()), label=kind)
        self.record(by, lambda: become_known(by, reference, known))

    @rule(data=st.data(), by=st.sampled_from(STAFF), to=st.sampled_from(["", "amara", "bryn", "nobody"]))
    def work_is_given(self, data: st.DataObject, by: Actor, to: str) -> None:
        reference = data.draw(st.sampled_from(sorted(self.states)), label="case")
        for request in self.states[reference].requests:
            self.record(by, lambda request=request: assign_request(by, Desk(reference).row(request.number), to))

    @rule(data=st.data(), by=st.sampled_from(STAFF), value=st.sampled_from([None, *PPEligibility]))
    def a_note_and_an_override_are_written(self, data: st.DataObject, by: Actor, value: PPEligibility | None) -> None:
        reference = data.draw(st.sampled_from(sorted(self.states)), label="case")
        self.record(by, lambda: add_note(by, reference, NoteKind.GENERAL, "Rang."))
        self.record(by, lambda: override_eligibility(by, reference, value, "As the file shows."))

    @precondition(lambda self: self.entries)
    @rule(data=st.data())
    def an_entry_is_taken_back(self, data: st.DataObject) -> None:
        last = len(self.entries) - 1
        place = data.draw(st.just(last) | st.integers(0, last), label="entry")
        entry = self.entries[place]
        outcome = undo(entry.by, entry.command)
        note(f"{entry.by.id} takes back {entry.command}: {outcome}")
        if not isinstance(outcome, Recorded):
            return
        self.look()
        if place == last and entry.before is not None:
            assert self.facts == entry.before
        del self.entries[place]
        for later in self.entries[place:]:
            later.before = None

    @precondition(lambda self: Letter.objects.filter(state__in=("held", "by-hand")).exists())
    @rule(send=st.booleans())
    def a_letter_is_let_go(self, send: bool) -> None:
        waiting = Letter.objects.filter(state__in=("held", "by-hand")).order_by("id").values_list("id", flat=True)
        release_letter(BRYN, waiting[0], send=send)
        self.look()
        for entry in self.entries:  # what came before can no longer be compared, but may still be taken back
            entry.before = None

    @rule(days=st.integers(1, 4) | st.sampled_from([1, 14, 15]))
    def days_pass(self, days: int) -> None:
        before = self.states
        run_days(add_days(business_date(), days - 1))
        self.entries.clear()
        self.look()
        assert all(state.version >= before[reference].version for reference, state in self.states.items())

    @precondition(lambda self: self.new)
    @invariant()
    def nothing_contradicts_anything(self) -> None:
        self.new = False
        assert list(findings()) == []
        self.every_case_holds()
        self.a_letter_leaves_once_and_stays_as_it_left()

    def every_case_holds(self) -> None:
        for state in self.states.values():
            holds(state, business_date())

    def a_letter_leaves_once_and_stays_as_it_left(self) -> None:
        issued = dict(Letter.objects.filter(state="issued").values_list("id", "sha256"))
        assert self.left.items() <= issued.items()
        self.left = issued
