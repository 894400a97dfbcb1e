"""The rows of the form that changes a live set: one method a row, empty where there is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from evenhand.domain.account import Method, PaymentMethod
from evenhand.domain.procedures.paying import MethodWanted
from evenhand.domain.procedures.paying.asked import FREQUENCIES, NOT_CHOSEN
from evenhand.web.forms.boxes import boxes_of, date_of, typed_boxes

ROWS = 4
LONGEST = 60
DIGITS = 3
FLAGS = {"mandatory": "Mandatory", "desire": "Desire flag"}
KINDS = tuple(kind for kind in PaymentMethod if kind not in NOT_CHOSEN)
Raw = list[dict[str, Any]]


@dataclass(frozen=True)
class TypedRows:
    """What the rows brought: the methods with the row of each, and the errors by field."""

    methods: tuple[MethodWanted, ...]
    rows: tuple[int, ...]
    raw: Raw
    errors: Mapping[str, str]


def rows_of(live: tuple[Method, ...], today: Any) -> Raw:
    """The live set as its rows show it; the day of a method that has begun is left empty, because it stays."""
    filled = [
        {
            "kind": str(item.kind),
            "share": str(item.share),
            "frequency": item.frequency,
            "start": boxes_of(item.start if item.start > today else None),
            "flags": [name for name in FLAGS if getattr(item, name)],
        }
        for item in live
    ]
    return [*filled, *(_empty() for _ in range(max(ROWS, len(filled) + 1) - len(filled)))]


def read_rows(sent: QueryDict) -> TypedRows:
    """The methods that the rows name; a row without a kind and a share is none."""
    count = max(ROWS, sum(name.startswith("kind-") for name in sent))
    raw: Raw = []
    methods: list[MethodWanted] = []
    rows: list[int] = []
    errors: dict[str, str] = {}
    for row in range(1, min(count, len(KINDS)) + 1):
        typed = {
            "kind": sent.get(f"kind-{row}", "")[:LONGEST],
            "share": sent.get(f"share-{row}", "").strip()[:LONGEST],
            "frequency": sent.get(f"frequency-{row}", "")[:LONGEST],
            "start": typed_boxes(sent, f"start-{row}"),
            "flags": [name for name in sent.getlist(f"flags-{row}") if name in FLAGS],
        }
        raw.append(typed)
        if not typed["kind"] and not typed["share"]:
            continue
        found = _method(typed, row, errors)
        if found is not None:
            methods.append(found)
            rows.append(row)
    return TypedRows(tuple(methods), tuple(rows), raw, errors)


def fields_of_row(row: int, typed: Mapping[str, Any], errors: Mapping[str, str]) -> list[dict[str, Any]]:
    """The fields of one row."""
    often = [{"value": "", "label": "As the schedule says"}]
    fields: list[dict[str, Any]] = [
        {"kind": "select", "name": "kind", "label": "Method",
         "options": [{"value": "", "label": "None"}, *({"value": str(each), "label": str(each)} for each in KINDS)]},
        {"kind": "number", "name": "share", "label": "Share in per cent"},
        {"kind": "select", "name": "frequency", "label": "How often",
         "options": [*often, *({"value": value, "label": label} for value, label in FREQUENCIES.items())]},
        {"kind": "date", "name": "start", "label": "First collection", "optional": True,
         "hint": "Empty: the day of the change, or as it is."},
        {"kind": "checkboxes", "name": "flags", "label": "Flags", "optional": True,
         "options": [{"value": value, "label": label} for value, label in FLAGS.items()]},
    ]  # fmt: skip
    for each in fields:
        each["value"] = typed[each["name"]]
        each["name"] = f"{each['name']}-{row}"
        each["error"] = errors.get(each["name"], "")
    return fields


def _method(typed: Mapping[str, Any], row: int, errors: dict[str, str]) -> MethodWanted | None:
    before = len(errors)
    if typed["kind"] not in KINDS:
        errors[f"kind-{row}"] = f"Method {row}: choose one, or empty its share"
    share = typed["share"].removesuffix("%").strip()
    if not (share.isascii() and share.isdecimal() and len(share) <= DIGITS):
        errors[f"share-{row}"] = f"Method {row}: give its share as a whole per cent, such as 50"
    if typed["frequency"] not in ("", *FREQUENCIES):
        errors[f"frequency-{row}"] = f"Method {row}: choose how often"
    try:
        start = date_of(typed["start"])
    except ValueError:
        errors[f"start-{row}"] = f"Method {row}: give a real date, such as 3 4 2017"
    if len(errors) > before:
        return None
    flags = typed["flags"]
    return MethodWanted(
        PaymentMethod(typed["kind"]), int(share), start, typed["frequency"], "mandatory" in flags, "desire" in flags
    )


def _empty() -> dict[str, Any]:
    return {"kind": "", "share": "", "frequency": "", "start": boxes_of(None), "flags": []}
