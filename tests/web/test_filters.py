"""Dates, money and counts as a person reads them."""

from datetime import UTC, date, datetime

import pytest

from evenhand.web.filters import counted, day, iso, long_day, moment, pounds, short_day, spaced, words

MONDAY = date(2017, 2, 20)


def test_a_date_is_written_out() -> None:
    assert day(MONDAY) == "20 February 2017"
    assert short_day(date(2017, 3, 7)) == "Tue 7 Mar 2017"
    assert long_day(MONDAY) == "Monday 20 February 2017"
    assert iso(MONDAY) == "2017-02-20"
    assert moment(datetime(2017, 2, 20, 9, 3, tzinfo=UTC)) == "20 February 2017 at 09:03"


def test_unknown_and_nothing_are_told_apart() -> None:
    assert day("unknown") == words("unknown") == pounds("unknown") == "Not known"
    assert day(None) == words("") == pounds(None) == moment(None) == "Not recorded"
    assert iso("unknown") == ""


def test_nought_and_no_are_answers() -> None:
    assert words(0) == "0"
    assert words(False) == "No"
    assert words(True) == "Yes"
    assert pounds(0) == "£0.00"


@pytest.mark.parametrize(("pence", "said"), [(5, "£0.05"), (184025, "£1,840.25"), (-120, "−£1.20")])
def test_pence_are_written_as_pounds(pence: int, said: str) -> None:
    assert pounds(pence) == said


def test_a_count_agrees_with_its_noun() -> None:
    assert counted(1, "day") == "1 day"
    assert counted(0, "day") == "0 days"
    assert counted(2, "child", "children") == "2 children"
    assert counted(1200, "case") == "1,200 cases"


def test_a_reference_is_written_as_it_is_read_out() -> None:
    assert spaced("700000000011") == "7000 0000 0011"
