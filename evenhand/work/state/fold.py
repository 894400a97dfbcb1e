"""A case folded from its stored events alone, without commands that were undone."""

from collections.abc import Collection
from dataclasses import replace

from django.db.models import Q

from evenhand.domain.opportunity.apply import apply_all, born
from evenhand.domain.opportunity.events import CaseRegistered, Event, PersonRegistered
from evenhand.domain.opportunity.state import CaseState
from evenhand.records.models import Event as EventRow
from evenhand.work.state.codec import event as decode


def fold(state: CaseState, case_id: int, without: Collection[int] = ()) -> CaseState:
    """What the events say of a case. `state` names it and lends the texts of notes, which no event holds.

    Errors: LookupError where the case or one of its people was never registered.
    """
    people = [f"person:{state.paying.reference}", f"person:{state.receiving.reference}"]
    rows = EventRow.objects.filter(Q(case_id=case_id) | Q(stream__in=people), command__undone_by=None)
    events = [
        decode(row.kind, row.payload, row.steps, row.rules)
        for row in rows.exclude(command_id__in=without).order_by("id")
    ]
    return _texts(_folded(state, events), state)


def _folded(state: CaseState, events: list[Event]) -> CaseState:
    registered = next((item for item in events if isinstance(item, CaseRegistered)), None)
    people = {item.parent.reference: item for item in events if isinstance(item, PersonRegistered)}
    if registered is None or {state.paying.reference, state.receiving.reference} - people.keys():
        raise LookupError(f"case {state.reference} was never registered")
    start = born(registered, people[registered.paying], people[registered.receiving], state.reference)
    return apply_all(start, [item for item in events if not isinstance(item, CaseRegistered | PersonRegistered)])


def _texts(folded: CaseState, state: CaseState) -> CaseState:
    texts = {note.number: note.text for note in state.notes}
    return replace(folded, notes=tuple(replace(note, text=texts.get(note.number, "")) for note in folded.notes))


def unseen(state: CaseState) -> CaseState:
    """A state without its version counters, its timers in one order, to compare two of them."""
    return replace(
        state,
        version=0,
        account_version=0,
        paying=replace(state.paying, version=0),
        receiving=replace(state.receiving, version=0),
        timers=tuple(sorted(state.timers, key=lambda timer: (timer.request, timer.why))),
    )
