"""What payments that did not come as agreed led to."""

from collections import Counter

from evenhand.work.reporting.about import About, Step
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.counting import steps
from evenhand.work.reporting.report import Column, Report, Row
from evenhand.work.reporting.words import kind_of_request, plain
from evenhand.work.words import DECISIONS


def rows(asked: Asked) -> tuple[Row, ...]:
    """Requests that were opened, and what people decided."""
    found: Counter[tuple[str, str]] = Counter()
    for _, (kind, outcome), count in steps(asked, About.MISS):
        if kind in (Step.LED_TO, Step.DECIDED):
            found[kind, outcome] += count
    ordered = sorted(found, key=lambda step: (step[0] == Step.DECIDED, -found[step], step))
    return tuple(Row(f"{kind}:{outcome}", _words(kind, outcome), {"times": found[kind, outcome]})
                 for kind, outcome in ordered)  # fmt: skip


def _words(kind: str, outcome: str) -> str:
    if kind == Step.LED_TO:
        return f"Request: {kind_of_request(outcome)}"
    return f"Decision: {DECISIONS.get(outcome, plain(outcome).lower())}"


REPORT = Report(
    name="missed-led-to",
    title="What missed payments led to",
    says="Each request that was opened about a payment, and each decision about one, in the month in which it "
    "happened. One payment may lead to several.",
    groups={"what": "What it led to"},
    columns=(Column("times", "Times"),),
    rows=rows,
    drawn=("times",),
)
