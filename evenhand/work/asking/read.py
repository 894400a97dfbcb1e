"""Reads one plain value, as a form or JSON carries it, into what a command holds."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from evenhand.domain.money import parse_pounds
from evenhand.work.asking.questions import Question
from evenhand.work.files.values import iso_day

_TYPED_AMOUNT = re.compile(r"£?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d{2})?")
MOST = 9_999
_LINE_BREAKS = "\n\r\t"
_TRUTHS = {"yes": True, "true": True, "no": False, "false": False}


class Wrong(NamedTuple):
    """Which field cannot be taken, and what to do, in a sentence."""

    field: str
    sentence: str


class NotTaken(ValueError):
    """A value that its question does not take; the message is for the person."""


def is_blank(value: object) -> bool:
    """Whether nothing was said."""
    return value is None or value in ("", [], ()) or (isinstance(value, str) and not value.strip())


def read(question: Question, value: object) -> Any:
    """The value of a question. Errors: NotTaken, with what to do."""
    if question.several:
        given = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
        if question.is_lines:
            return tuple(_one(question, item) for item in given)
        return tuple(dict.fromkeys(_one(question, item) for item in given))
    return _one(question, value)


def plain_text(text: object, longest: int, *, lines: bool = True) -> str:
    """A text that every database holds. Errors: NotTaken."""
    if not isinstance(text, str):
        raise NotTaken("Write it as text.")
    if len(text) > longest:
        raise NotTaken(f"Use up to {longest:,} characters; this has {len(text):,}.")
    if any(unicodedata.category(mark) in ("Cc", "Cs") and not (lines and mark in _LINE_BREAKS) for mark in text):
        raise NotTaken("Take out the characters that cannot be seen.")
    return text.strip()


def _one(question: Question, value: object) -> Any:
    if issubclass(question.kind, StrEnum) or question.choices:
        return _choice(question, value)
    if question.is_count:
        return _count(value)
    reader = _READERS.get(question.kind)
    return reader(value) if reader else plain_text(value, question.longest, lines=question.ask.prose)


def _choice(question: Question, value: object) -> Any:
    text = str(value) if isinstance(value, str) else ""
    if text not in question.choices:
        raise NotTaken(f"Choose one of: {', '.join(question.choices)}.")
    return question.kind(text)


def _truth(value: object) -> bool:
    found = value if isinstance(value, bool) else _TRUTHS.get(value) if isinstance(value, str) else None
    if found is None:
        raise NotTaken("Answer yes or no (true or false).")
    return found


def _day(value: object) -> date:
    try:
        return value if isinstance(value, date) else iso_day(value if isinstance(value, str) else "")
    except ValueError as wrong:
        raise NotTaken(f"Give {wrong}.") from None


def _count(value: object) -> int:
    """A whole number that a person counts; more than `MOST` of anything is a slip."""
    text = str(value).strip() if isinstance(value, int | str) and not isinstance(value, bool) else ""
    if text.isascii() and text.isdecimal() and len(text) <= len(str(MOST)) and int(text) <= MOST:
        return int(text)
    raise NotTaken(f"Give a whole number up to {MOST:,}, such as 2.")


def _pence(value: object) -> int:
    found = _TYPED_AMOUNT.fullmatch(value.strip()) if isinstance(value, str) else None
    try:
        if found is not None:
            return parse_pounds(f"{found[1].replace(',', '')}{found[2] or '.00'}")
    except ValueError:
        pass
    raise NotTaken("Give an amount in pounds and pence, such as 57.00, as text.")


_READERS: dict[type, Callable[[object], Any]] = {bool: _truth, date: _day, int: _pence}
