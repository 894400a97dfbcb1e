from datetime import date

import pytest

from evenhand.domain.maintenance import Frequency
from evenhand.domain.opportunity.commands import COMMANDS, AnswerOffer, DetermineRate, RecordCircumstances, RecordLookUp
from evenhand.domain.opportunity.commands.talks import ProposePlan
from evenhand.domain.opportunity.household_budget import BudgetLine, Heading
from evenhand.domain.opportunity.vocabulary import EnforcementKind, LegacyMethod, OfferAnswer
from evenhand.domain.procedures.known import KNOWN, AddressGiven
from evenhand.work.asking import command_from, questions

ACCEPTED = {"answer": "accepts", "direct_debit": True, "first_collection_on": "2017-03-06"}


def faults(kind: type, values: dict[str, object]) -> dict[str, str]:
    found = command_from(kind, values)
    assert isinstance(found, list), found
    return {wrong.field: wrong.sentence for wrong in found}


def test_each_answer_becomes_the_value_that_the_decision_reads() -> None:
    assert command_from(AnswerOffer, ACCEPTED | {"reason": " They asked. "}) == AnswerOffer(
        OfferAnswer.ACCEPTS, direct_debit=True, first_collection_on=date(2017, 3, 6), reason="They asked."
    )


def test_an_amount_in_pounds_becomes_pence() -> None:
    assert command_from(DetermineRate, {"rate": "57.00"}) == DetermineRate(5700)


@pytest.mark.parametrize(("typed", "pence"), [("£1,234.50", 123450), ("57", 5700), (" 57.00 ", 5700)])
def test_an_amount_may_be_typed_as_people_write_it(typed: str, pence: int) -> None:
    assert command_from(DetermineRate, {"rate": typed}) == DetermineRate(pence)


@pytest.mark.parametrize("typed", [57.0, 57, "57.001", "1,2", "-5.00", "1e3", "99999999999.00", "five"])
def test_another_amount_is_named_with_how_it_is_written(typed: object) -> None:
    assert faults(DetermineRate, {"rate": typed}) == {
        "rate": "Normal deduction rate for one pay period: give an amount in pounds and pence, such as 57.00, as text."
    }


def test_a_list_is_kept_once_each() -> None:
    found = command_from(RecordLookUp, {"method": "none", "enforcement": ["bailiffs", "bailiffs", "committal"]})

    assert found == RecordLookUp(LegacyMethod.NONE, enforcement=(EnforcementKind.BAILIFFS, EnforcementKind.COMMITTAL))


def test_every_fault_is_named_at_once() -> None:
    assert faults(AnswerOffer, {"answer": "accepts", "first_attempt_on": "14/02/2017", "direct_debit": "maybe"}) == {
        "first_attempt_on": "Date of the first attempted contact: give a date such as 2017-06-12.",
        "direct_debit": "Can they pay by direct debit: answer yes or no (true or false).",
        "first_collection_on": "First collection by the method that is not enforced: give the date.",
    }


@pytest.mark.parametrize("day", ["2017-02-30", "0001-01-01", "9999-12-31", "2017-2-3", 20170203, True, ["2017-02-03"]])
def test_a_day_that_is_none_is_named(day: object) -> None:
    assert list(faults(AnswerOffer, ACCEPTED | {"first_collection_on": day})) == ["first_collection_on"]


def test_a_question_that_does_not_apply_is_not_answered() -> None:
    found = faults(AnswerOffer, {"answer": "declines", "ground": "on-benefit"})

    assert found["ground"].endswith("is “No longer appropriate”. Leave it out.")


def test_a_form_may_carry_hidden_fields_that_do_not_apply() -> None:
    found = command_from(AnswerOffer, {"answer": "declines", "ground": "on-benefit", "csrf": "x"}, forgiving=True)

    assert found == AnswerOffer(OfferAnswer.DECLINES)


def test_a_question_behind_a_wrong_answer_is_not_named_as_well() -> None:
    assert list(faults(RecordCircumstances, {"employment": "pilot", "employer_known": True})) == ["employment"]


def test_a_field_that_is_not_asked_is_named_with_what_may_be_meant() -> None:
    assert faults(AnswerOffer, ACCEPTED | {"reson": "x"})["reson"].endswith("perhaps reason is meant.")


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800", 7, "x" * 10_001])
def test_a_text_that_a_database_cannot_hold_is_refused(text: object) -> None:
    assert list(faults(AnswerOffer, ACCEPTED | {"reason": text})) == ["reason"]


def test_an_address_keeps_its_lines() -> None:
    found = command_from(AddressGiven, {"who": "paying", "address": "1 No Street\nNowhere", "postcode": "ZZ99 9ZZ"})

    assert isinstance(found, AddressGiven)
    assert found.address.splitlines() == ["1 No Street", "Nowhere"]


@pytest.mark.parametrize("kind", [*COMMANDS.values(), *KNOWN.values()])
def test_what_must_be_said_is_named_when_nothing_is_said(kind: type) -> None:
    found = command_from(kind, {})

    needed = [item.name for item in questions(kind) if item.required and item.ask.only_when is None]
    assert ([wrong.field for wrong in found] if isinstance(found, list) else []) == needed


FOOD = {"heading": "food", "amount": "£60", "every": "weekly"}
PLANNED = {"plan": "in-full", "first_on": "2017-05-01", "every": "monthly"}


def test_rows_are_built_each_with_its_own_questions() -> None:
    found = command_from(ProposePlan, PLANNED | {"budget": [FOOD]})

    assert isinstance(found, ProposePlan)
    assert found.budget == (BudgetLine(Heading.FOOD, 60_00, Frequency.WEEKLY),)


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([FOOD, FOOD | {"amount": "some"}], "in row 2, amount: give an amount in pounds and pence"),
        ([{"heading": "food", "amount": "1.00"}], "in row 1, how often: choose one of: weekly"),
        ([FOOD | {"hading": "x"}], "in row 1, “hading” is not asked here"),
        (["food"], "in row 1, give an object."),
        ("food", "give a list of up to 60 rows."),
        ([FOOD] * 61, "give a list of up to 60 rows."),
    ],
)
def test_a_row_that_cannot_be_read_is_named(rows: object, says: str) -> None:
    assert faults(ProposePlan, PLANNED | {"budget": rows})["budget"].startswith(f"What comes in and goes out: {says}")
