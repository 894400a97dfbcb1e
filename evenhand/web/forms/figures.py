"""The figures of a calculation as they were typed, and as the calculation is asked with. None of it is stored."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from evenhand.web.forms.boxes import date_of, typed_boxes
from evenhand.work.calculation import CalculationForm, read_calculation
from evenhand.work.files import Faults

SLOTS = (1, 2, 3)
DATES = ("on", "opportunity_from", "opportunity_until", "schedule_from", "annual_review_on")
WORDS = (
    "income", "gross", "benefit", "other_children", "frequency", "nation", "methods", "net", "pay_frequency",
    *(f"{part}_{slot}" for slot in SLOTS for part in ("nights", "service")),
)  # fmt: skip
METHODS = {
    "half": [{"kind": "DEO", "share": "0.50"}, {"kind": "DD", "share": "0.50"}],
    "debit": [{"kind": "DD", "share": "1.00"}],
    "order": [{"kind": "DEO", "share": "1.00"}],
}
UNKNOWN = "unknown"
LONGEST = 400
DIGITS = 4
Raw = Mapping[str, Any]


@dataclass(frozen=True)
class TypedFigures:
    """What a form brought: the calculation to make, or the fields that cannot be used; and what was typed."""

    form: CalculationForm | None
    raw: Raw
    wrong: tuple[str, ...] = ()


def read_figures(sent: QueryDict) -> TypedFigures:
    """The calculation that a form asks for."""
    raw: Raw = {name: typed_boxes(sent, name) for name in DATES} | {
        name: sent.get(name, "").strip()[:LONGEST] for name in WORDS
    }
    found = read_calculation(1, json.dumps(_figures(raw)).encode())
    if not isinstance(found, Faults):
        return TypedFigures(found, raw)
    wrong = {_field(fault.field, _slots(raw)) for fault in found.faults}
    return TypedFigures(None, raw, tuple(wrong))


def _figures(raw: Raw) -> dict[str, Any]:
    figures: dict[str, Any] = {
        "on": _day(raw["on"]),
        "gross_weekly_income": UNKNOWN if raw["income"] == UNKNOWN else _pounds(raw["gross"]),
        "benefit": raw["benefit"],
        "other_children": _whole(raw["other_children"]),
        "receiving_parents": [_parent(raw, slot) for slot in _slots(raw)],
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


def _slots(raw: Raw) -> list[int]:
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


def _field(path: str, slots: list[int]) -> str:
    """The field of the form in which a fault stands."""
    parent = re.match(r"receiving_parents\[(\d)\]\.(\w+)\.?(\w*)", path)
    if parent:
        slot = slots[int(parent[1])]
        return f"opportunity_{parent[3]}" if parent[2] == "opportunity" else f"{NAMES[parent[2]]}_{slot}"
    return NAMES.get(path, path.partition("[")[0])


NAMES = {
    "gross_weekly_income": "gross",
    "net_weekly_income": "net",
    "schedule.from": "schedule_from",
    "schedule.annual_review_on": "annual_review_on",
    "schedule.frequency": "frequency",
    "children": "nights",
    "service": "service",
}
