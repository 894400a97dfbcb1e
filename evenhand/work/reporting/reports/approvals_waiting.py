"""Approvals that wait, and how long they have."""

from collections import Counter

from evenhand.domain.authority import WORDS, ApprovalKind
from evenhand.insight.models import Standing
from evenhand.work.reporting.about import About
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.report import Column, Report, Row
from evenhand.work.reporting.words import CUTS, label

AGES = {"two-days": "Up to two days", "week": "Three days to a week", "month": "Up to 30 days", "longer": "Longer"}
ENDS = {"two-days": 2, "week": 7, "month": 30}


def rows(asked: Asked) -> tuple[Row, ...]:
    """By age, by what is asked for, or by whose it is."""
    waiting = Standing.objects.filter(about=str(About.APPROVAL), **asked.narrowed)
    if asked.by == "age":
        counts = Counter(_age((asked.closed_on - since).days) for since in waiting.values_list("since", flat=True))
        return tuple(Row(age, words, {"waiting": counts[age]}) for age, words in AGES.items() if counts)
    found = Counter(waiting.values_list(asked.by, flat=True))
    return tuple(Row(value, _words(asked.by, value), {"waiting": found[value]}) for value in sorted(found))


def _age(days: int) -> str:
    return next((age for age, end in ENDS.items() if days <= end), "longer")


def _words(by: str, value: str) -> str:
    return WORDS[ApprovalKind(value)] if by == "kind" else label(by, value)


REPORT = Report(
    name="approvals-waiting",
    title="Approvals waiting",
    says="What waits for a team leader's answer at the end of the last closed day, by the days since it was asked for.",
    groups={"age": "Waiting for", "kind": "Asked for", **CUTS},
    columns=(Column("waiting", "Waiting"),),
    rows=rows,
    drawn=("waiting",),
    dated=False,
)
