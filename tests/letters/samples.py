"""Two parents of one case, and what each letter knows about them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from evenhand.letters.blocks import Letter
from evenhand.letters.compose import Missing, compose
from evenhand.letters.context import (
    ChanceExplainedPaying,
    ChanceExplainedReceiving,
    LetterContext,
    OfferAcceptedPaying,
    OfferAcceptedReceiving,
    OfficeDetails,
    WorkedOutPaying,
    WorkedOutReceiving,
)
from evenhand.letters.terms import Language, PaymentShape
from tests.letters.ended_samples import ended_letters
from tests.letters.negotiated_samples import negotiated_letters

OFFICE = OfficeDetails(
    name="Sampleton Child Maintenance Office",
    phone="0300 000 0138",
    reply_address=("PO Box 100", "Sampleton", "SM1 1AA"),
    signed_by="Sam Whitfield",
)
KNOWN: dict[str, Any] = {"case_reference": "700000000011", "dated": date(2017, 2, 20), "office": OFFICE}
PAYING: dict[str, Any] = {
    "recipient_name": "Owen Prosser",
    "recipient_address": ("14 Sample Row", "Swansea", "SA1 1AA"),
    "other_parent_name": "Ceri Lane",
}
RECEIVING: dict[str, Any] = {
    "recipient_name": "Ceri Lane",
    "recipient_address": ("3 Example Court", "Cardiff", "CF10 1AA"),
    "other_parent_name": "Owen Prosser",
}
TRIAL: dict[str, Any] = {
    "trial_months": 6,
    "start_on": date(2017, 4, 3),
    "judged_until": date(2017, 10, 3),
    "end_on": date(2017, 10, 7),
    "first_payment_on": date(2017, 4, 3),
}
CHANCE: dict[str, Any] = {"trial_months": 6, "answer_by": date(2017, 3, 6)}

ACCEPTED_PAYING = OfferAcceptedPaying(
    **KNOWN,
    **PAYING,
    **TRIAL,
    payment_shape=PaymentShape.HALF_FROM_EARNINGS,
    collection_fee_percent=Decimal(20),
)
ACCEPTED_RECEIVING = OfferAcceptedReceiving(**KNOWN, **RECEIVING, **TRIAL, receiving_fee_percent=Decimal(4))
CHANCE_PAYING = ChanceExplainedPaying(**KNOWN, **PAYING, **CHANCE, collection_fee_percent=Decimal(20))
CHANCE_RECEIVING = ChanceExplainedReceiving(**KNOWN, **RECEIVING, **CHANCE, receiving_fee_percent=Decimal(4))

WORKED_OUT_PAYING = WorkedOutPaying(
    **KNOWN,
    **PAYING,
    counts_from=date(2017, 3, 11),
    collected=True,
    amounts=(
        ("income", "£520.00"), ("after_others", "£462.80"), ("basic", "£74.048"), ("after_nights", "£68.758857…"),
        ("weekly", "£68.76"), ("fee", "£13.75"), ("pays", "£82.51"),
    ),
    percents=(("others_part", Decimal(11)), ("basic_part", Decimal(16)), ("fee_part", Decimal(20))),
    other_children=1,
    children=2,
    children_in_all=2,
)  # fmt: skip
WORKED_OUT_RECEIVING = WorkedOutReceiving(
    **KNOWN,
    **RECEIVING,
    counts_from=date(2017, 3, 11),
    collected=True,
    amounts=(("weekly", "£68.76"), ("fee", "£2.75")),
)

EVERY_LETTER: dict[str, tuple[str, LetterContext]] = {
    "CALCULATION-paying": ("CALCULATION", WORKED_OUT_PAYING),
    "CALCULATION-paying-default": (
        "CALCULATION",
        replace(
            WORKED_OUT_PAYING, amounts=(("default", "£51.00"), ("share", "£25.50"), ("weekly", "£25.50")), children=1
        ),
    ),
    "CALCULATION-paying-nothing": (
        "CALCULATION",
        replace(WORKED_OUT_PAYING, amounts=(("income", "£3.00"), ("weekly", "£0.00")), other_children=0),
    ),
    "CALCULATION-receiving": ("CALCULATION", WORKED_OUT_RECEIVING),
    "CALCULATION-receiving-direct": (
        "CALCULATION",
        replace(WORKED_OUT_RECEIVING, collected=False, amounts=(("weekly", "£68.76"),)),
    ),
    **ended_letters(KNOWN | PAYING, KNOWN | RECEIVING),
    **negotiated_letters(KNOWN | PAYING, KNOWN | RECEIVING),
    "CMSL0138": ("CMSL0138", ACCEPTED_RECEIVING),
    "CMSL0139": ("CMSL0139", ACCEPTED_PAYING),
    "CMSL0139-all-direct-debit": (
        "CMSL0139",
        replace(ACCEPTED_PAYING, payment_shape=PaymentShape.ALL_DIRECT_DEBIT, end_on=date(2017, 10, 3)),
    ),
    "CMSL0139-all-standing-order": (
        "CMSL0139",
        replace(ACCEPTED_PAYING, payment_shape=PaymentShape.ALL_STANDING_ORDER, other_parent_name=None),
    ),
    "PROVISIONAL-NOTE-paying": ("PROVISIONAL-NOTE", CHANCE_PAYING),
    "PROVISIONAL-NOTE-receiving": ("PROVISIONAL-NOTE", CHANCE_RECEIVING),
}


def letter(name: str = "CMSL0139", language: Language = Language.ENGLISH, letter_format: str = "standard") -> Letter:
    code, context = EVERY_LETTER[name]
    return composed(compose(code, language, context, letter_format))


def composed(outcome: Letter | Missing) -> Letter:
    assert isinstance(outcome, Letter), outcome
    return outcome
