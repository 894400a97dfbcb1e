"""The plans of a negotiation by their names, and what would make one possible. Source: N3."""

from dataclasses import dataclass
from enum import StrEnum

from evenhand.domain.negotiation.words import Why


class Rung(StrEnum):
    """A plan by its name."""

    IN_FULL = "in-full"
    LUMP_FIRST = "lump-and-within-24-months"
    BY_REVIEW = "by-annual-review"
    WITHIN_STEER = "within-24-months"
    SUSTAINABLE = "sustainable"
    OWN_OFFER = "own-offer"
    DEFERRED = "deferred"


class Input(StrEnum):
    """What may change to make a plan possible, in the order in which it is looked for."""

    LUMP_SUM = "lump-sum"
    INSTALMENT = "instalment"
    MONTHS = "months"
    SPENDING = "spending"
    INCOME = "income"


@dataclass(frozen=True)
class Change:
    """The least change of one input that makes a plan possible: pence, or months; None is nothing so far."""

    input: Input
    was: int | None
    to: int
    why: Why
