"""Reports over the API: for those who lead or look after the office, and fit to leave it."""

from datetime import date

import pytest

from evenhand.cycle.run import run_days
from tests.api.asking import Person
from tests.api.conftest import person
from tests.desks import DECLINES, Desk

MONTH = "2017-02"


@pytest.fixture
def told(office: None) -> None:
    """A day is closed on which one offer was declined."""
    Desk().up_to_the_answer().do("answer", DECLINES)
    run_days(date(2017, 2, 14))


def test_every_report_is_listed_with_its_columns(leader: Person) -> None:
    listed = {item["name"]: item for item in leader.get("/reports").body["reports"]}

    assert {"opportunities", "stages", "money", "arrears", "negotiations"} <= set(listed)
    assert listed["money"]["columns"][1] == {"name": "due", "title": "Fell due", "unit": "pence"}
    assert listed["arrears"]["dated"] is False


def test_an_answer_says_as_of_when_and_withholds_few(told: None, leader: Person) -> None:
    answer = leader.get("/reports/opportunities", since=MONTH, until=MONTH)

    assert answer.status == 200
    body = answer.body
    assert (body["as_at"], body["first_month"], body["by"]) == ("2017-02-14", MONTH, "month")
    (row,) = body["rows"]
    assert (row["key"], row["label"]) == (MONTH, "February 2017")
    assert (row["figures"]["declined"], row["figures"]["accepted"]) == ("withheld", 0)
    assert body["total"]["figures"]["declined"] == "withheld"


def test_a_figure_that_is_none_is_left_out(told: None, leader: Person) -> None:
    total = leader.get("/reports/requests-handled", since=MONTH).body["total"]["figures"]

    assert "opened" in total and "median" not in total


def test_before_a_day_is_closed_nothing_is_told(office: None, leader: Person) -> None:
    answer = leader.get("/reports/money")

    assert (answer.status, answer.body["code"]) == (422, "nothing-closed")


@pytest.mark.parametrize(
    ("path", "query", "status", "code"),
    [
        ("/reports/weather", {}, 404, "absent"),
        ("/reports/money", {"since": "soon"}, 422, "not-a-month"),
        ("/reports/money", {"by": "colour"}, 422, "not-by-that"),
        ("/reports/money", {"from": MONTH}, 422, "bad-input"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    told: None, leader: Person, path: str, query: dict[str, str], status: int, code: str
) -> None:
    answer = leader.get(path, **query)

    assert (answer.status, answer.body["code"]) == (status, code)


def test_they_are_for_team_leaders_and_administrators(told: None, caseworker: Person, auditor: Person) -> None:
    administrator = person("ada", "administrator")

    for path in ("/reports", "/reports/money"):
        assert [who.get(path).status for who in (caseworker, auditor, administrator)] == [403, 403, 200]
