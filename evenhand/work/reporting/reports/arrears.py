"""Arrears by their age, and by whom they are owed to."""

from django.db.models import Case, CharField, Count, Sum, Value, When
from django.db.models.functions import Cast

from evenhand.domain.calendar import add_months
from evenhand.insight.models import Owed
from evenhand.work.reporting.about import Sort
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.report import Column, Report, Row, Unit
from evenhand.work.reporting.words import CUTS, label

AGES = {
    "three-months": ("Up to three months", 3),
    "six-months": ("Three to six months", 6),
    "year": ("Six months to a year", 12),
    "two-years": ("One to two years", 24),
}
LONGER, BROUGHT = "longer", "brought"
WORDS = {age: words for age, (words, _) in AGES.items()} | {
    LONGER: "Longer than two years",
    BROUGHT: "Came with the case, age not known",
}
SORTS = {
    Sort.PARENT: "Receiving parent",
    Sort.FEES: "Collection fees",
    Sort.OLD_SCHEME: "Receiving parent, old scheme",
    Sort.STATE: "Secretary of State",
}


def rows(asked: Asked) -> tuple[Row, ...]:
    """Cases with anything owed in a row, and how much."""
    owed, by = Owed.objects.filter(**asked.narrowed), asked.by
    if by == "age":
        owed, by = owed.annotate(aged=_age(asked)), "aged"
    found = {
        value: {"cases": cases, "owed": pence}
        for value, cases, pence in owed.values_list(by)
        .annotate(cases=Count("case_id", distinct=True), owed=Sum("pence"))
        .order_by()
    }
    if asked.by == "age":
        return tuple(Row(age, words, found.get(age, {"cases": 0, "owed": 0})) for age, words in WORDS.items() if found)
    return tuple(Row(value, _words(asked.by, value), found[value]) for value in sorted(found))


def _age(asked: Asked) -> Case:
    """A part is of the first age within which it fell behind, as at the last closed day."""
    within = [
        When(since__gt=add_months(asked.closed_on, -months), then=Value(age)) for age, (_, months) in AGES.items()
    ]
    brought = When(brought=True, then=Value(BROUGHT))
    return Case(brought, *within, default=Cast(Value(LONGER), CharField()), output_field=CharField())


def _words(by: str, value: str) -> str:
    return SORTS[Sort(value)] if by == "sort" else label(by, value)


REPORT = Report(
    name="arrears",
    title="Arrears by age",
    says="What is owed as arrears at the end of the last closed day, by how long ago it fell behind. What pays arrears "
    "pays the oldest first. A part counts as its case was when it fell behind.",
    groups={"age": "Fell behind", "sort": "Owed to", **CUTS},
    columns=(
        Column("cases", "Cases", adds=False),
        Column("owed", "Owed", Unit.PENCE, rests_on="cases"),
    ),
    rows=rows,
    drawn=("owed",),
    dated=False,
)
