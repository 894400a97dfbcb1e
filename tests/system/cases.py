"""The cases of the browser stories: each is taken in on the business date, and waits for the story it is named after.

Stories that share an office each have a case of their own here.
"""

from copy import deepcopy
from datetime import date
from typing import Any

from tests.work.caseload.lines import an_example

Fields = dict[str, Any]
TODAY = date(2017, 6, 12)

_EVERYONE = {
    "legacy.liability_ends_on": "2017-07-28",
    "annual_review_on": "2018-07-29",
    "receiving_parent.language": "en",
    "application.received_on": "2017-06-05",
    "application.receiving_parent_wants": "collect-and-pay",
}
_RECEIVING = _EVERYONE | {
    "application.applicant": "receiving",
    "application.paying_parent_wants": "unknown",
    "application.provisional_letter_on": "2017-06-12",
}
_PAYING = _EVERYONE | {
    "application.applicant": "paying",
    "application.paying_parent_wants": "direct-pay",
    "application.provisional_letter_on": None,
}
_SELF_EMPLOYED = {
    "paying_parent.circumstances.employment": "self-employed",
    "paying_parent.circumstances.employer": None,
    "legacy.method_of_collection": "RDO",
}
_UNHAPPY = {"notes": [{"on": "2017-06-07", "text": "Unhappy.", "kind": "dissatisfied-with-direct-pay"}]}
_LEGAL_ACTION = {"legacy.enforcement": [{"kind": "liability-order", "from": "2015-06-01"}]}
_OLD_SCHEME_NOT_KNOWN = {"legacy.method_of_collection": "unknown", "legacy.method_was": "unknown"}
_NOBODY_ASKED = {
    "paying_parent.circumstances.employment": "unknown",
    "paying_parent.circumstances.employer": None,
    "paying_parent.circumstances.benefits": "unknown",
    "paying_parent.circumstances.gross_weekly_income": "unknown",
}
_LATE = {"application.received_on": "2017-05-18", "application.provisional_letter_on": "2017-05-27"}

