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
)
from evenhand.letters.terms import Language, PaymentShape

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

EVERY_LETTER: dict[str, tuple[str, LetterContext]] = {
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
