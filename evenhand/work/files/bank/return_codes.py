"""Why a direct debit came back: the codes of Bacs, and whether it may be presented again."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from evenhand.domain.calendar import add_months
from evenhand.domain.rules import Rules

_FILE = Path(__file__).resolve().parents[3] / "data" / "unpaid.toml"
_WRITTEN_LONG = 4


@cache
def return_codes() -> Mapping[str, str]:
    """The words of each code."""
    table: dict[str, str] = tomllib.loads(_FILE.read_text(encoding="utf-8"))["code"]
    return table


def told_code(code: str, description: str) -> str:
    """The code of one mark. A report may write it with three more marks behind it.

    Then the description has to say the same, or the code stays as it is, and is not known.
    """
    first = code[:1].upper()
    words = return_codes().get(first, "")
    if len(code) == 1:
        return first
    return first if len(code) == _WRITTEN_LONG and words.casefold() == description.casefold() else code


def represent_until(rules: Rules, code: str, collected_on: date | None) -> date | None:
    """The last day on which a debit with this code may be presented again, or None.

    Not known when it was collected, it may not be: the month runs from that day.
    """
    if collected_on is None or not rules.in_force("unpaid.represent_codes", collected_on):
        return None
    if code not in rules.rule("unpaid.represent_codes", collected_on).words:
        return None
    return add_months(collected_on, rules.number("unpaid.represent_months", collected_on))
