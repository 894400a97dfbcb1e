import json
from collections.abc import Iterator

import pytest
from django.db import OperationalError, ProgrammingError
from django.db.models import QuerySet

from evenhand.cli import check
from evenhand.office.models import Office
from tests.api.asking import Person
from tests.cli.saying import Terminal
from tests.offices import a_line, colleague, key_of, open_office, take_in

CASE = "700000000011"


@pytest.fixture
def office(db: None) -> None:
    open_office()
    take_in(a_line())


def test_a_case_is_shown_as_the_api_gives_it(evenhand: Terminal, office: None) -> None:
    said = evenhand("show", "case", CASE, "--json")

    assert json.loads(said.out) == Person(key_of(colleague("sam", "caseworker"))).get(f"/cases/{CASE}").body


def test_a_case_is_shown_in_words(evenhand: Terminal, office: None) -> None:
    said = evenhand("show", "case", "7000 0000 0011")

    assert "Owen Prosser" in said.out
    assert "Offer compliance opportunity, Open, due 2017-02-27" in said.out


@pytest.mark.parametrize(
    ("reference", "sentence"),
    [
        ("799999999999", "There is no case 799999999999."),
        ("12", "12 digits are expected."),
        ("\u0661" * 12, "expected"),
    ],
)
def test_a_case_that_is_none_is_said(evenhand: Terminal, office: None, reference: str, sentence: str) -> None:
    said = evenhand("show", "case", reference, "--json")

    assert (said.code, said.out) == (2, "")
    assert sentence in said.err


def test_a_day_is_closed_and_says_what_it_did(evenhand: Terminal, office: None) -> None:
    said = evenhand("day")

    assert said.code == 0
    assert said.out.splitlines() == [
        "Closed Tuesday 14 February 2017.",
        "The business date is Wednesday 15 February 2017.",
    ]


def test_days_are_closed_up_to_a_date(evenhand: Terminal, office: None) -> None:
    said = evenhand("day", "--until", "2017-02-28")

    assert "  Reminder before the time to answer ends: 1" in said.out.splitlines()
    assert "  The offer goes to the team leader as late: 1" in said.out.splitlines()
    assert said.out.endswith("The business date is Wednesday 1 March 2017.\n")


def test_a_day_that_is_closed_already_is_not_closed_again(evenhand: Terminal, office: None) -> None:
    said = evenhand("day", "--until", "2017-02-13")

    assert (said.code, said.out) == (0, "Nothing to close: the business date is Tuesday 14 February 2017.\n")


@pytest.mark.parametrize("until", ["2100-01-01", "soon", "2017-02-31"])
def test_a_date_that_no_calendar_covers_is_refused(evenhand: Terminal, office: None, until: str) -> None:
    said = evenhand("day", "--until", until)

    assert (said.code, said.out) == (2, "")
    assert Office.objects.get().business_date.isoformat() == "2017-02-14"


def test_a_sound_office_passes_the_check(evenhand: Terminal, office: None) -> None:
    said = evenhand("check")

    assert said.code == 0
    assert said.out.splitlines()[-1] == "Nothing is wrong in what is stored."


MIGRATE = "'evenhand migrate' brings it up to date."


@pytest.mark.django_db
@pytest.mark.parametrize("command", ["check", "demo", "day", "recompute"])
@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (OperationalError("no such table: office"), f"no such table: office): {MIGRATE}"),
        (
            ProgrammingError('relation "office" does not exist\nLINE 1: ...'),
            f'relation "office" does not exist): {MIGRATE}',
        ),
        (OperationalError("database is locked"), "database is locked): what was not finished is not recorded."),
    ],
)
def test_a_database_that_answers_nothing_is_told_in_one_line_with_what_helps(
    command: str, fault: Exception, told: str, evenhand: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(self: object) -> bool:
        raise fault

    monkeypatch.setattr(QuerySet, "exists", none)
    monkeypatch.setattr(QuerySet, "get", none)
    monkeypatch.setattr(QuerySet, "first", none)

    said = evenhand(command)

    assert (said.code, said.err) == (2, f"The database cannot be read ({told}\n")


def test_each_finding_is_one_line(evenhand: Terminal, office: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def two() -> Iterator[str]:
        yield "case 1: one thing"
        yield "case 2: another"

    monkeypatch.setattr(check, "findings", two)

    said = evenhand("check")

    assert said.code == 1
    assert said.out.splitlines()[-3:] == ["case 1: one thing", "case 2: another", "Findings: 2."]


@pytest.mark.parametrize("cases", ["0", "-1", "100001", "many"])
def test_a_demonstration_of_another_size_is_refused(evenhand: Terminal, db: None, cases: str) -> None:
    said = evenhand("demo", "--cases", cases)

    assert said.code == 2
    assert not Office.objects.exists()


def test_a_demonstration_is_made_in_an_empty_database_alone(evenhand: Terminal, office: None) -> None:
    said = evenhand("demo", "--cases", "3")

    assert said.code == 2
    assert said.err == "This database holds an office already: a demonstration is made in an empty one.\n"


def test_a_demonstration_is_made(evenhand: Terminal, db: None) -> None:
    said = evenhand("demo", "--cases", "3", "--seed", "7")

    assert said.code == 0
    assert Office.objects.get().demonstration
    assert evenhand("check").code == 0
