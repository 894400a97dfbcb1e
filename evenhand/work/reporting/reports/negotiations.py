"""What began negotiations of arrears, and how they were decided."""

from collections import Counter, defaultdict

from evenhand.work.reporting.about import About, Came, Step
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.counting import rows_of, steps
from evenhand.work.reporting.report import Column, Report, Row, share
from evenhand.work.reporting.words import BY_MONTH, entry_of, trigger

ENTERED, ENDED = "entered", "ended"
COLUMNS = (
    Column(ENTERED, "Entered"),
    Column(Came.WITHIN, "Agreed, within 24 months"),
    Column(Came.LONGER, "Agreed, beyond 24 months"),
    share("longer", "Beyond, of those agreed", Came.LONGER, Came.WITHIN, Came.LONGER),
    Column(Came.DEFERRED, "Deferred"),
    Column(Came.REFUSED, "Refused"),
    Column(ENDED, "Closed undecided"),
)
NAMES = tuple(column.name for column in COLUMNS if not column.of)


def rows(asked: Asked) -> tuple[Row, ...]:
    """Each in the month in which it began, and in the month in which it was decided or closed."""
    found: dict[object, Counter[str]] = defaultdict(Counter)
    for value, (kind, outcome), count in steps(asked, About.NEGOTIATION, "" if asked.by == "entry" else asked.by):
        entry, came = entry_of(outcome)
        name = {Step.ENTERED: ENTERED, Step.DECIDED: came}.get(Step(kind), ENDED)
        found[entry if asked.by == "entry" else value][name] += count
    named = {value: {name: counts[name] for name in NAMES} for value, counts in found.items()}
    made = rows_of(asked, named, NAMES)
    return tuple(Row(row.key, trigger(row.key), row.cells) for row in made) if asked.by == "entry" else made


REPORT = Report(
    name="negotiations",
    title="Negotiations of arrears",
    says="Each negotiation in the month in which it began, and each decision in the month in which it was made: a plan "
    "within 24 months of the agreement or beyond, arrears that wait, or a refusal. What was closed undecided ended "
    "with its case.",
    groups=BY_MONTH | {"entry": "Began with"},
    columns=COLUMNS,
    rows=rows,
    drawn=(ENTERED, Came.WITHIN),
    steps=("NEG-15",),
)
