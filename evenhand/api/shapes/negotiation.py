"""A negotiation of arrears as the API tells it: what began it, every plan in order, what was decided, what follows."""

from datetime import date
from typing import Any

from evenhand.api.account_bodies import Amount
from evenhand.api.shapes.basics import Shape
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.money import pounds
from evenhand.domain.negotiation.ladder import Rung
from evenhand.domain.negotiation.situation import Reported
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.talks import Agreed, Entry, Proposal, RefusalGround, Talks, Terms, Willing
from evenhand.domain.procedures.negotiating.in_force import broken


class TermsOut(Shape):
    """`instalment` is what the first instalment of arrears carries; `breaches_debt_steer` says more than 24 months."""

    plan: Rung
    lump_sum: Amount
    instalment: Amount | None = None
    ends_on: date | None = None
    months: int | None = None
    breaches_debt_steer: bool
    review_on: date | None = None


class OfferedOut(TermsOut):
    """A plan as it was proposed on a day, and what was recommended then."""

    proposed_on: date
    first_payment_on: date
    frequency: Frequency
    recommended: Rung | None = None


class NegotiationOut(Shape):
    """`offers` stand in order. `disputed` is left out of every plan. `broken`: a payment of the plan did not come."""

    entry: Entry
    disputed: Amount | None = None
    willing: Willing | None = None
    attempts: list[date]
    hardship_of_receiving_parent: Reported
    offers: list[OfferedOut]
    decision: Agreed | None = None
    decided_on: date | None = None
    refused_because: RefusalGround | None = None
    acceptable: TermsOut | None = None
    scheduled_on: date | None = None
    last_payment_on: date | None = None
    review_on: date | None = None
    reviewed_on: list[date]
    broken: bool


def negotiation_out(state: CaseState, talks: Talks | None) -> NegotiationOut | None:
    """The details of a negotiation; None for any other request."""
    if talks is None:
        return None
    return NegotiationOut(
        entry=talks.entry,
        disputed=None if talks.disputed is None else pounds(talks.disputed),
        willing=talks.willing,
        attempts=list(talks.attempts),
        hardship_of_receiving_parent=talks.hardship,
        offers=[_offered(offer) for offer in talks.offers],
        decision=talks.decision,
        decided_on=talks.decided_on,
        refused_because=talks.ground,
        acceptable=None if talks.acceptable is None else TermsOut(**_terms(talks.acceptable)),
        scheduled_on=talks.scheduled_on,
        last_payment_on=talks.until,
        review_on=talks.review_on,
        reviewed_on=list(talks.reviewed),
        broken=broken(state, talks),
    )


def _offered(offer: Proposal) -> OfferedOut:
    return OfferedOut(
        **_terms(offer.terms),
        proposed_on=offer.on,
        first_payment_on=offer.means.first_on,
        frequency=offer.means.every,
        recommended=offer.recommended,
    )


def _terms(terms: Terms) -> dict[str, Any]:
    return {
        "plan": terms.rung,
        "lump_sum": pounds(terms.lump_sum),
        "instalment": None if terms.instalment is None else pounds(terms.instalment),
        "ends_on": terms.ends_on,
        "months": terms.months,
        "breaches_debt_steer": terms.breaches,
        "review_on": terms.review_on,
    }
