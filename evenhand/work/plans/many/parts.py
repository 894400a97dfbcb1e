"""The smaller parts of a line, as its form reads them. Errors: ValueError, KeyError or TypeError where it would not."""

import re
from functools import lru_cache
from typing import Any

from evenhand.bulk.plans import NEVER, UNKNOWN
from evenhand.work.caseload.amount import UNKNOWN as NOT_KNOWN
from evenhand.work.files.values import iso_day
from evenhand.work.plans.amount import written_amount

Case = tuple[int, bool, int, int]
"""Maintenance a week, whether it is collected, and the days of an opportunity."""

Ending = tuple[int, int]
"""A part of the spending a week, and the first day without it."""

_AMOUNT = re.compile(r"(?:0|[1-9][0-9]{0,6})\.[0-9]{2}")
_COLLECTED = {"collect-and-pay": True, "direct-pay": False}
_LONGEST_NAME = 200


def amount(written: str) -> int:
    """Pence."""
    if _AMOUNT.fullmatch(written):
        return int(written[:-3] + written[-2:])
    return written_amount(written)


def amount_or_unknown(written: str) -> int:
    """Pence, or UNKNOWN."""
    return UNKNOWN if written == NOT_KNOWN else amount(written)


@lru_cache(maxsize=4_096)
def day(written: str) -> int:
    """The ordinal of a day."""
    return iso_day(written).toordinal()


def text(written: str) -> None:
    """A name, whatever it says."""
    if len(written) > _LONGEST_NAME or not written.isprintable() or not written.strip():
        raise ValueError("not a name")


def case(found: dict[str, Any]) -> Case:
    """Maintenance that goes on."""
    if found.keys() - {"service", "opportunity"} != {"receiving_parent", "weekly_maintenance"}:
        raise ValueError("not a case")
    text(found["receiving_parent"])
    opened, closed = NEVER, NEVER
    if "opportunity" in found:
        opened, closed = (day(found["opportunity"][name]) for name in ("from", "until"))
        if len(found["opportunity"]) != len(("from", "until")) or closed <= opened:
            raise ValueError("not an opportunity")
    return amount(found["weekly_maintenance"]), _COLLECTED[found.get("service", "collect-and-pay")], opened, closed


def ending(found: dict[str, Any]) -> Ending:
    """A part of the spending that ends."""
    if len(found) != len(("weekly", "until")):
        raise ValueError("not a commitment")
    return amount(found["weekly"]), day(found["until"])
