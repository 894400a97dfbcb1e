"""Small helpers that several kinds of news share."""

from dataclasses import replace
from datetime import date
from typing import Any

from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.events import FactLearned
from evenhand.domain.opportunity.people import Parent
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.refusal import Refusal, Refused


def fact(
    state: CaseState,
    role: Role,
    kind: str,
    on: date,
    source: str = "",
    *,
    steps: tuple[str, ...] = ("GEN-3",),
    rules: tuple[str, ...] = (),
    **changes: Any,
) -> FactLearned:
    """The event that a parent is known otherwise from now on; `source` is kept beside the fact of this kind."""
    parent: Parent = state.parent(role)
    if source:
        changes["sources"] = tuple(sorted({**dict(parent.sources), kind: source}.items()))
    return FactLearned(kind=kind, parent=replace(parent, **changes), effective_on=on, steps=steps, rules=rules)


def refused(sentence: str, field: str, code: str = "date-out-of-range", rests: tuple[str, ...] = ("GEN-3",)) -> Refused:
    """A refusal to raise, of a fact that cannot be taken."""
    return Refused(Refusal(code, sentence, steps=rests, field=field))


def not_after(day: date, today: date, field: str, rests: tuple[str, ...] = ("GEN-3",)) -> None:
    """Refuses a day that has not come."""
    if day > today:
        raise refused(f"{long_date(day)} is after today, {long_date(today)}.", field, rests=rests)
