"""The letters that tell how an opportunity ended: each parent what is theirs, and no figure that was written in."""

from dataclasses import fields, replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from evenhand.letters.blocks import Paragraph, Run, Table
from evenhand.letters.compose import compose
from evenhand.letters.context import LetterContext
from evenhand.letters.ended import TrialEnded, TrialEndedPaying, TrialEndedReceiving
from evenhand.letters.plain import to_text
from evenhand.letters.record import as_record
from evenhand.letters.terms import Language, OwnReason, Ways
from tests.letters.samples import EVERY_LETTER, composed, letter

ENDED = {name: context for name, (_, context) in EVERY_LETTER.items() if isinstance(context, TrialEnded)}
WITH_FEE = [name for name, context in ENDED.items() if context.fees_from]


def said(name: str, context: LetterContext | None = None, language: str = "en") -> str:
    code, sample = EVERY_LETTER[name]
    return " ".join(to_text(composed(compose(code, language, context or sample, "standard"))).split())


@pytest.mark.parametrize("name", ENDED)
def test_a_parent_reads_one_way_of_paying_and_no_other(name: str) -> None:
    words = said(name)
    ways = {
        Ways.DIRECT: ("direct.", "How direct pay works"),
        Ways.COLLECTED: ("through us.",),
        Ways.CLOSED: ("case is being closed.",),
    }

    told = {way for way, signs in ways.items() if all(sign in words for sign in signs)}
    assert told == {ENDED[name].ways}


@pytest.mark.parametrize("name", ENDED)
def test_every_ending_says_from_when_and_how_to_challenge_it(name: str) -> None:
    assert "Our decision counts from: 9 October 2017" in said(name)
    assert "We will look at our decision again. You can also make a complaint." in said(name)


@pytest.mark.parametrize("name", WITH_FEE)
def test_the_fee_is_the_one_of_the_rules_and_only_from_its_date(name: str) -> None:
    share = {TrialEndedPaying: "20%", TrialEndedReceiving: "4%"}[type(ENDED[name])]

    assert f"From 9 October 2017 we {'add' if share == '20%' else 'take'} a collection fee of {share}" in said(name)
    assert "for the time before that date." in said(name)


@pytest.mark.parametrize("name", [name for name in ENDED if name not in WITH_FEE])
def test_where_no_fee_starts_none_is_named(name: str) -> None:
    assert "%" not in said(name)
    assert "The collection fee starts on" not in said(name)


def test_a_fee_never_starts_early_and_never_with_direct_pay() -> None:
    failed = ENDED["CMSL0136-failed"]

    with pytest.raises(ValueError, match="never starts before"):
        replace(failed, fees_from=failed.effective_on - timedelta(days=1))
    with pytest.raises(ValueError, match="goes on collecting"):
        replace(failed, ways=Ways.DIRECT)


def test_the_paying_parent_reads_which_payments_were_missed() -> None:
    (table,) = [block for block in letter("CMSL0136-failed").blocks if isinstance(block, Table)]

    assert [tuple(cell.replace("\u00a0", " ") for cell in row) for row in table.rows] == [
        ("3 July 2017", "£148.98", "£0.00"),
        ("3 August 2017", "£148.98", "£90.00"),
    ]


def test_the_receiving_parent_reads_that_payments_due_to_them_were_missed_and_no_more() -> None:
    words = said("CMSL0137-failed")

    assert "Not all of the payments due to you were made in full and on time." in words
    assert "£" not in words
    assert not {"missed", "own_reason", "deductions_under_way"} & {field.name for field in fields(TrialEndedReceiving)}


@pytest.mark.parametrize("language", Language)
def test_the_paying_parent_is_not_told_who_asked_for_direct_pay(language: Language) -> None:
    code, passed = EVERY_LETTER["CMSL0136"]
    assert isinstance(passed, TrialEndedPaying)
    told_without = composed(compose(code, language, replace(passed, owed=True), "standard")).blocks
    told = [block for block in letter("CMSL0136-early-direct", language).blocks if block not in told_without]

    early = {"en": "The trial ended before its last day.", "cy": "Daeth y cyfnod prawf i ben cyn ei ddiwrnod olaf."}
    assert told == [Paragraph((Run(early[language]),))]
    assert "asked_for_direct_pay" not in {field.name for field in fields(TrialEndedPaying)}


@pytest.mark.parametrize("name", [name for name in ENDED if name.startswith("CMSL0137")])
@pytest.mark.parametrize("language", Language)
def test_the_receiving_parent_is_told_nothing_of_benefit_income_or_wages(name: str, language: Language) -> None:
    words = said(name, language=language).lower()
    private = ("benefit", "income", "wage", "employ", "prison", "hospital", "budd-dal", "incwm", "cyflog")

    assert [word for word in private if word in words] == []


@pytest.mark.parametrize(
    ("reason", "says"),
    [
        (OwnReason.BENEFIT, "because you get a benefit now"),
        (OwnReason.NOTHING_DUE, "there is nothing for you to pay at the moment"),
        (OwnReason.CHANGE, "because something changed for you"),
        (OwnReason.MISSED, "because a payment was not made as agreed"),
        (None, ""),
    ],
)
def test_the_paying_parent_reads_one_reason_of_an_early_end(reason: OwnReason | None, says: str) -> None:
    early = ENDED["CMSL0136-early-benefit"]
    assert isinstance(early, TrialEndedPaying)
    words = said("CMSL0136-early-benefit", replace(early, own_reason=reason))

    assert says in words
    assert words.count("That is because") == (1 if reason else 0)


def test_money_still_taken_from_wages_may_come_back_only_where_we_stop_collecting() -> None:
    assert "we may pay it back to you" in said("CMSL0136")
    assert "we may pay it back to you" in said("CMSL0136-closed")
    assert "we may pay it back to you" not in said("CMSL0136-failed")
    assert "we may pay it back to you" not in said("CMSL0136-early-change")


def test_a_parent_who_goes_on_paying_through_us_reads_of_another_chance() -> None:
    failed = ENDED["CMSL0136-failed"]
    assert isinstance(failed, TrialEndedPaying)
    other = replace(failed, months_in_full=9, collection_fee_percent=Decimal("7.5"))

    assert "paid in full for 12 months in a row, you can ask us again" in said("CMSL0136-failed")
    assert "paid in full for 9 months in a row" in said("CMSL0136-failed", other)
    assert "a collection fee of 7.5%" in said("CMSL0136-failed", other)
    assert "another chance" not in said("CMSL0136")


def test_arrears_are_spoken_of_where_there_are_some() -> None:
    assert "You still owe child maintenance from before." in said("CMSL0136-failed")
    assert "You are still owed child maintenance from before." in said("CMSL0137-failed")
    assert "from before" not in said("CMSL0136") + said("CMSL0137")


def test_bank_details_are_passed_on_only_with_permission() -> None:
    assert "We can pass your details on, but only if you tell us that we may." in said("CMSL0137")
    assert "We can tell you only if the other parent has said that we may." in said("CMSL0136")


def test_what_such_a_letter_was_made_from_can_be_stored() -> None:
    record = as_record(ENDED["CMSL0136-failed"])

    assert record["missed"][0] == {"due_on": "2017-07-03", "due": "£148.98", "came": "£0.00"}
    assert (record["result"], record["ways"], record["fees_from"]) == ("failed", "collected", str(date(2017, 10, 9)))
