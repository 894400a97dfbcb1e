"""A second run names the fields that differ, from digests that do not hold what was said."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from evenhand.work.caseload import Fingerprints, differing, fingerprint, person_fingerprint
from tests.work.caseload.lines import Fields, an_example, changed, taken

KEY = b"a key of the office that is long"


def of(fields: Fields) -> Fingerprints:
    return fingerprint(taken(fields), KEY)


def test_the_same_line_again_does_not_differ() -> None:
    first, again = of(an_example()), of(json.loads(json.dumps(an_example(), sort_keys=True)))

    assert first == again
    assert differing(first.case, again.case) == []


def test_another_way_of_writing_the_same_does_not_differ() -> None:
    def rewrite(line: Fields) -> None:
        line["paying_parent"].update(nino="qq 12 34 56 c", postcode="sa11aa")
        line["legacy"]["arrears"].update(receiving_parent="640", secretary_of_state="0.0")

    assert of(changed(rewrite)) == of(an_example())


CASE_CHANGES: list[tuple[Callable[[Fields], object], list[str]]] = [
    (lambda line: line.update(segment="arrears"), ["segment"]),
    (lambda line: line["application"].pop("provisional_letter_on"), ["application.provisional_letter_on"]),
    (lambda line: line["children"][0].update(nights_a_year=61), ["children[0].nights_a_year"]),
    (lambda line: line["legacy"].update(enforcement="unknown"), ["legacy.enforcement"]),
    (
        lambda line: line["legacy"]["arrears"].update(secretary_of_state="0.01"),
        ["legacy.arrears.secretary_of_state"],
    ),
    (lambda line: line["paying_parent"].update(reference="4100000099"), ["paying_parent"]),
    (
        lambda line: line.update(notes=[{"on": "2017-02-08", "text": "Rang.", "kind": "general"}]),
        ["notes[0].on", "notes[0].text", "notes[0].kind", "notes"],
    ),
]


@pytest.mark.parametrize(("change", "fields"), CASE_CHANGES)
def test_a_case_that_differs_names_its_fields(change: Callable[[Fields], object], fields: list[str]) -> None:
    held, given = of(an_example()), of(changed(change))

    assert differing(held.case, given.case) == fields


PERSON_CHANGES: list[tuple[dict[str, Any], list[str]]] = [
    ({"name": "Owain Prosser"}, ["name"]),
    ({"address": ["14 Sample Row", "Neath"]}, ["address[1]"]),
    ({"nino": "QQ999999C"}, ["nino"]),
    ({"protection": ["no-contact"]}, ["protection[0]", "protection"]),
]


@pytest.mark.parametrize(("change", "fields"), PERSON_CHANGES)
def test_a_person_who_differs_names_their_fields(change: dict[str, Any], fields: list[str]) -> None:
    held, given = of(an_example()), of(changed(lambda line: line["paying_parent"].update(change)))

    assert differing(held.paying_parent, given.paying_parent) == fields
    assert held.case == given.case
    assert held.receiving_parent == given.receiving_parent


def test_circumstances_belong_to_the_person() -> None:
    def change(line: Fields) -> None:
        line["paying_parent"]["circumstances"].update(gross_weekly_income="unknown")

    held, given = of(an_example()), of(changed(change))

    assert differing(held.paying_parent, given.paying_parent) == ["circumstances.gross_weekly_income"]


def test_the_order_of_protections_says_nothing() -> None:
    def protected(marks: list[str]) -> Fingerprints:
        return of(changed(lambda line: line["receiving_parent"].update(protection=marks)))

    assert protected(["no-contact", "domestic-abuse"]) == protected(["domestic-abuse", "no-contact"])


def test_one_person_may_pay_on_one_case_and_receive_on_another() -> None:
    def same_person_receives(line: Fields) -> None:
        line["receiving_parent"] = {
            name: value for name, value in line["paying_parent"].items() if name != "circumstances"
        }
        line["paying_parent"] = dict(line["paying_parent"], reference="4100000099")

    paying = of(an_example()).paying_parent
    receiving = of(changed(same_person_receives)).receiving_parent

    assert differing(paying, receiving) == []
    assert differing(receiving, paying) == []


def test_digests_hold_nothing_of_what_was_said_and_need_the_key() -> None:
    line = taken(an_example())
    ours = person_fingerprint(line.paying_parent, KEY)

    assert all(len(digest) == 12 and int(digest, 16) >= 0 for digest in ours.values())
    assert set(ours.values()).isdisjoint(person_fingerprint(line.paying_parent, b"another key").values())


def test_the_same_name_of_two_people_has_two_digests() -> None:
    def another(line: Fields) -> None:
        line["paying_parent"]["reference"] = "4100000099"

    assert of(an_example()).paying_parent["name"] != of(changed(another)).paying_parent["name"]
