"""A parent's facts as dated rows, one current row a kind, and back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.people import Benefit, Parent
from evenhand.domain.opportunity.vocabulary import Employment
from evenhand.work.state.codec import dump, read

Facts = dict[str, tuple[Any, str]]
ANYTHING = dict[str, Any]
BENEFITS = tuple[Benefit, ...]
WORDS = tuple[str, ...]


def facts_of(parent: Parent) -> Facts:
    """Each kind of fact with its value and source; a kind without either has no row."""
    sources = dict(parent.sources)
    values: dict[str, Any] = {
        "employment": {
            "employment": str(parent.employment),
            "employer_known": parent.employer_known,
            "pay_frequency": parent.pay_frequency,
            **_since("employer_from", parent.employer_from),
        },
        "income": {"gross": parent.gross_weekly, "net": parent.net_weekly, **_since("from", parent.income_from)},
        "other-children": parent.other_children,
        "benefits": None if parent.benefits is None else dump(BENEFITS, parent.benefits),
        "prison": None if parent.in_prison is None else dump(DateRange, parent.in_prison),
        "hospital": None if parent.in_hospital is None else dump(DateRange, parent.in_hospital),
        "returned": None if parent.returned_on is None else parent.returned_on.isoformat(),
        "address": None if parent.address_from is None else parent.address_from.isoformat(),
    }
    others = {name: None for name in sources if name not in values}
    return {
        kind: (value, sources.get(kind, ""))
        for kind, value in {**values, **others}.items()
        if value is not None or kind in sources
    }


def _since(name: str, day: date | None) -> dict[str, str]:
    return {} if day is None else {name: day.isoformat()}


def _day(known: Mapping[str, Any], name: str) -> date | None:
    return date.fromisoformat(known[name]) if known.get(name) else None


def parent_of(row: Mapping[str, Any], facts: Mapping[str, tuple[str | None, str]]) -> Parent:
    """The parent from the person's row and current facts, with JSON as it is written."""

    def value(kind: str, of: Any) -> Any:
        return read(of, facts.get(kind, (None, ""))[0])

    work, income = value("employment", ANYTHING) or {}, value("income", ANYTHING) or {}
    return Parent(
        reference=row["reference"],
        nation=row["nation"],
        language=row["language"],
        letter_format=row["letter_format"],
        restricted=row["restricted"],
        protection=read(WORDS, row["protection"]),
        may_pass_on_contact=row["may_pass_on_contact"],
        employment=Employment(work.get("employment", "unknown")),
        employer_known=work.get("employer_known", False),
        benefits=value("benefits", BENEFITS),
        gross_weekly=income.get("gross"),
        net_weekly=income.get("net"),
        pay_frequency=work.get("pay_frequency", ""),
        other_children=value("other-children", int),
        in_prison=value("prison", DateRange),
        in_hospital=value("hospital", DateRange),
        returned_on=value("returned", date),
        address_from=value("address", date),
        sources=tuple(sorted((kind, source) for kind, (_, source) in facts.items() if source)),
        version=row["version"],
        employer_from=_day(work, "employer_from"),
        income_from=_day(income, "from"),
    )
