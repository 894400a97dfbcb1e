"""Entries that a person could make: any at all, as a form lets them."""

from dataclasses import MISSING, dataclass, fields
from datetime import date, timedelta
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from evenhand.domain.opportunity.asking import Ask
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.ending.putting import content_digest
from evenhand.domain.procedures.ending.welfare import children_of

WHY = "Because."


@dataclass(frozen=True)
class At:
    """Where and when an entry is made: what a form shows of the case."""

    today: date
    state: CaseState | None = None
    number: int = 0


@st.composite
def any_entry(draw: st.DrawFn, kind: type[Any], today: date, state: CaseState | None = None, number: int = 0) -> Any:
    """A value for every question of a command or of a fact, as a form could carry it."""
    hints, at = get_type_hints(kind), At(today, state, number)
    values = {}
    for item in fields(kind):
        left_out = item.default is not MISSING and draw(st.integers(0, 3)) == 0
        values[item.name] = item.default if left_out else draw(_answer(item.metadata["ask"], hints[item.name], at))
    return kind(**values)


def _answer(ask: Ask, hint: Any, at: At) -> st.SearchStrategy[Any]:
    kind = next((one for one in get_args(hint) if one is not type(None)), hint) if get_args(hint) else hint
    if ask.words == "seen":
        shown = content_digest(at.state, at.number) if at.state is not None else ""
        return st.sampled_from([shown, shown, shown, "another", ""])
    if ask.words == "welfare":
        lines = len(children_of(at.state)) if at.state is not None else 2
        some = st.sampled_from([WHY, WHY, WHY, WHY, " "])
        return st.sampled_from([lines] * 5 + [0, lines + 1]).flatmap(lambda n: st.tuples(*[some] * n))
    if get_origin(hint) is tuple:
        return st.lists(_one_of(ask, get_args(hint)[0]), max_size=2, unique=True).map(tuple)
    if ask.options is not None:
        return _one_of(ask, kind)
    if kind is date:
        return st.integers(-40, 80).map(lambda days: at.today + timedelta(days=days))
    if kind is bool:
        return st.booleans()
    if ask.words == "count":
        return st.sampled_from([1, 2, 3, 0, -1, 8, 700])
    return st.sampled_from([0, 699, 700, 52000]) if kind is int else st.just(WHY)


def _one_of(ask: Ask, kind: type[Any]) -> st.SearchStrategy[Any]:
    assert ask.options is not None
    return st.sampled_from([kind(option) for option in ask.options])
