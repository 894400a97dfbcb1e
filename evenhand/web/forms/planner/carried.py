"""The answers so far, carried from page to page in hidden fields: nowhere else are they held."""

from collections.abc import Iterable, Mapping
from typing import Any

from evenhand.web.forms.boxes import PARTS
from evenhand.web.forms.planner.boxes import FREQUENCIES, Box, boxes_of
from evenhand.web.forms.planner.steps import STEPS
from evenhand.work.planner import LETTERS

LONGEST = 40
_EVERY: dict[str, str] = {"parents": str(len(LETTERS)), "wrong": "yes"} | {
    f"{kind}_{letter}": "1" for kind in ("owed", "old") for letter in LETTERS
} | {"state": "1"}  # fmt: skip


def carried_of(sent: Mapping[str, str]) -> dict[str, str]:
    """What was sent of the planner's own fields, and nothing else; what is too long to be an answer is cut."""
    return {name: sent[name].strip()[:LONGEST] for name in NAMES if sent.get(name, "").strip()}


def carried_fields(carried: Mapping[str, str], shown: Iterable[Box]) -> list[dict[str, Any]]:
    """The hidden fields of a page: every answer but those that the page itself asks for."""
    own = {name for box in shown for name in names_of(box)}
    return [{"name": name, "value": value} for name, value in carried.items() if name not in own]


def was_asked(step: str, carried: Mapping[str, str]) -> bool:
    """Whether any of a question was answered: one that only another answer has brought up is no mistake of theirs."""
    return any(name in carried for box in boxes_of(step, carried) for name in names_of(box))


def names_of(box: Box) -> tuple[str, ...]:
    """The names by which a field is sent: a date has three."""
    return tuple(f"{box.name}-{part}" for part in PARTS) if box.kind == "date" else (box.name,)


NAMES = tuple(
    dict.fromkeys(
        name
        for often in FREQUENCIES
        for step in STEPS
        for box in boxes_of(step, _EVERY | {"often": often})
        for name in names_of(box)
    )
)
"""Every field that the planner can ask for."""
