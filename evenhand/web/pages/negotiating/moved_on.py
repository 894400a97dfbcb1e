"""The plan that was proposed, where what is owed has changed since: it is told as it stands on the record."""

from evenhand.domain.negotiation import Negotiation
from evenhand.domain.opportunity.talks import Proposal
from evenhand.domain.procedures.negotiating.working_out import terms_of
from evenhand.web.pages.words import day_words
from evenhand.work.words_talks import terms_in_words


def moved_on(found: Negotiation | None, proposed: Proposal | None) -> str:
    """Why no figures of today stand beside it; nothing where it would still come out the same."""
    if proposed is None or (found is not None and terms_of(found.by_rung[proposed.terms.rung]) == proposed.terms):
        return ""
    words = terms_in_words(proposed.terms)
    return f"What is owed changed after {day_words(proposed.on)}. The plan was proposed as: {words}."
