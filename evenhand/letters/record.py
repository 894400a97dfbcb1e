"""A context as plain values, to be stored with the letter that was made from it."""

from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

from evenhand.letters.context import LetterContext


def as_record(context: LetterContext) -> dict[str, Any]:
    return {name: _plain(value) for name, value in asdict(context).items()}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, (date, Decimal)):
        return str(value)
    return [_plain(inner) for inner in value] if isinstance(value, tuple) else value
