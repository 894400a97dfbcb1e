"""The proposal as a PDF. Nothing is recorded: whoever printed it keeps the only copy."""

from evenhand.domain.negotiation import Negotiation, Rung
from evenhand.letters.pdf import to_pdf
from evenhand.work.letters.context import office_details
from evenhand.work.planner.given import Given
from evenhand.work.planner.proposal import proposal
from evenhand.work.planner.words import PlannerWords
from evenhand.work.state.today import office


def print_proposal(given: Given, found: Negotiation, rung: Rung, words: PlannerWords) -> bytes:
    """Its bytes. Errors: NoOffice; CannotPrint."""
    return to_pdf(proposal(given, found, rung, office_details(office()), words))
