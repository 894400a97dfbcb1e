"""What was typed into the form of a calculation, as the figures that a calculation is asked with."""

import re
from collections.abc import Mapping
from typing import Any

from evenhand.web.forms.boxes import date_of

SLOTS = (1, 2, 3)
METHODS = {
    "half": [{"kind": "DEO", "share": "0.50"}, {"kind": "DD", "share": "0.50"}],
    "debit": [{"kind": "DD", "share": "1.00"}],
    "order": [{"kind": "DEO", "share": "1.00"}],
}
UNKNOWN = "unknown"
DIGITS = 4
Raw = Mapping[str, Any]


def asked_with(raw: Raw) -> dict[str, Any]:
    """The figures; what cannot be one stays as it was typed, to be named as a fault."""
    figures: dict[str, Any] = {
        "on": _day(raw["on"]),
        "gross_weekly_income": UNKNOWN if raw["income"] == UNKNOWN else _pounds(raw["gross"]),
        "benefit": raw["benefit"],
        "other_children": _whole(raw["other_children"]),
        "receiving_parents": [_parent(raw, slot) for slot in slots(raw)],
    }
    if raw["methods"]:
        figures["methods"] = METHODS.get(raw["methods"], [])
    if raw["net"]:
        figures["net_weekly_income"] = _pounds(raw["net"])
    if any(raw["schedule_from"].values()) or any(raw["annual_review_on"].values()):
        days = {"from": _day(raw["schedule_from"]), "annual_review_on": _day(raw["annual_review_on"])}
        figures["schedule"] = days | {"frequency": raw["frequency"]}
    return figures | {name: raw[name] for name in ("pay_frequency", "nation") if raw[name]}


def _parent(raw: Raw, slot: int) -> dict[str, Any]:
    nights = [_whole(item) for item in re.split(r"[\s,;]+", raw[f"nights_{slot}"]) if item]
    parent: dict[str, Any] = {
        "reference": f"Receiving parent {slot}",
        "service": raw[f"service_{slot}"],
        "children": [{"nights_a_year": item} for item in nights],
    }
    opportunity = raw["opportunity_from"], raw["opportunity_until"]
    if slot == 1 and any(any(boxes.values()) for boxes in opportunity):
        parent["opportunity"] = dict(zip(("from", "until"), map(_day, opportunity), strict=True))
    return parent


def slots(raw: Raw) -> list[int]:
    """The receiving parents that were given."""
    return [slot for slot in SLOTS if slot == 1 or raw[f"nights_{slot}"]]


def _day(boxes: Mapping[str, str]) -> str:
    """The day as it is written in figures; empty where the boxes name none."""
    try:
        day = date_of(boxes)
    except ValueError:
        return ""
    return day.isoformat() if day else ""


def _whole(text: str) -> int | str:
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= DIGITS else text


def _pounds(text: str) -> str:
    return text.removeprefix("£").replace(",", "").strip()
