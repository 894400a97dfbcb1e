"""The children that a decision looks at, of both households. Source: GEN-8, N5."""

from evenhand.domain.opportunity.state import CaseState

OTHERS_UNKNOWN = "other:unknown"


def children_of(state: CaseState) -> tuple[str, ...]:
    """A key for each child that a decision looks at: those of the case, then those who live with the paying parent.

    Where nobody knows whether children live there, one line asks after them: unknown is not none.
    """
    own = tuple(f"child:{child.number}" for child in state.children)
    others = state.paying.other_children
    if others is None:
        return (*own, OTHERS_UNKNOWN)
    return (*own, *(f"other:{place}" for place in range(1, others + 1)))


def called(key: str) -> str:
    """A child as it is named where names are not known."""
    household, _, number = key.partition(":")
    if key == OTHERS_UNKNOWN:
        return "any children in the paying parent's household"
    return f"child {number} of the case" if household == "child" else f"child {number} in the paying parent's household"
