"""Training completed, by year and role: how many people did, and how many of those who held the role did not."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Set
from datetime import date

from evenhand.domain.calendar import add_months
from evenhand.domain.training import TrainingKind
from evenhand.office.models import StaffRole, Training
from evenhand.work.exercises.book import exercises
from evenhand.work.guide.walks import walks
from evenhand.work.reading.training import training_named
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.report import Column, Report, Row, share
from evenhand.work.roles import ROLES

CONFIRMED, EXERCISE = str(TrainingKind.CONFIRMED), str(TrainingKind.EXERCISE)
BETWEEN = ":"
EACH = "walk-year-and-role"
"""Told so, a walk that nobody did has its row: of how many nobody did it."""
GROUPS = {
    "year-and-role": "Year and role",
    "year": "Year",
    "role": "Role",
    "walk": "Walk or exercise",
    EACH: "Walk or exercise, year and role",
}


def rows(asked: Asked) -> tuple[Row, ...]:
    """A row counts each person once, however many walks they did."""
    end = add_months(asked.last, 1)
    done = Training.objects.filter(on__gte=asked.first, on__lt=end, on__lte=asked.closed_on)
    people: dict[str, set[int]] = defaultdict(set)
    anyhow: dict[str, set[int]] = defaultdict(set)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    names = set[str]()
    for person, role, walk, kind, on in done.values_list("person_id", "role", "walk", "kind", "on"):
        names.add(walk)
        key = _key(asked.by, on.year, role, walk)
        people[key].add(person)
        counts[key][kind] += 1
        anyhow[_key(asked.by, on.year, "", walk)].add(person)
    held = _held(asked, names) if counts or asked.by == EACH else {}
    return tuple(
        Row(
            key,
            _words(key),
            {
                "people": len(people[key]),
                "without": len(held.get(key, set()) - people[key] - anyhow[_roleless(asked.by, key)]),
                CONFIRMED: counts[key][CONFIRMED],
                EXERCISE: counts[key][EXERCISE],
            },
        )
        for key in sorted({*counts, *held})
    )


def _held(asked: Asked, done: Set[str]) -> dict[str, set[int]]:
    """Who held a role for which a walk is meant, in each year as far as it is asked for.

    An exercise is asked of nobody where none was done: a real office has none.
    """
    found: dict[str, set[int]] = defaultdict(set)
    meant = {(name, role) for name, walk in walks().items() for role in walk.who}
    meant |= {(name, role) for name in done & set(exercises()) for role in exercises()[name].who}
    for year, first, end in _years(asked):
        staff = StaffRole.objects.filter(from_on__lt=end).exclude(to_on__lte=first)
        for person, role in staff.values_list("user_id", "role").distinct():
            for name, who in meant:
                if who == role:
                    found[_key(asked.by, year, role, name)].add(person)
    return found


def _years(asked: Asked) -> Iterator[tuple[int, date, date]]:
    """Each year with its first day and the day after its last, as far as months are asked for and days are closed."""
    end = min(add_months(asked.last, 1), date.fromordinal(asked.closed_on.toordinal() + 1))
    for year in range(asked.first.year, end.year + 1):
        first, last = max(asked.first, date(year, 1, 1)), min(end, date(year + 1, 1, 1))
        if first < last:
            yield year, first, last


def _key(by: str, year: int, role: str, walk: str) -> str:
    parts = {"year-and-role": (str(year), role), "year": (str(year),), "role": (role,), "walk": (walk,)}
    return BETWEEN.join(parts.get(by, (walk, str(year), role)))


def _roleless(by: str, key: str) -> str:
    """The same row whatever the role: who did a walk in another of their roles has done it."""
    *before, last = key.split(BETWEEN)
    return BETWEEN.join([*before, "" if by in ("year-and-role", "role", EACH) else last])


def _words(key: str) -> str:
    return ", ".join(_word(part) for part in key.split(BETWEEN))


def _word(part: str) -> str:
    found = training_named(part)
    return found.title if found is not None else ROLES.get(part, part)


REPORT = Report(
    name="training",
    title="Training completed",
    says="Walks of the user guide that people of the office completed, by the role in which they did: how many people, "
    "how many of those who held the role in that time did none of them, and how often a walk was confirmed, or done as "
    "an exercise that the system marks.",
    groups=GROUPS,
    columns=(
        Column("people", "People", adds=False),
        Column("without", "Held the role, did none", adds=False),
        share("share", "Completed, of all", "people", "people", "without"),
        Column(CONFIRMED, "Walks confirmed", rests_on="people"),
        Column(EXERCISE, "Exercises", rests_on="people"),
    ),
    rows=rows,
    drawn=("people", "without"),
    steps=("NEG-15",),
    of_cases=False,
)
