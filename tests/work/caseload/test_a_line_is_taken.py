from datetime import date

import pytest

from evenhand.work.caseload import Line
from tests.work.caseload.lines import EXAMPLES, an_example, changed, read, taken


def test_the_three_examples_are_taken() -> None:
    results = read(EXAMPLES.read_bytes())

    assert [type(result) for result in results] == [Line, Line, Line]
    assert [result.content.case for result in results if isinstance(result, Line)] == [
        "700000000011",
        "700000000012",
        "700000000013",
    ]


def test_what_a_line_says_is_read_as_it_says() -> None:
    line = taken(an_example())

    assert line.application.received_on == date(2017, 2, 6)
    assert line.paying_parent.nino == "QQ123456C"
    assert line.paying_parent.circumstances.gross_weekly_income == 52000
    assert line.legacy.arrears.receiving_parent == 64000
    assert line.legacy.liability_ends_on == date(2017, 3, 10)
    assert line.children[0].nights_a_year == 60


def test_what_is_absent_is_nothing_and_what_is_unknown_says_so() -> None:
    line = taken(an_example(1))

    assert line.receiving_parent.nino is None
    assert line.application.provisional_letter_on is None
    assert line.methods is None
    assert line.paying_parent.circumstances.net_weekly_income == "unknown"
    assert line.paying_parent.circumstances.benefits == ()


def test_unknown_benefits_are_not_no_benefits() -> None:
    line = taken(changed(lambda line: line["paying_parent"]["circumstances"].update(benefits="unknown")))

    assert line.paying_parent.circumstances.benefits == "unknown"


def test_a_range_without_an_end_is_open() -> None:
    benefits = taken(an_example(2)).paying_parent.circumstances.benefits

    assert [(item.from_, item.to) for item in benefits if item != "unknown"] == [(date(2016, 11, 7), None)]


def test_live_methods_make_up_the_whole() -> None:
    halves = [
        {"kind": "DEO", "share": "0.5", "first_collection_on": "2017-04-19"},
        {"kind": "DD", "share": "0.50", "first_collection_on": "2017-04-03"},
    ]
    line = taken(changed(lambda line: line.update(methods=halves)))

    assert line.methods is not None
    assert [(method.kind, method.share) for method in line.methods] == [("DEO", 50), ("DD", 50)]


def test_a_number_and_a_postcode_are_tidied() -> None:
    line = taken(changed(lambda line: line["paying_parent"].update(nino="qq 12 34 56 c", postcode="sa11aa")))

    assert line.paying_parent.nino == "QQ123456C"
    assert line.paying_parent.postcode == "SA1 1AA"


@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b""])
def test_a_line_is_taken_however_it_ends(ending: bytes) -> None:
    first = EXAMPLES.read_bytes().splitlines()[0]

    assert isinstance(read(first + ending)[0], Line)


def test_nothing_in_a_line_can_be_changed_afterwards() -> None:
    line = taken(an_example())

    with pytest.raises(ValueError, match="frozen"):
        line.case = "700000000099"  # type: ignore[misc]
