"""The questions of a command: each field with its type and its words."""

from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from evenhand.domain.opportunity.asking import Ask

LONGEST_PROSE = 10_000
LONGEST_TEXT = 200
LONGEST_ADDRESS = 500


@dataclass(frozen=True)
class Question:
    """One field of a command.

    Attributes:
        kind: the type of one value: bool, date, int (pence, or a count), str, a StrEnum, or a row with questions of its
            own.
        several: a list of values of that type.
        required: has to be answered wherever it applies.
        default: what it is where nothing was said; MISSING where something must be.
    """

    name: str
    ask: Ask
    kind: type
    several: bool
    required: bool
    default: Any

    @property
    def is_money(self) -> bool:
        """Whether pounds and pence are asked."""
        return self.kind is int and not self.is_count

    @property
    def is_count(self) -> bool:
        """Whether a small whole number is asked, such as of months."""
        return self.ask.words == "count"

    @property
    def is_rows(self) -> bool:
        """Whether several rows are asked, each with questions of its own."""
        return self.several and is_dataclass(self.kind)

    @property
    def is_lines(self) -> bool:
        """Whether a text of its own is asked for each of several, in an order that the page and the API give."""
        return self.several and not self.choices and not self.is_rows

    @property
    def is_carried(self) -> bool:
        """Whether the page carries it unseen, and nobody types it."""
        return self.ask.words == "seen"

    @property
    def choices(self) -> tuple[str, ...]:
        """The values offered; none where the answer is free."""
        if self.ask.options is not None:
            return tuple(self.ask.options)
        return tuple(self.kind) if issubclass(self.kind, StrEnum) else ()

    @property
    def longest(self) -> int:
        """How many characters a text may have."""
        if self.ask.words == "address":
            return LONGEST_ADDRESS
        return LONGEST_PROSE if self.ask.prose else LONGEST_TEXT

    def words_of(self, value: str) -> str:
        """How a value is called on the page."""
        return (self.ask.options or {}).get(value, value.replace("-", " ").capitalize())


def questions(kind: type) -> tuple[Question, ...]:
    """Every question of a command, in the order asked."""
    return _questions(kind)


@cache
def _questions(kind: type) -> tuple[Question, ...]:
    hints = get_type_hints(kind)
    found = []
    for item in fields(kind):
        ask = item.metadata.get("ask")
        if not isinstance(ask, Ask):
            continue
        own, several = _kind(hints[item.name])
        required = not ask.optional and (item.default is MISSING or ask.only_when is not None)
        found.append(Question(item.name, ask, own, several, required, item.default))
    return tuple(found)


def _kind(hint: Any) -> tuple[type, bool]:
    if get_origin(hint) in (UnionType, Union):
        hint = next(item for item in get_args(hint) if item is not type(None))
    if get_origin(hint) is tuple:
        return get_args(hint)[0], True
    return hint, False
