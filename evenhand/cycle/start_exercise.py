"""Starts an exercise: a practice case is made for one person, and theirs to work."""

from datetime import UTC, datetime

from django.contrib.auth.models import User
from django.db.models import Max

from evenhand.cases.models import Case
from evenhand.cycle.practice import MADE, NotMade, Practice
from evenhand.domain.calendar import long_date
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.domain.training import STEPS
from evenhand.office.models import Attempt
from evenhand.records.models import Command, Event
from evenhand.work.account import WrittenAccount
from evenhand.work.actors import membership
from evenhand.work.audit import audit
from evenhand.work.commands import CommandKey
from evenhand.work.exercises.begun import learner_of, may_not_begin
from evenhand.work.exercises.book import Exercise, exercises
from evenhand.work.money_in.door import record_money
from evenhand.work.outcome import Outcome
from evenhand.work.state.today import office
from evenhand.work.visible import Absent

TEAM = "new-case"


def start_exercise(actor: Actor, name: str, *, key: CommandKey | None = None) -> Outcome | Absent:
    """Makes a fresh case each time; earlier attempts are kept. `key` makes a second sending harmless.

    Refuses: not-a-demonstration, role-missing; case-not-made, with what refused it.
    """
    exercise, person = exercises().get(name), learner_of(actor)
    if exercise is None or person is None:
        return Absent("exercise")
    refused = may_not_begin(actor, exercise, office())
    if refused is not None:
        return refused

    def write(command: Command) -> list[WrittenAccount]:
        _begin(command, person, exercise)
        return []

    try:
        return record_money(actor, "start-exercise", write, key)
    except NotMade as why:
        says = f"A case for this exercise cannot be made on {long_date(office().business_date)}. {why}"
        return Refusal("case-not-made", says, STEPS)


def _begin(command: Command, person: User, exercise: Exercise) -> None:
    """All or nothing, in the caller's transaction."""
    teams = membership(person, command.on).segments
    place = (Attempt.objects.aggregate(last=Max("id"))["last"] or 0) + 1
    case = Practice(place, command.on, teams[0] if teams else TEAM)
    MADE[exercise.case](case)
    case.give_to(person.username)
    before = Attempt.objects.filter(person=person, exercise=exercise.id).aggregate(last=Max("number"))["last"]
    Attempt.objects.create(
        person=person,
        exercise=exercise.id,
        version=exercise.version,
        number=(before or 0) + 1,
        case=Case.objects.get(reference=case.reference),
        since=Event.objects.aggregate(last=Max("id"))["last"] or 0,
        started_on=command.on,
        started_at=datetime.now(UTC),
    )
    audit(person.username, "start exercise", f"{exercise.id}, version {exercise.version}", command.on)
