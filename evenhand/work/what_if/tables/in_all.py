"""What all of it comes to in a year, now and then."""

from collections.abc import Iterator

from evenhand.domain.what_if import ALL, Changes, Sums, Tally
from evenhand.work.reporting.report import Cell, Column, Row, Unit
from evenhand.work.what_if.tables.table import Table
from evenhand.work.what_if.words import FIGURES

SUMS = (
    Column("now", "Now, a year", Unit.PENCE, rests_on="count", adds=False),
    Column("then", "Then, a year", Unit.PENCE, rests_on="count", adds=False),
    Column("change", "Change", Unit.PENCE, rests_on="count", adds=False),
    Column("count", "Parents", adds=False),
    Column("unknown", "Of them not known", adds=False),
)
OF_RECEIVING = frozenset({"kept", "gets"})
BOUNDS = (
    Column("pays", "Paid out, a year", Unit.PENCE, rests_on="count", adds=False),
    Column("count", "Paying parents", adds=False),
)


def tables(tally: Tally) -> Iterator[Table]:
    """The sums, and what nobody knows between its bounds."""
    paying, receiving = (side.get(ALL, Changes()).count for side in (tally.payers, tally.receiving))
    of = {name: receiving if name in OF_RECEIVING else paying for name in FIGURES}
    yield Table(
        "in-all",
        "In all, in a year",
        "What is due, added, kept, paid out and received in a year of 52 weeks. A figure that is not known under the "
        "scenario is left out of its row on both sides.",
        "Figure",
        SUMS,
        tuple(Row(name, FIGURES[name], _cells(tally.sums.get(name, Sums()), many)) for name, many in of.items()),
        ("now", "then"),
        whole="count",
        parts=(("unknown",),),
    )
    unknown = tally.payers[ALL].unknown if ALL in tally.payers else 0
    if unknown:
        words = (
            "They pay out now",
            "If all of them paid in full and on time",
            "If none of them did",
        )
        yield Table(
            "not-known",
            "Where it is not known what they would pay",
            "Of some paying parents nobody knows whether they pay in full and on time, because none of their payments "
            "was judged yet. They are a group of their own: what they would pay out lies between the last two figures.",
            "Of these paying parents",
            BOUNDS,
            tuple(
                Row(str(place), each, {"pays": pence, "count": unknown})
                for place, (each, pence) in enumerate(zip(words, tally.bounds, strict=True))
            ),
            ("pays",),
        )


def _cells(own: Sums, many: int) -> dict[str, Cell]:
    return {"now": own.now, "then": own.then, "change": own.then - own.now, "count": many, "unknown": many - own.count}
