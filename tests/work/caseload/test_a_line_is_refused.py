from collections.abc import Callable
from typing import Any

import pytest

from tests.work.caseload.lines import Fields, an_example, changed, read_one, refused, sentences

Change = Callable[[Fields], object]


def circumstances(line: Fields) -> dict[str, Any]:
    of_the_paying_parent: dict[str, Any] = line["paying_parent"]["circumstances"]
    return of_the_paying_parent


def direct_debit(share: str) -> Fields:
    return {"kind": "DD", "share": share, "first_collection_on": "2017-04-03"}


REFUSALS: list[tuple[Change, str]] = [
    (
        lambda line: line["application"].pop("received_on"),
        "Line 1, application.received_on: found nothing, expected a value, as this field is always given.",
    ),
    (
        lambda line: line["application"].update(recieved_on="2017-02-06"),
        "Line 1, application.recieved_on: found a field that is not known here, "
        "expected only the fields of the form; perhaps received_on.",
    ),
    (
        lambda line: line["legacy"].update(scheme="CS3"),
        'Line 1, legacy.scheme: found "CS3", expected "CSCS", "CS2", "CCD" or "none".',
    ),
    (
        lambda line: line.update(case=700000000011),
        "Line 1, case: found a number, expected 12 digits in quotes.",
    ),
    (
        lambda line: line.update(case="70000000001"),
        "Line 1, case: found a text of 11 characters, expected 12 digits in quotes.",
    ),
    (
        lambda line: line.update(arrears=57.0),
        'Line 1, arrears: found 57.0, expected an amount in pounds in quotes, such as "57.00", '
        'from "0.00" to "9999999.99".',
    ),
    (
        lambda line: circumstances(line).update(net_weekly_income="none"),
        'Line 1, paying_parent.circumstances.net_weekly_income: found "none", '
        'expected an amount in pounds in quotes, such as "57.00", from "0.00" to "9999999.99", or "unknown".',
    ),
    (
        lambda line: circumstances(line).update(benefits=[{"kind": "income-support", "from": "2017-13-01"}]),
        'Line 1, paying_parent.circumstances.benefits[0].from: found "2017-13-01", expected a date that exists.',
    ),
    (
        lambda line: circumstances(line).update(benefits=[{"kind": "Income Support", "from": "2017-01-01"}]),
        'Line 1, paying_parent.circumstances.benefits[0].kind: found "Income Support", '
        "expected a benefit in small letters and hyphens, such as income-support.",
    ),
    (
        lambda line: circumstances(line).update(prison={"from": "2017-01-02", "to": "2017-01-02"}),
        'Line 1, paying_parent.circumstances.prison.to: found "2017-01-02", expected a day after its from.',
    ),
    (
        lambda line: circumstances(line).update(benefits="none"),
        'Line 1, paying_parent.circumstances.benefits: found "none", expected a list in square brackets.',
    ),
    (
        lambda line: line["legacy"].update(liability_ends_on=None),
        "Line 1, legacy.liability_ends_on: found null, expected a value, or no such field at all.",
    ),
    (
        lambda line: line.update(annual_review_on="11/03/2018"),
        'Line 1, annual_review_on: found "11/03/2018", expected a date such as 2017-06-12.',
    ),
    (
        lambda line: line.update(annual_review_on="0018-03-11"),
        'Line 1, annual_review_on: found "0018-03-11", expected a year from 1900 to 2100.',
    ),
    (
        lambda line: line["paying_parent"].update(restricted="no"),
        'Line 1, paying_parent.restricted: found "no", expected true or false.',
    ),
    (
        lambda line: line["children"][0].update(nights_a_year=400),
        "Line 1, children[0].nights_a_year: found 400, expected a whole number of at most 365.",
    ),
    (
        lambda line: line["children"][0].update(nights_a_year=-1),
        "Line 1, children[0].nights_a_year: found -1, expected a whole number of at least 0.",
    ),
    (
        lambda line: line["children"][0].update(nights_a_year="60"),
        'Line 1, children[0].nights_a_year: found "60", expected a whole number.',
    ),
    (
        lambda line: line.update(legacy=[]),
        "Line 1, legacy: found an empty list, expected an object in curly brackets with fields of its own.",
    ),
    (
        lambda line: line["paying_parent"].update(address=[]),
        "Line 1, paying_parent.address: found an empty list, expected at least 1 in the list.",
    ),
    (
        lambda line: line["paying_parent"].update(address=["x"] * 9),
        "Line 1, paying_parent.address: found a list of 9, expected at most 8 in the list.",
    ),
    (
        lambda line: line["receiving_parent"].update(reference="4100000011"),
        "Line 1, receiving_parent: found the paying parent again, expected another person.",
    ),
    (
        lambda line: line.update(methods=[{"kind": "DD", "share": "0.50", "first_collection_on": "2017-04-03"}]),
        "Line 1, methods: found shares that make 0.50, expected shares that make 1.00.",
    ),
    (
        lambda line: line.update(methods=[direct_debit("1.00") | {"kind": "barter"}]),
        'Line 1, methods[0].kind: found "barter", expected "DEO", "DER", "RDO", "DD", "SO", "DSO" or '
        '"deduction-from-benefit".',
    ),
    (
        lambda line: line.update(methods=[direct_debit("0")]),
        'Line 1, methods[0].share: found "0", expected a share in quotes, above "0.00" and at most "1.00".',
    ),
]


