"""What if over the API: the same as the command, fit to leave the office."""

from evenhand.work.what_if.parameters import parameters
from evenhand.work.what_if.scenarios import shipped
from tests.api.asking import Person
from tests.desks import Desk

REFORM = shipped()["announced-fee-reform"]


def test_what_may_be_changed_is_listed_with_its_value(office: None, leader: Person, caseworker: Person) -> None:
    answer = leader.get("/what-if")

    assert answer.status == 200
    listed = {f"{each['table']}.{each['key']}": each for each in answer.body["parameters"]}
    assert set(listed) == set(parameters())
    assert listed["negotiation.limit_per_cent"] | {"title": "", "source": ""} == {
        "table": "negotiation", "key": "limit_per_cent", "title": "", "unit": "per cent", "least": 1, "most": 100,
        "by_how_they_pay": False, "now": 40, "source": "",
    }  # fmt: skip
    assert answer.body["scenarios"]["announced-fee-reform"] == REFORM
    assert caseworker.get("/what-if").status == 403


def test_a_scenario_is_answered_and_withholds_few(office: None, leader: Person) -> None:
    Desk()
    answer = leader.post("/what-if", {"scenario": REFORM})

    assert answer.status == 200
    body = answer.body
    assert [each["who"] for each in body["changes"]] == [
        "all", "pays-in-full-and-on-time", "does-not-pay-in-full-and-on-time",
    ]  # fmt: skip
    tables = {table["name"]: table for table in body["tables"]}
    assert {"in-all", "paying", "receiving", "bands", "affordability", "paying-by-rate"} <= set(tables)
    (row,) = [row for row in tables["receiving"]["rows"] if row["key"] == "more"]
    assert row["figures"]["count"] in ("withheld", 0)
    assert {each["fact"] for each in body["run"]} >= {"Digest of the rule tables", "Run on", "Cases read"}


def test_a_fault_is_named(office: None, leader: Person) -> None:
    answer = leader.post("/what-if", {"scenario": 'name = "x"\npurpose = "y"\ncolour = "red"'})

    assert (answer.status, answer.body["code"], answer.body["field"]) == (422, "bad-input", "scenario")
    assert answer.body["sentence"] == "The scenario: 'colour' is not known here. Allowed: name, purpose, as_at, change."
