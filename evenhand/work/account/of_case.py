"""What an account knows of a case, from the case as a decision leaves it."""

from evenhand.domain.account.state import CaseOnAccount
from evenhand.domain.opportunity.calculation import COLLECTED
from evenhand.domain.opportunity.state import CaseState


def case_on_account(state: CaseState) -> CaseOnAccount:
    """The same as is read once the case is written."""
    held = state.opportunity if state.opportunity is not None and state.opportunity.stands else None
    return CaseOnAccount(
        reference=state.reference,
        collected=state.service in COLLECTED,
        annual_review_on=state.annual_review_on,
        opportunity=held.period if held else None,
        methods=state.methods,
        closed=state.closed_on is not None,
        free=held.free_of_fees if held else None,
    )
