"""The attributes of an element as the values of an entry."""

from collections.abc import Sequence
from typing import Any

from evenhand.work.files.bank.gather import Raw, Wrong

LONGEST = 140


def attributes(element: Any, names: Sequence[str]) -> Raw:
    """Those of these names that hold anything. One of more than 140 characters cannot be used."""
    found: Raw = {}
    for name in names:
        value = (element.get(name) or "").strip()
        if value:
            found[name] = value if len(value) <= LONGEST else _long(value)
    return found


def _long(value: str) -> Wrong:
    return Wrong(f"a text of {len(value)} characters", f"at most {LONGEST}")
