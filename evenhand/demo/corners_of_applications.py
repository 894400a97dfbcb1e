"""Corners of the application: when it came, what was sent, what each parent wants."""

from itertools import product

from evenhand.demo.corners import ABSENT, Corner, Days

_WISHES = ("collect-and-pay", "direct-pay", "unknown")
_IN_FORCE = {"legacy.closure_notice_on": "2016-05-23", "legacy.liability_ends_on": "2016-11-23"}

APPLICATIONS: dict[str, Corner] = {
    "received the day before the law came in": {
        "application.received_on": "2016-05-22",
        "application.provisional_letter_on": ABSENT,
        "application.effective_on": ABSENT,
        "legacy.liability_ends_on": "2016-07-01",
        "notes": [],
    },
    "received on the first day of the law": {
        "application.received_on": "2016-05-23",
        "application.provisional_letter_on": ABSENT,
        "application.effective_on": ABSENT,
        "notes": [],
    }
    | _IN_FORCE,
    "received the day before the old liability ends": {
        "application.received_on": Days(-9),
        "legacy.liability_ends_on": Days(-8),
    },
    "received on the day that the old liability ends": {
        "application.received_on": Days(-9),
        "legacy.liability_ends_on": Days(-9),
    },
    "received the day after the old liability ended": {
        "application.received_on": Days(-9),
        "legacy.liability_ends_on": Days(-10),
    },
    "received today": {"application.received_on": Days(0), "application.provisional_letter_on": ABSENT, "notes": []},
    "letter issued today": {"application.applicant": "receiving", "application.provisional_letter_on": Days(0)},
    "letter issued fourteen days ago": {
        "application.applicant": "receiving",
        "application.received_on": Days(-22),
        "application.provisional_letter_on": Days(-14),
    },
    "letter issued fifteen days ago": {
        "application.applicant": "receiving",
        "application.received_on": Days(-23),
        "application.provisional_letter_on": Days(-15),
    },
    "no letter five weeks on": {
        "application.applicant": "receiving",
        "application.received_on": Days(-35),
        "application.provisional_letter_on": ABSENT,
    },
    "on benefit since after the application": {
        "application.received_on": Days(-30),
        "paying_parent.circumstances.benefits": [{"kind": "universal-credit", "from": Days(-2)}],
    },
}
WISHES: dict[str, Corner] = {
    f"{applicant} parent applied, receiving wants {receiving}, paying wants {paying}": {
        "application.applicant": applicant,
        "application.receiving_parent_wants": receiving,
        "application.paying_parent_wants": paying,
    }
    for applicant, receiving, paying in product(("receiving", "paying"), _WISHES, _WISHES)
}
