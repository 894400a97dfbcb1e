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

_FIELDS = frozenset({"on", "gross_weekly_income", "benefit", "other_children", "receiving_parents"})
_OF_PARENT = ({"reference", "children"}, {"reference", "children", "service"})
_COLLECTED = {"collect-and-pay": True, "direct-pay": False}
_BENEFIT = {str(name): place for place, name in enumerate(BENEFITS)}
_AMOUNT = re.compile(AMOUNT_PATTERN)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 _-]{0,199}")
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
    """`fields` are as many as the line writes: one that is written twice makes them too many."""
    others = found["other_children"]
    if found.keys() != _FIELDS or type(others) is not int or not 0 <= others <= MOST:
        return None
    names, collected, nights, counted = [], [], [], len(_FIELDS)
    for parent in found["receiving_parents"]:
        if parent.keys() not in _OF_PARENT or _NAME.fullmatch(parent["reference"]) is None:
            return None
        names.append(parent["reference"])
        collected.append(_COLLECTED[parent.get("service", "collect-and-pay")])
        own = [child["nights_a_year"] for child in parent["children"]]
        nights.append(own)
        counted += len(parent) + len(own)
        if not 1 <= len(own) <= MOST or any(type(each) is not int or not 0 <= each <= MOST_NIGHTS for each in own):
            return None
    if counted != fields or not 1 <= len(names) <= MOST or len(set(names)) != len(names):
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
