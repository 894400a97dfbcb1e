"""The children whom a decision looks at, by name where the case knows one: those of both households (N5)."""

from evenhand.domain.procedures.ending.welfare import OTHERS_UNKNOWN, children_of
from evenhand.work.reading.case_view import CaseView

OTHER = "Another child in the paying parent's household"
NOBODY_KNOWS = "Children in the paying parent's household: nobody knows whether there are any"


def children_called(view: CaseView) -> dict[str, str]:
    """A name for each child by its key."""
    names = {
        f"child:{child.number}": shown.name for child, shown in zip(view.state.children, view.children, strict=True)
    }
    others = [key for key in children_of(view.state) if key not in names]
    for place, key in enumerate(others, 1):
        several = f", {place} of {len(others)}" if len(others) > 1 else ""
        names[key] = NOBODY_KNOWS if key == OTHERS_UNKNOWN else f"{OTHER}{several}"
    return names


def children_named(view: CaseView) -> tuple[str, ...]:
    """Their names, in the order in which a decision takes its lines about them."""
    called = children_called(view)
    return tuple(called[key] for key in children_of(view.state))
