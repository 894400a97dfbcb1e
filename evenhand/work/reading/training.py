"""The record of training, for the person, their team leader, and an administrator."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from evenhand.domain.procedures.shape import Actor
from evenhand.office.models import StaffRole, Training
from evenhand.work.administering import may_administer
from evenhand.work.exercises.book import Exercise, exercises
from evenhand.work.guide.walks import Walk, walks
from evenhand.work.reading.worklists import LEADER, Worklist
from evenhand.work.roles import ROLES

MOST = 500


@dataclass(frozen=True)
class Completed:
    """One completion. `current`: whether it is still as it was then; `score`: the marks that an exercise earned."""

    username: str
    name: str
    role: str
    walk: str
    title: str
    version: str
    current: bool
    kind: str
    on: date
    recorded_at: datetime
    score: int | None = None
    out_of: int | None = None


@dataclass(frozen=True)
class Trained:
    """One colleague: of the walks of their role, those that are done as they are now, and those that are not yet.

    `exercises` are the titles of those that they completed as they are now.
    """

    username: str
    name: str
    role: str
    done: int
    open: tuple[str, ...]
    exercises: tuple[str, ...] = ()


def training_of(actor: Actor) -> tuple[Completed, ...]:
    """A person's own record, the latest first."""
    return _lines(Training.objects.filter(person__username=actor.id))


def training_seen(actor: Actor, work: Worklist, today: date, person: str = "") -> tuple[Completed, ...]:
    """The record of those whom a person looks after, themselves among them, the latest first."""
    found = Training.objects.filter(person__username__in=[actor.id, *looked_after(actor, work, today)])
    return _lines(found.filter(person__username=person) if person else found)


def trained(actor: Actor, work: Worklist, today: date) -> tuple[Trained, ...]:
    """How far everybody is whom a person looks after."""
    people = _after(actor, work, today)
    done: dict[str, set[str]] = {}
    rows = Training.objects.filter(person__username__in=[username for username, _ in people])
    for username, name, version in rows.values_list("person__username", "walk", "version"):
        walk = training_named(name)
        if walk is not None and walk.version == version:
            done.setdefault(username, set()).add(name)
    return tuple(
        _trained(username, role, names, done.get(username, set())) for (username, names), role in people.items()
    )


def training_named(name: str) -> Walk | Exercise | None:
    """A walk or an exercise by its name: no two have the same."""
    return walks().get(name) or exercises().get(name)


def looked_after(actor: Actor, work: Worklist, today: date) -> tuple[str, ...]:
    """The usernames of those whom a person looks after."""
    return tuple(username for username, _ in _after(actor, work, today))


def looks_after(actor: Actor) -> bool:
    """Whether a person sees the record of others."""
    return may_administer(actor) or LEADER in actor.roles


def _after(actor: Actor, work: Worklist, today: date) -> dict[tuple[str, str], str]:
    """Whom a person looks after, by username and name, with the role that they hold."""
    if not looks_after(actor):
        return {}
    held = StaffRole.objects.filter(Q(to_on=None) | Q(to_on__gt=today), from_on__lte=today, user__is_active=True)
    held = held.exclude(role="restricted")
    if not may_administer(actor):
        held = held.filter(segment__in=work.segments)
    found: dict[tuple[str, str], str] = {}
    for row in held.select_related("user").order_by("user__first_name", "user__last_name", "id"):
        found.setdefault((row.user.username, row.user.get_full_name() or row.user.username), row.role)
    return found


def _trained(username: str, role: str, name: str, done: set[str]) -> Trained:
    own = [walk for walk in walks().values() if role in walk.who]
    left = tuple(walk.title for walk in own if walk.id not in done)
    marked = tuple(each.title for each in exercises().values() if each.id in done)
    return Trained(username, name, ROLES.get(role, role), len(own) - len(left), left, marked)


def _lines(found: QuerySet[Training]) -> tuple[Completed, ...]:
    rows = found.select_related("person").order_by("-on", "-id")[:MOST]
    return tuple(_completed(rows))


def _completed(rows: Iterable[Training]) -> Iterable[Completed]:
    for row in rows:
        walk = training_named(row.walk)
        yield Completed(
            username=row.person.username,
            name=row.person.get_full_name() or row.person.username,
            role=ROLES.get(row.role, row.role),
            walk=row.walk,
            title=walk.title if walk else row.walk,
            version=row.version,
            current=walk is not None and walk.version == row.version,
            kind=row.kind,
            on=row.on,
            recorded_at=row.recorded_at,
            score=row.score,
            out_of=row.out_of,
        )