CASES: dict[str, dict[str, Any]] = {
    # Every branch, on both routes.
    "accepts": _RECEIVING,
    "accepts-self-employed": _RECEIVING | _SELF_EMPLOYED,
    "accepts-standing-order": _RECEIVING | _SELF_EMPLOYED,
    "declines": _RECEIVING,
    "silence": _RECEIVING,
    "letter-returned": _RECEIVING,
    "prefers-collect-and-pay": _RECEIVING,
    "legal-exclusion": _RECEIVING | _LEGAL_ACTION,
    "voluntary-order": _RECEIVING,
    "voluntary-order-noted": _RECEIVING | _UNHAPPY,
    "now-on-benefit": _RECEIVING,
    "paying-accepts": _PAYING,
    "paying-accepts-self-employed": _PAYING | _SELF_EMPLOYED,
    "paying-accepts-standing-order": _PAYING | _SELF_EMPLOYED,
    "paying-declines": _PAYING,
    "paying-silence": _PAYING,
    "paying-legal-exclusion": _PAYING | _LEGAL_ACTION,
    "paying-voluntary-order": _PAYING,
    "paying-voluntary-order-noted": _PAYING | _UNHAPPY,
    "paying-now-on-benefit": _PAYING,
    # What else happens to an offer.
    "calculated": _RECEIVING,
    "collected-on-a-sunday": _RECEIVING,
    "parts-missing": _RECEIVING,
    "asked-too-early": _RECEIVING,
    "no-reason": _RECEIVING | _SELF_EMPLOYED,
    "another-way-to-pay": _RECEIVING,
    "lapses": _RECEIVING,
    "new-address": _RECEIVING,
    "held-letter": _RECEIVING,
    "late": _RECEIVING | _LATE,
    "looked-up": _RECEIVING | _OLD_SCHEME_NOT_KNOWN,
    "look-up-missing": _RECEIVING | _OLD_SCHEME_NOT_KNOWN,
    "no-address": _RECEIVING,
    "gathered": _RECEIVING | _NOBODY_ASKED,
    "gather-missing": _RECEIVING | _NOBODY_ASKED,
    "explained": _RECEIVING,
    # How the desk behaves.
    "queued": _RECEIVING,
    "two-tabs": _RECEIVING,
    "pressed-twice": _RECEIVING,
    "clicked-on": _RECEIVING,
    "sent-twice": _RECEIVING,
    "taken-back": _RECEIVING,
    "entered-by-amara": _RECEIVING,
    "noted": _RECEIVING,
    "weighed": _RECEIVING,
    "found": _RECEIVING,
    "whereabouts": _RECEIVING,
    "set-by-hand": _RECEIVING,
    "restricted": _RECEIVING | {"paying_parent.restricted": True},
    "keyboard": _RECEIVING,
    "without-script": _RECEIVING,
    "signed-out": _RECEIVING,
    "looked-at": _RECEIVING,
    # Whose account the stories about money read; nothing is offered on it.
    "paid-for-half-a-year": _RECEIVING | {"legacy.segment": "3"},
    "changes-how-they-pay": _RECEIVING | {"legacy.segment": "3"},
    # Whose money comes by files of the bank.
    "paid-by-statement": _RECEIVING | {"legacy.segment": "3"},
    "unpaid-debit": _RECEIVING | {"legacy.segment": "3"},
    # What else becomes of an offer, on the routes that are not among those above.
    "neither-chosen": _RECEIVING | {"legacy.scheme": "CCD"},
    "paying-neither-chosen": _PAYING | {"legacy.scheme": "CCD"},
    "paying-late": _PAYING,
    "paying-new-address": _PAYING,
    "paying-lapses": _PAYING,
}
_FIRST = (
    "Owen", "Tunde", "Piotr", "Rhys", "Callum", "Derek", "Gareth", "Stuart", "Imran", "Viktor", "Leon", "Marek",
    "Ibrahim", "Wei", "Rory", "Andrei", "Samir",
)  # fmt: skip
_LAST = (
    "Prosser", "Balogun", "Mazur", "Beynon", "Frost", "Swann", "Vaughan", "Kerr", "Sheikh", "Novak", "Brandt", "Sobol",
    "Sesay", "Chen", "Baines", "Popa",
)  # fmt: skip
_OTHERS = (
    "Ceri", "Alice", "Hannah", "Nia", "Jean", "Mina", "Beth", "Orla", "Sara", "Eva", "Carys", "Fiona", "Lucy", "Amy",
    "Gwen", "Kate", "Ruth", "Elin", "Dawn",
)  # fmt: skip
_PLACES = {name: place for place, name in enumerate(CASES)}


def reference(case: str) -> str:
    """The case number of a story."""
    return f"7000{_PLACES[case]:02}000{_PLACES[case]:03}"


def paying_parent(case: str) -> str:
    """Their name: no two paying parents have the same."""
    return f"{_FIRST[_PLACES[case] % len(_FIRST)]} {_LAST[_PLACES[case] % len(_LAST)]}"


def receiving_parent(case: str) -> str:
    return f"{_OTHERS[_PLACES[case] % len(_OTHERS)]} {_LAST[(_PLACES[case] + 5) % len(_LAST)]}"


def nino(case: str) -> str:
    """The paying parent's National Insurance number."""
    return f"QQ{_PLACES[case]:02}41{_PLACES[case]:02}C"


def person_reference(case: str) -> str:
    """The paying parent's own reference."""
    return f"41000{_PLACES[case]:05}"


def lines() -> list[Fields]:
    """Every case, as the caseload file has it."""
    return [_line(case) for case in CASES]


def _line(case: str) -> Fields:
    place, line = _PLACES[case], deepcopy(an_example())
    line |= {"case": reference(case), "master_case": f"8000{place:02}000{place:03}"}
    line["paying_parent"] |= {
        "reference": person_reference(case),
        "name": paying_parent(case),
        "nino": nino(case),
    }
    line["receiving_parent"] |= {
        "reference": f"42000{place:05}",
        "name": receiving_parent(case),
        "nino": f"QQ{place:02}42{place:02}C",
    }
    line["children"][0]["name"] = f"Robin {receiving_parent(case).split()[1]}"
    for path, value in CASES[case].items():
        _put(line, path, value)
    return line


def _put(line: Fields, path: str, value: Any) -> None:
    *above, last = path.split(".")
    for name in above:
        line = line[name]
    if value is None:
        line.pop(last, None)
    else:
        line[last] = value
