"""A line that asks for weekly figures alone and is written as most are, read without its form.

Whatever is in any doubt is left to the form, which answers it or says what is wrong.
"""

import re
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

import orjson

from evenhand.bulk import BENEFITS, UNKNOWN
from evenhand.work.calculation.parts import MOST
from evenhand.work.caseload.amount import AMOUNT_PATTERN, pence
from evenhand.work.caseload.amount import UNKNOWN as NOT_KNOWN
from evenhand.work.files.values import iso_day

_FIELDS = 5
_OF_PARENT = 2
_COLLECTED = {"collect-and-pay": True, "direct-pay": False}
_BENEFIT = {str(name): place for place, name in enumerate(BENEFITS)}
_AMOUNT = re.compile(AMOUNT_PATTERN)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 _-]{0,199}")
_WHOLE = {int}
MOST_NIGHTS = 365


class Plain(NamedTuple):
    """One paying parent. `gross` in pence, or UNKNOWN; `nights` of each receiving parent's children."""

    on: date
    gross: int
    benefit: int
    others: int
    names: list[str]
    collected: list[bool]
    nights: list[list[int]]


def read_plain(raw: bytes) -> Plain | None:
    """The figures of a line; None where the form has to look at it."""
    try:
        found = orjson.loads(raw)
        return _plain(found, raw.count(b'":'))
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return None


def _plain(found: dict[str, Any], fields: int) -> Plain | None:
    """`fields` are as many as the line writes: one that is written twice, or that nobody asked for, is one too many."""
    others, names, collected, nights, counted = found["other_children"], [], [], [], _FIELDS
    if type(others) is not int or not 0 <= others <= MOST:
        return None
    for parent in found["receiving_parents"]:
        name, own = parent["reference"], [child["nights_a_year"] for child in parent["children"]]
        if _NAME.fullmatch(name) is None or not 1 <= len(own) <= MOST or {*map(type, own)} != _WHOLE:
            return None
        if min(own) < 0 or max(own) > MOST_NIGHTS:
            return None
        counted += _OF_PARENT + len(own)
        if "service" in parent:
            counted += 1
            collected.append(_COLLECTED[parent["service"]])
        else:
            collected.append(True)
        names.append(name)
        nights.append(own)
    if counted != fields or not 1 <= len(names) <= MOST or len({*names}) != len(names):
        return None
    gross, benefit = _pence(found["gross_weekly_income"]), _BENEFIT[found["benefit"]]
    return Plain(_day(found["on"]), gross, benefit, others, names, collected, nights)


def _pence(text: str) -> int:
    if text == NOT_KNOWN:
        return UNKNOWN
    if text[-3:-2] == "." and _AMOUNT.fullmatch(text):
        return int(text[:-3] + text[-2:])
    return pence(text)


@lru_cache(maxsize=64)
def _day(text: str) -> date:
    return iso_day(text)
