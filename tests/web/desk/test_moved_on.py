"""A plan that was agreed is told as it was agreed, whatever is owed by now."""

from evenhand.domain.maintenance import Frequency
from evenhand.domain.negotiation import Debt, Rung
from evenhand.domain.opportunity.talks import Means, Proposal
from evenhand.domain.procedures.negotiating.working_out import terms_of
from evenhand.web.pages.negotiating.moved_on import moved_on
from tests.domain.negotiation.clients import DEAN, ON, client, negotiated


def test_no_figures_of_today_stand_in_the_place_of_what_was_agreed() -> None:
    found = negotiated(client())
    plan = Proposal(ON, Means(DEAN.first_on, Frequency.MONTHLY), terms_of(found.by_rung[Rung.WITHIN_STEER]), None)
    later = negotiated(client(debts=(*DEAN.debts, Debt(300_00, "A"))))

    assert moved_on(found, plan) == ""
    for now in (later, None):
        assert "£81.27 with each instalment" in moved_on(now, plan)
