"""What is asked where authority is given, ended, or exercised by somebody else for a time."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.authority.kinds import ASKED, WORDS, ApprovalKind
from evenhand.domain.opportunity.asking import asks

KINDS = {str(kind): WORDS[kind] for kind in ASKED}
LIMIT = "Where a limit is set, an amount that is not known is beyond it."
NO_LONGER = "The first day on which they may no longer."


@dataclass(frozen=True)
class GrantAuthority:
    """Authority of a person's own."""

    holder: str = asks("Who may approve")
    kind: ApprovalKind = asks("What they may approve", options=KINDS)
    from_on: date = asks("From which day", "Today or later.")
    to_on: date | None = asks("Until", f"{NO_LONGER} Empty: it goes on.", optional=True, default=None)
    up_to: int | None = asks("Up to which amount", f"Empty: no limit. {LIMIT}", optional=True, default=None)


@dataclass(frozen=True)
class ArrangeCover:
    """A colleague's authority, exercised by another for the time of an absence."""

    absent: str = asks("Who is away")
    by: str = asks("Who acts in their place")
    kinds: tuple[ApprovalKind, ...] = asks("What they may approve", "No more than the colleague holds.", options=KINDS)
    from_on: date = asks("From which day", "Today or later.")
    to_on: date = asks("Until", NO_LONGER)
    up_to: int | None = asks(
        "Up to which amount", f"Empty: as much as the colleague may. {LIMIT}", optional=True, default=None
    )


@dataclass(frozen=True)
class EndAuthority:
    """The end of an authority, and of the cover that rests on it."""

    on: date = asks("From which day they may no longer", "Tomorrow or later: what they approved today stands.")
