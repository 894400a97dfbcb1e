"""A case that closed takes no more entries, whatever they are. Source: EAR-1d, R15."""

from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.refusal import Refusal


def closed(state: CaseState) -> Refusal | None:
    """The refusal that a closed case gives; None while it is open."""
    if state.closed_on is None:
        return None
    says = (
        f"This case closed on {long_date(state.closed_on)} and takes no more entries. Write a note, or record it on "
        "another case of theirs."
    )
    return Refusal("case-closed", says, steps=("EAR-1d",), rules=("R15",))
