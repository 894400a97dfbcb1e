"""What a learner did with a practice case, as marks read it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.domain.exercise import Did, Marked, Worked, marked
from evenhand.domain.negotiation import negotiate
from evenhand.domain.opportunity.events import EVENTS
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.refusal import Refusal
from evenhand.office.models import Attempt
from evenhand.people.models import Person
from evenhand.records.models import Event
from evenhand.work.ending.beside import account_of_case
from evenhand.work.exercises.book import Exercise
from evenhand.work.negotiating.situation import situation_on
from evenhand.work.state.codec import event as decode
from evenhand.work.state.load import load_cases
from evenhand.work.state.where import employers, where


def marks_of(attempt: Attempt, exercise: Exercise, today: date) -> tuple[Marked, ...]:
    """Every mark of an exercise, as the case of this attempt stands now."""
    return marked(exercise.marks, worked(attempt, exercise, today))


def worked(attempt: Attempt, exercise: Exercise, today: date) -> Worked:
    """The case of an attempt, and what was done with it since: without what was taken back."""
    case = Case.objects.select_related("paying", "receiving").get(id=attempt.case_id)
    state = load_cases([case.id])[case.id].state
    rows = Event.objects.filter(account_id=case.account_id, id__gt=attempt.since, command__undone_by=None)
    did = tuple(
        Did(decode(row.kind, row.payload, row.steps, row.rules), row.actor, row.on)
        for row in rows.filter(kind__in=EVENTS).order_by("id")
    )
    return Worked(
        learner=attempt.person.username,
        did=did,
        state=state,
        rules=the_book().rules,
        said=exercise.figures,
        kept_up=_kept_up(state, exercise, today),
        private=tuple(word for person in (case.paying, case.receiving) for word in _private(person)),
    )


def _kept_up(state: CaseState, exercise: Exercise, today: date) -> int | None:
    """What arrears may take a week on the figures of the story; None where it has none."""
    said = exercise.figures
    account = account_of_case(state) if said.net is not None else None
    given = situation_on(state, account, today) if account is not None else None
    if given is None:
        return None
    found = negotiate(
        replace(given, net=said.net, essential=said.essential, priority=said.priority or 0), the_book().rules
    )
    return None if isinstance(found, Refusal) else found.sustainable


def _private(person: Person) -> Iterator[str]:
    lines, postcode = where(person.id)
    yield from (*lines, postcode, person.phone, person.email)
    yield from (one.name for one in employers(person.id))
