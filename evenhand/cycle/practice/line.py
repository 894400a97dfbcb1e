"""A practice case as a line of the caseload file: nobody in it exists, and no two have a reference in common."""

import json
import re
import tomllib
from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from functools import cache
from typing import Any

from evenhand.config.book import DATA
from evenhand.domain.calendar import add_days

Fields = dict[str, Any]
PRACTICE = DATA / "practice"
PAYING, RECEIVING = "paying_parent", "receiving_parent"
_DAY = re.compile(r"today([+-]\d+)")
_CASE, _ACCOUNT, _PERSON = "73", "83", {PAYING: "46", RECEIVING: "47"}


def case_reference(place: int) -> str:
    """The reference of a practice case, by its place among them."""
    return f"{_CASE}{place:010d}"


def line(place: int, today: date, segment: str, changes: Mapping[str, Any]) -> bytes:
    """The line of a practice case that comes in on a day. `changes` are fields by their names."""
    fields: Fields = deepcopy(_read("line")) | {
        "case": case_reference(place), "master_case": f"{_ACCOUNT}{place:010d}", "segment": segment,
    }  # fmt: skip
    _people(fields, place)
    return json.dumps(_dated(fields | dict(changes), today)).encode()


def _people(fields: Fields, place: int) -> None:
    drawn = _read("people")
    for apart, (role, prefix) in enumerate(_PERSON.items()):
        lives = drawn["place"][(place + apart) % len(drawn["place"])]
        name = drawn[role][place % len(drawn[role])]
        fields[role] |= {"reference": f"{prefix}{place:08d}", "name": name, **lives}
    family = str(fields[RECEIVING]["name"]).split()[-1]
    given = drawn["children"]
    for apart, child in enumerate(fields["children"]):
        child["name"] = f"{given[(2 * place + apart) % len(given)]} {family}"


def _dated(part: Any, today: date) -> Any:
    if isinstance(part, dict):
        return {name: _dated(value, today) for name, value in part.items()}
    if isinstance(part, list):
        return [_dated(value, today) for value in part]
    found = _DAY.fullmatch(part) if isinstance(part, str) else None
    return add_days(today, int(found[1])).isoformat() if found else part


@cache
def _read(name: str) -> Fields:
    return tomllib.loads((PRACTICE / f"{name}.toml").read_text(encoding="utf-8"))
