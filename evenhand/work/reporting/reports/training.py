"""Training completed, by year and role."""

from collections import Counter, defaultdict

from evenhand.domain.calendar import add_months
from evenhand.domain.training import TrainingKind
from evenhand.office.models import Training
from evenhand.work.guide.walks import walks
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.report import Column, Report, Row
from evenhand.work.set_up_office import ROLES

CONFIRMED, EXERCISE = str(TrainingKind.CONFIRMED), str(TrainingKind.EXERCISE)


def rows(asked: Asked) -> tuple[Row, ...]:
    """A row counts each person once, however many walks they did."""
    done = Training.objects.filter(on__gte=asked.first, on__lt=add_months(asked.last, 1), on__lte=asked.closed_on)
    people: dict[str, set[int]] = defaultdict(set)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for person, role, walk, kind, on in done.values_list("person_id", "role", "walk", "kind", "on"):
        key = {"year-and-role": f"{on:%Y}:{role}", "year": f"{on:%Y}", "role": role}.get(asked.by, walk)
        people[key].add(person)
        counts[key][kind] += 1
    return tuple(
        Row(
            key,
            _words(asked.by, key),
            {"people": len(people[key]), CONFIRMED: counts[key][CONFIRMED], EXERCISE: counts[key][EXERCISE]},
        )
        for key in sorted(counts)
    )


def _words(by: str, key: str) -> str:
    year, _, role = key.partition(":")
    if by == "year-and-role":
        return f"{year}, {ROLES.get(role, role)}"
    if by == "role":
        return ROLES.get(key, key)
    return walks()[key].title if key in walks() else key


REPORT = Report(
    name="training",
    title="Training completed",
    says="Walks of the user guide that people of the office completed, by the role in which they did: how many people, "
    "and how often a walk was confirmed, or done as an exercise that the system marks.",
    groups={"year-and-role": "Year and role", "year": "Year", "role": "Role", "walk": "Walk"},
    columns=(
        Column("people", "People", adds=False),
        Column(CONFIRMED, "Walks confirmed", rests_on="people"),
        Column(EXERCISE, "Exercises", rests_on="people"),
    ),
    rows=rows,
    drawn=("people", CONFIRMED),
    steps=("NEG-15",),
    of_cases=False,
)
