"""A letter cannot tell one parent where the other one is."""

from dataclasses import fields

import pytest

from evenhand.letters.context import LetterContext, OfficeDetails
from evenhand.letters.contexts import CONTEXTS
from evenhand.letters.html import to_html
from evenhand.letters.slots import slots_for
from evenhand.letters.terms import WORKED_OUT, Language, Role
from tests.letters.samples import EVERY_LETTER, PAYING, RECEIVING, letter

OF_THE_RECIPIENT = {"recipient_name", "recipient_address"}
OF_THE_OTHER_PARENT = {"other_parent_name"}
OTHER_CHILDREN = {"other_children"}
OF_THE_END = {
    "result", "early", "ways", "effective_on", "fees_from", "owed", "own_reason", "missed", "deductions_under_way",
    "months_in_full", "asked_for_direct_pay", "payments_missed",
}  # fmt: skip
OF_THE_PLAN = {
    "came", "review_on", "lump", "lump_on", "parts", "last_on", "total", "disputed", "longer", "why_not", "would_lump",
    "would_pay", "would_end", "asked",
}  # fmt: skip
OF_THEIR_OWN = {"came", "review_on", "theirs", "theirs_by"}
OF_THE_CASE = {
    "case_reference", "dated", "office", "trial_months", "start_on", "judged_until", "end_on", "first_payment_on",
    "answer_by", "payment_shape", "collection_fee_percent", "receiving_fee_percent",
    "counts_from", "collected", "amounts", "percents", "other_children", "children", "children_in_all",
}  # fmt: skip

each_context = pytest.mark.parametrize("context", CONTEXTS.values(), ids=lambda context: context.__name__)


@each_context
def test_all_that_a_letter_knows_of_the_other_parent_is_a_name(context: type[LetterContext]) -> None:
    known = {field.name for field in fields(context)}

    assert known <= OF_THE_RECIPIENT | OF_THE_OTHER_PARENT | OF_THE_CASE | OF_THE_END | OF_THE_PLAN | OF_THEIR_OWN
    assert {name for name in known if "other" in name} - OTHER_CHILDREN == OF_THE_OTHER_PARENT


def test_what_a_letter_knows_of_the_office_is_how_to_reach_it() -> None:
    assert {field.name for field in fields(OfficeDetails)} == {"name", "phone", "reply_address", "signed_by"}


@each_context
def test_no_slot_holds_an_address_an_employer_a_school_a_bank_or_a_phone(context: type[LetterContext]) -> None:
    slots = set(slots_for(context))

    assert slots <= {
        "recipient_name", "other_parent_name", "case_reference", "office_name", "office_phone", "trial_months",
        "start_on", "last_payment_day", "last_day", "first_payment_on", "collection_fee", "receiving_fee",
        "answer_by", "answer_days", "counts_from", "weekly", "fee", "pays", "others_part", "basic_part", "plus_part",
        "reduced_part", "fee_part", "other_children", "children", "children_in_all", *WORKED_OUT, "effective_on",
        "fees_from", "months_in_full", "review_on", "lump", "lump_on", "plan_ends_on", "plan_total", "disputed",
        "would_lump", "would_pay", "would_end", "theirs", "theirs_by",
    }  # fmt: skip


def test_the_way_from_an_income_to_an_amount_stands_in_the_paying_parents_letter_alone() -> None:
    own = set(slots_for(CONTEXTS["CALCULATION", Role.RECEIVING]))
    page = to_html(letter("CALCULATION-receiving"))

    assert not own & {*WORKED_OUT, "pays", "others_part", "basic_part", "other_children", "children_in_all"}
    assert "520" not in page
    assert "68.76" in page


def test_how_the_paying_parent_pays_is_not_known_to_the_receiving_parents_letter() -> None:
    for (code, role), context in CONTEXTS.items():
        known = {field.name for field in fields(context)}
        assert ("payment_shape" in known) == (code == "CMSL0139"), role


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", EVERY_LETTER)
def test_nothing_of_where_the_other_parent_lives_stands_in_the_letter(name: str, language: Language) -> None:
    written = letter(name, language)
    other = RECEIVING if written.recipient_name == PAYING["recipient_name"] else PAYING

    page = to_html(written)

    assert all(line not in page for line in other["recipient_address"])
    assert written.recipient_address[0] in page


@pytest.mark.parametrize("language", Language)
def test_the_receiving_parent_is_not_told_of_wages_or_an_employer(language: Language) -> None:
    page = to_html(letter("CMSL0138", language)).lower()

    assert not [word for word in ("wage", "employ", "cyflog", "debit", "debyd") if word in page]
