"""The figures of a calculation as they were typed, and as the calculation is asked with. None of it is stored."""

import json
import re
from dataclasses import dataclass

from django.http import QueryDict

from evenhand.web.forms.boxes import typed_boxes
from evenhand.web.forms.figures_asked import SLOTS, Raw, asked_with, slots
from evenhand.work.calculation import CalculationForm, read_calculation
from evenhand.work.files import Faults

DATES = ("on", "opportunity_from", "opportunity_until", "schedule_from", "annual_review_on")
WORDS = (
    "income", "gross", "benefit", "other_children", "frequency", "nation", "methods", "net", "pay_frequency",
    *(f"{part}_{slot}" for slot in SLOTS for part in ("nights", "service")),
)  # fmt: skip
NAMES = {
    "gross_weekly_income": "gross",
    "net_weekly_income": "net",
    "schedule.from": "schedule_from",
    "schedule.annual_review_on": "annual_review_on",
    "schedule.frequency": "frequency",
    "children": "nights",
    "service": "service",
}
LONGEST = 400


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
    found = read_calculation(1, json.dumps(asked_with(raw)).encode())
    if not isinstance(found, Faults):
        return TypedFigures(found, raw)
    wrong = {_field(fault.field, slots(raw)) for fault in found.faults}
    return TypedFigures(None, raw, tuple(wrong))


def _field(path: str, given: list[int]) -> str:
    """The field of the form in which a fault stands."""
    parent = re.match(r"receiving_parents\[(\d)\]\.(\w+)\.?(\w*)", path)
    if parent:
        slot = given[int(parent[1])]
        return f"opportunity_{parent[3]}" if parent[2] == "opportunity" else f"{NAMES[parent[2]]}_{slot}"
    return NAMES.get(path, path.partition("[")[0])