@pytest.mark.parametrize(("change", "sentence"), REFUSALS)
def test_a_line_that_cannot_be_taken_says_where_what_and_what_belongs_there(change: Change, sentence: str) -> None:
    assert refused(change) == sentence


PRIVATE: list[tuple[Change, str, str]] = [
    (lambda line: line["paying_parent"].update(nino="AB123456Z"), "AB123456Z", "a text of 9 characters"),
    (lambda line: line["paying_parent"].update(name="Owen\x00Prosser"), "Owen", "a text of 12 characters"),
    (lambda line: line["paying_parent"].update(name=""), "Owen", "an empty text"),
    (lambda line: line["paying_parent"].update(address="14 Sample Row"), "Sample", "a text of 13 characters"),
    (lambda line: line["paying_parent"].update(address=["", "Swansea"]), "Swansea", "an empty text"),
    (lambda line: line["paying_parent"].update(postcode="SA1"), "SA1", "a text of 3 characters"),
    (lambda line: line["paying_parent"].update(phone=7700900123), "7700900123", "a number"),
    (
        lambda line: line["paying_parent"].update(email="owen at example.org"),
        "owen",
        "a text of 19 characters",
    ),
    (
        lambda line: line["paying_parent"].update(date_of_birth="9 April 1981"),
        "1981",
        "a text of 12 characters",
    ),
    (
        lambda line: line["paying_parent"].update(language="Owen@example.org"),
        "Owen",
        "a text of 16 characters",
    ),
    (lambda line: line["paying_parent"].update(nation="07700 900 123"), "07700", "a text of 13 characters"),
    (lambda line: line.update(segment="QQ 12 34 56 C"), "QQ", "a text of 13 characters"),
    (lambda line: line["legacy"].update(scheme="SA1 1AA"), "SA1", "a text of 7 characters"),
]


@pytest.mark.parametrize(("change", "private", "instead"), PRIVATE)
def test_a_refusal_gives_nobody_away(change: Change, private: str, instead: str) -> None:
    sentence = refused(change)

    assert private not in sentence
    assert f"found {instead}, expected" in sentence


def test_an_unknown_field_that_holds_a_number_of_somebody_is_not_printed() -> None:
    sentence = refused(lambda line: line.update({"QQ123456C": 1}))

    assert sentence.startswith("Line 1, (a name that is not shown): found a field that is not known here")


def test_a_long_value_is_shortened() -> None:
    sentence = refused(lambda line: line.update(segment="enforcement " * 100))

    assert 'found "enforcement enforcement enforcement e...", expected' in sentence


def test_everything_wrong_with_a_line_is_named_up_to_twenty() -> None:
    said = sentences(read_one(changed(lambda line: line.update({f"extra{count}": 1 for count in range(50)}))))

    assert len(said) == 21
    assert said[-1] == "Line 1: found 30 more faults, expected none."


def test_an_office_of_real_people_takes_no_example_number() -> None:
    said = sentences(read_one(an_example(), demonstration=False))

    assert len(said) == 2
    assert said[0].startswith("Line 1, paying_parent.nino: found a text of 9 characters, expected a National Insurance")


def test_a_demonstration_office_takes_no_real_number() -> None:
    assert "begins with QQ" in refused(lambda line: line["paying_parent"].update(nino="AB123456C"))


@pytest.mark.parametrize("nino", ["BG123456A", "QX123456A", "AO123456A", "AB12345A", "AB123456E"])
def test_a_number_that_was_never_issued_is_refused(nino: str) -> None:
    line = an_example()
    del line["receiving_parent"]["nino"]
    line["paying_parent"]["nino"] = nino

    (sentence,) = sentences(read_one(line, demonstration=False))

    assert "expected a National Insurance number: two letters, six digits" in sentence


@pytest.mark.parametrize("value", [None, "unknown"])
@pytest.mark.parametrize("field", ["case", "segment", "arrears", "annual_review_on", "children", "notes", "legacy"])
def test_unknown_and_null_stand_only_where_the_form_allows(field: str, value: str | None) -> None:
    (sentence,) = sentences(read_one(changed(lambda line: line.update({field: value}))))

    assert sentence.startswith(f"Line 1, {field}: found ")


def test_a_receiving_parent_has_no_circumstances() -> None:
    sentence = refused(lambda line: line["receiving_parent"].update(circumstances={}))

    assert sentence.startswith("Line 1, receiving_parent.circumstances: found a field that is not known here")
