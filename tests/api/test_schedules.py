"""The schedule of an account over HTTP: what would be set, setting it, and every version."""

from datetime import date
from typing import Any

from tests.api.asking import Answer, Person
from tests.api.conftest import CASE, person
from tests.offices import TUESDAY, numbered, take_in
from tests.work.account.accounts import REFERENCE, the_account
from tests.work.account.scheduled import owes

START = "2017-03-06"
ASKED = {"start": START, "every": "monthly"}
HERE = f"/accounts/{REFERENCE}/schedule"


def pays(who: Person) -> None:
    """All by standing order, and an amount that is owed from the first collection on."""
    answer = who.put(
        f"/cases/{CASE}/methods",
        {"from_on": TUESDAY.isoformat(), "methods": [{"kind": "Standing Order (Voluntary)", "share": "1.00"}],
         "reason": "They asked."},
    )  # fmt: skip
    assert answer.status == 200, answer.body
    owes(57_00, date(2017, 3, 6), CASE, REFERENCE)


def sets(who: Person, **values: Any) -> Answer:
    return who.put(HERE, {**ASKED, "reason": "Agreed.", **values})


def test_what_would_be_set_is_shown_and_then_set(caseworker: Person) -> None:
    pays(caseworker)
    shown = caseworker.post(f"{HERE}/preview", ASKED)
    assert shown.status == 200, shown.body
    assert caseworker.get(HERE).body == {"versions": []}

    assert sets(caseworker, version=the_account().state.version).status == 200
    (version,) = caseworker.get(HERE).body["versions"]
    assert version["total"] == shown.body["total"]
    assert version["instalments"] == shown.body["instalments"]
    assert version["instalments"][0]["due_on"] == START
    assert {line["now"] for line in shown.body["changes"]} == {item["amount"] for item in version["instalments"]}


def test_an_old_version_is_kept(caseworker: Person) -> None:
    pays(caseworker)
    sets(caseworker)
    assert sets(caseworker, every="weekly").status == 200

    assert [
        (item["number"], item["frequency"], item.get("ended_on")) for item in caseworker.get(HERE).body["versions"]
    ] == [
        (2, "weekly", None),
        (1, "monthly", TUESDAY.isoformat()),
    ]


def test_a_day_that_is_past_is_refused_at_its_field(caseworker: Person) -> None:
    pays(caseworker)
    answer = caseworker.post(f"{HERE}/preview", {**ASKED, "start": "2017-02-13"})

    assert (answer.status, answer.body["code"], answer.body["field"]) == (422, "start-past", "start")


def test_a_version_that_is_not_the_last_is_stale(caseworker: Person) -> None:
    pays(caseworker)
    answer = sets(caseworker, version=the_account().state.version - 1)

    assert answer.status == 409


def test_an_auditor_reads_and_sets_nothing(caseworker: Person, auditor: Person) -> None:
    pays(caseworker)

    assert auditor.post(f"{HERE}/preview", ASKED).status == 200
    assert sets(auditor).status == 403


def test_a_restricted_account_is_absent(caseworker: Person) -> None:
    take_in(numbered(77, change=lambda fields: fields["receiving_parent"].update(restricted=True)))
    hidden = "/accounts/810000000077/schedule"

    assert caseworker.get(hidden).status == 404
    assert caseworker.put(hidden, {**ASKED, "reason": "Agreed."}).status == 404
    assert person("tess", "team-leader", "restricted").get(hidden).status == 200
