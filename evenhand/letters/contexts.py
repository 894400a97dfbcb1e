"""Which context each letter speaks from."""

from evenhand.letters.context import (
    ChanceExplainedPaying,
    ChanceExplainedReceiving,
    LetterContext,
    OfferAcceptedPaying,
    OfferAcceptedReceiving,
    WorkedOutPaying,
    WorkedOutReceiving,
)
from evenhand.letters.ended import TrialEndedPaying, TrialEndedReceiving
from evenhand.letters.negotiated import NegotiatedPaying, NegotiatedReceiving
from evenhand.letters.terms import Role

CONTEXTS: dict[tuple[str, Role], type[LetterContext]] = {
    ("CALCULATION", Role.PAYING): WorkedOutPaying,
    ("CALCULATION", Role.RECEIVING): WorkedOutReceiving,
    ("CMSL0136", Role.PAYING): TrialEndedPaying,
    ("CMSL0137", Role.RECEIVING): TrialEndedReceiving,
    ("CMSL0138", Role.RECEIVING): OfferAcceptedReceiving,
    ("CMSL0139", Role.PAYING): OfferAcceptedPaying,
    ("NEGOTIATION", Role.PAYING): NegotiatedPaying,
    ("NEGOTIATION", Role.RECEIVING): NegotiatedReceiving,
    ("PROVISIONAL-NOTE", Role.PAYING): ChanceExplainedPaying,
    ("PROVISIONAL-NOTE", Role.RECEIVING): ChanceExplainedReceiving,
}
