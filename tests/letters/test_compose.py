"""A letter is made, or a person is told why they must make it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from evenhand.letters.blocks import Paragraph, words_of
from evenhand.letters.compose import Missing, Why, compose
from evenhand.letters.context import LetterContext
from evenhand.letters.plain import to_text
from evenhand.letters.record import as_record
from evenhand.letters.terms import Language, PaymentShape, Role
from evenhand.letters.texts import Texts, standard_texts
from tests.letters.samples import (
    ACCEPTED_PAYING,
    ACCEPTED_RECEIVING,
    CHANCE_PAYING,
    EVERY_LETTER,
    OFFICE,
    composed,
    letter,
)

# A calculation is of the fee that runs; how an opportunity ended has promises of its own.
WITHOUT_A_LATER_FEE = ("CALCULATION", "CMSL0136", "CMSL0137", "NEGOTIATION")


def texts_without_welsh() -> Texts:
    texts = standard_texts()
    english = {key: text for key, text in texts.texts.items() if text.language is Language.ENGLISH}
    return Texts(english, texts.frames)


def said(context: LetterContext, code: str = "CMSL0139", language: str = "en") -> str:
    return " ".join(to_text(composed(compose(code, language, context, "standard"))).split())


@pytest.mark.parametrize(
    ("shape", "says"),
    [
        (PaymentShape.HALF_FROM_EARNINGS, "You will pay half by Direct Debit."),
        (PaymentShape.ALL_DIRECT_DEBIT, "You will pay all of it by Direct Debit."),
        (PaymentShape.ALL_STANDING_ORDER, "You will pay all of it by standing order."),
    ],
)
def test_a_paying_parent_reads_how_they_pay_and_no_other_way(shape: PaymentShape, says: str) -> None:
    letter_says = said(replace(ACCEPTED_PAYING, payment_shape=shape))

    assert letter_says.count("You will pay half by") + letter_says.count("You will pay all of it by") == 1
    assert says in letter_says


def test_the_last_day_that_is_shown_is_the_day_before_the_trial_is_over() -> None:
    assert "The last day of the trial is: 6 October 2017" in said(ACCEPTED_PAYING)
    assert "due from 3 April 2017 to 2 October 2017." in said(ACCEPTED_PAYING)


def test_days_for_the_last_payment_are_explained_only_where_there_are_some() -> None:
    exact = replace(ACCEPTED_PAYING, end_on=ACCEPTED_PAYING.judged_until)

    assert "let your last payment reach us" in said(ACCEPTED_PAYING)
    assert "let your last payment reach us" not in said(exact)


def test_a_name_that_must_not_be_passed_on_leaves_no_gap() -> None:
    unnamed = said(replace(ACCEPTED_PAYING, other_parent_name=None))

    assert "Ceri" not in unnamed
    assert "Other parent on this case" not in unnamed


def test_the_days_to_answer_are_counted_from_the_date_of_the_letter() -> None:
    assert "That is 14 days after the date on this letter." in said(CHANCE_PAYING, "PROVISIONAL-NOTE")


def test_dates_are_written_in_the_language_of_the_letter() -> None:
    assert "Diwrnod olaf y cyfnod prawf: 6 Hydref 2017" in said(ACCEPTED_PAYING, language="cy")


def test_a_missing_welsh_text_waits_for_a_person_and_does_not_go_in_english() -> None:
    outcome = compose("CMSL0139", "cy", ACCEPTED_PAYING, "standard", texts=texts_without_welsh())

    assert isinstance(outcome, Missing)
    assert (outcome.why, outcome.sentence) == (Why.NO_TEXT, "There is no Welsh text of CMSL0139.")
    assert outcome.draft is not None
    assert outcome.draft.language is Language.ENGLISH


@pytest.mark.parametrize("asked", ["braille", "audio"])
def test_braille_and_audio_wait_for_a_person(asked: str) -> None:
    outcome = compose("CMSL0138", "cy", ACCEPTED_RECEIVING, asked)

    assert isinstance(outcome, Missing)
    assert outcome.why == asked
    assert outcome.sentence == f"Ceri Lane has asked for letters in {asked}."
    assert outcome.draft is not None
    assert outcome.draft.language is Language.WELSH


def test_a_letter_that_the_product_does_not_know_waits_for_a_person() -> None:
    outcome = compose("CMSL0135", "en", ACCEPTED_PAYING, "standard")

    assert outcome == Missing("CMSL0135", Why.NO_TEXT, "There is no text of CMSL0135 for the paying parent.")


@pytest.mark.parametrize(
    ("context", "sentence"),
    [
        (
            replace(ACCEPTED_PAYING, recipient_name=" "),
            "frame.en.toml, salutation: the slot {recipient_name} has no value that can be printed.",
        ),
        (
            replace(ACCEPTED_PAYING, case_reference=""),
            "CMSL0139.en.toml, block 28 (paragraph): the slot {case_reference} has no value that can be printed.",
        ),
        (
            replace(ACCEPTED_PAYING, collection_fee_percent=Decimal("0.2")),
            "CMSL0139.en.toml, block 14 (bullets): the slot {collection_fee} has no value that can be printed.",
        ),
        (
            replace(ACCEPTED_PAYING, trial_months=1),
            "CMSL0139.en.toml, block 4 (paragraph): the slot {trial_months} has no value that can be printed.",
        ),
        (replace(ACCEPTED_PAYING, recipient_address=()), "CMSL0139.en.toml: an address is missing."),
        (
            replace(ACCEPTED_PAYING, office=replace(OFFICE, phone="")),
            "CMSL0139.en.toml: a phone number of the office is missing.",
        ),
    ],
)
def test_a_letter_with_a_gap_is_not_made(context: LetterContext, sentence: str) -> None:
    assert compose("CMSL0139", "en", context, "standard") == Missing("CMSL0139", Why.NO_VALUE, sentence)


def test_a_letter_never_speaks_from_what_another_letter_knows() -> None:
    with pytest.raises(TypeError, match="CMSL0139 speaks from OfferAcceptedPaying, not from ChanceExplainedPaying"):
        compose("CMSL0139", "en", CHANCE_PAYING, "standard")


def test_dates_that_do_not_hang_together_are_refused() -> None:
    with pytest.raises(ValueError, match="starts before"):
        replace(ACCEPTED_PAYING, end_on=date(2017, 10, 2))
    with pytest.raises(ValueError, match="first payment"):
        replace(ACCEPTED_PAYING, first_payment_on=date(2017, 10, 3))
    with pytest.raises(ValueError, match="last day to answer"):
        replace(CHANCE_PAYING, answer_by=CHANCE_PAYING.dated)


def test_a_name_cannot_bring_markup_or_a_slot_with_it() -> None:
    hostile = "**{office_phone}** {last_day}\n\nPay me"
    named = composed(compose("CMSL0139", "en", replace(ACCEPTED_PAYING, recipient_name=hostile), "standard"))

    assert named.salutation == "Dear **{office_phone}** {last_day} Pay me"


def test_what_a_parent_must_do_first_is_bold() -> None:
    bold = [
        run.words
        for block in letter("CMSL0139").blocks
        if isinstance(block, Paragraph)
        for run in block.runs
        if run.strong
    ]

    assert bold == ["Tell us before the payment is due.", "We will not add fees for the time before that date."]


@pytest.mark.parametrize("name", [name for name in EVERY_LETTER if not name.startswith(WITHOUT_A_LATER_FEE)])
def test_every_letter_promises_that_fees_are_not_added_for_the_time_before(name: str) -> None:
    words = " ".join(words_of(block.runs) for block in letter(name).blocks if isinstance(block, Paragraph))
    promised = {
        Role.PAYING: "We will not add fees for the time before that date.",
        Role.RECEIVING: "We will not take it for the time before that date.",
    }

    role = EVERY_LETTER[name][1].recipient_role
    assert promised[role] in words or name == "PROVISIONAL-NOTE-receiving"


def test_what_a_letter_was_made_from_can_be_stored() -> None:
    record = as_record(ACCEPTED_PAYING)

    assert record["start_on"] == "2017-04-03"
    assert record["payment_shape"] == "half-from-earnings"
    assert record["collection_fee_percent"] == "20"
    assert record["office"]["reply_address"] == ["PO Box 100", "Sampleton", "SM1 1AA"]
