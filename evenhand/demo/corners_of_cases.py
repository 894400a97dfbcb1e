"""Corners of the old scheme and of the case."""

from typing import get_args

from evenhand.demo.corners import ABSENT, Corner, Days
from evenhand.work.caseload.choices import EnforcementKind, LegacySegment, MethodOfCollection, MethodWas, OwningSegment

OLD_SCHEMES: dict[str, Corner] = {
    "no old scheme": {
        "legacy.scheme": "none",
        "legacy.segment": "unknown",
        "legacy.method_of_collection": "none",
        "legacy.method_was": "neither",
        "legacy.enforcement": [],
        "legacy.closure_notice_on": ABSENT,
        "legacy.selected_on": ABSENT,
        "legacy.liability_ends_on": ABSENT,
    },
    "T-date not known": {"legacy.liability_ends_on": ABSENT},
    "closure notice and selection not known": {
        "legacy.closure_notice_on": ABSENT,
        "legacy.selected_on": ABSENT,
    },
    "clerical case with an order neither chosen nor imposed": {
        "legacy.scheme": "CCD",
        "legacy.method_of_collection": "DEO",
        "legacy.method_was": "neither",
    },
    "clerical case with a deduction from benefit": {
        "legacy.scheme": "CCD",
        "legacy.method_of_collection": "deduction-from-benefit",
    },
    "first scheme without an order": {"legacy.scheme": "CSCS", "legacy.method_of_collection": "direct-debit"},
    "first scheme with an order": {"legacy.scheme": "CSCS", "legacy.method_of_collection": "DEO"},
    "chosen order with a liability order under way": {
        "legacy.method_of_collection": "DEO",
        "legacy.method_was": "voluntary",
        "legacy.enforcement": [{"kind": "liability-order", "from": "2015-06-01"}],
    },
    "enforcement that has ended": {
        "legacy.method_of_collection": "standing-order",
        "legacy.enforcement": [{"kind": "bailiffs", "from": "2014-02-03", "to": "2015-02-03"}],
    },
    "enforcement not known": {"legacy.enforcement": "unknown"},
    "arrears already moved": {"legacy.arrears_transitioned_on": Days(-3)},
    "old arrears of nothing": {"legacy.arrears": {"receiving_parent": "0.00", "secretary_of_state": "0.00"}},
    "old arrears owed to the Secretary of State alone": {
        "legacy.arrears": {"receiving_parent": "0.00", "secretary_of_state": "4210.55"}
    },
}
_VALUES = {
    "legacy.segment": (LegacySegment, "5"),
    "legacy.method_of_collection": (MethodOfCollection, "DEO"),
    "legacy.method_was": (MethodWas, "enforced"),
    "segment": (OwningSegment, "new-case"),
}
"""The words that a line may use, and the one that every other corner has."""
EVERY_VALUE: dict[str, Corner] = {
    f"{path} is {value}": {path: value}
    for path, (words, usual) in _VALUES.items()
    for value in get_args(words)
    if value != usual
}
EVERY_ACTION: dict[str, Corner] = {
    f"{kind} under way": {"legacy.enforcement": [{"kind": kind, "from": "2015-09-14"}]}
    for kind in get_args(EnforcementKind)
}
CASES: dict[str, Corner] = {
    "half by an order and half by direct debit": {
        "segment": "maintenance",
        "methods": [
            {"kind": "DEO", "share": "0.50", "first_collection_on": Days(-20)},
            {"kind": "DD", "share": "0.50", "first_collection_on": Days(-18)},
        ],
    },
    "all by default standing order": {
        "segment": "maintenance",
        "methods": [{"kind": "DSO", "share": "1.00", "first_collection_on": Days(-14)}],
    },
    "all by deduction from benefit": {
        "segment": "maintenance",
        "methods": [{"kind": "deduction-from-benefit", "share": "1.00", "first_collection_on": Days(-14)}],
    },
    "arrears of the 2012 scheme": {"arrears": "318.64", "segment": "arrears"},
}
