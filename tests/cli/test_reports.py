"""Reports at the command line: listed, answered, as a file, told anew."""

import pytest

from tests.cli.saying import Terminal
from tests.desks import DECLINES, Desk, a_line, days_pass, open_office, take
from tests.work.reporting.test_telling import TUESDAY

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def office() -> None:
    """Seven cases, of which two declined the offer."""
    open_office()
    take(*(a_line(number) for number in range(11, 18)))
    for number in (11, 12):
        Desk(f"7000000{number:05}").up_to_the_answer().do("answer", DECLINES)


def test_before_a_day_is_closed_it_says_what_to_do(evenhand: Terminal) -> None:
    said = evenhand("report", "money")

    assert (said.code, said.out) == (2, "")
    assert "'evenhand day' closes one" in said.err


def test_reports_are_listed(evenhand: Terminal) -> None:
    said = evenhand("report")

    assert said.code == 0
    assert "opportunities       Offers and opportunities\n" in said.out


def test_at_the_terminal_every_figure_is_told_and_for_outside_few_are_withheld(evenhand: Terminal) -> None:
    days_pass(TUESDAY)

    whole = evenhand("report", "opportunities", "--from", "2017-02-14", "--to", "2017-02")
    outside = evenhand("report", "opportunities", "--from", "2017-02", "--for-publication")

    assert (whole.code, outside.code) == (0, 0)
    assert "As at the end of Monday 13 February 2017." in whole.out
    assert whole.out.splitlines()[-1].split() == ["Total", "2", "0", "2", *["0"] * 8]
    assert outside.out.splitlines()[-1].split() == ["Total", "withheld", "0", "withheld", *["0"] * 8]
    assert "Figures that rest on fewer than five are withheld" in outside.out


def test_a_file_is_fit_to_leave(evenhand: Terminal) -> None:
    days_pass(TUESDAY)

    made, same = evenhand("report", "opportunities", "--csv"), evenhand("report", "opportunities", "--format", "csv")

    assert made.out == same.out
    assert made.out.startswith("Month,Offered,Accepted,")
    assert "Total,withheld,0,withheld," in made.out


def test_told_anew_it_says_the_same(evenhand: Terminal) -> None:
    days_pass(TUESDAY)
    before = evenhand("report", "requests-open", "--by", "team", "--team", "new-case")

    again = evenhand("report", "--rebuild")
    after = evenhand("report", "requests-open", "--by", "team", "--team", "new-case")

    assert (again.code, again.out) == (0, "")
    assert "told anew from all events" in again.err
    assert before.out == after.out and "New Case" in after.out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("weather",), "There is no report 'weather'. Reports: opportunities,"),
        (("money", "--from", "yesterday"), "Give a month such as 2017-06"),
        (("money", "--by", "colour"), "This report can be told apart by: month, team, scheme, employment."),
    ],
)
def test_what_cannot_be_answered_is_said_in_a_sentence(evenhand: Terminal, words: tuple[str, ...], says: str) -> None:
    days_pass(TUESDAY)

    said = evenhand("report", *words)

    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(says)
