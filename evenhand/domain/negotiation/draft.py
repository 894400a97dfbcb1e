"""A plan before its instalments are laid out."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.negotiation.ground import Pace
from evenhand.domain.negotiation.ladder import Change, Rung
from evenhand.domain.negotiation.words import Why


@dataclass(frozen=True)
class Draft:
    """What a rung of the ladder asks.

    Attributes:
        lump: paid now.
        pace: arrears with each instalment, by stretch; None where it is not known.
        why: why it is or is not possible.
        change: the least that would make it possible, where it is not.
        review_on: when arrears that wait are looked at again.
    """

    rung: Rung
    available: bool | None
    lump: int
    pace: Pace | None
    why: tuple[Why, ...]
    change: Change | None = None
    review_on: date | None = None
