"""The office's own statement, which every discretionary decision carries word for word. Source: R28."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.opportunity.asking import asks

LONGEST = 5_000


@dataclass(frozen=True)
class OfficeStatement:
    """The text that is in force from a day, until a later one takes its place. `id` names it in a decision."""

    id: int
    from_on: date
    text: str


@dataclass(frozen=True)
class SetDecisionStatement:
    """A new text. Those before it stay: decisions carry the one that was in force when they were made."""

    from_on: date = asks("From which day", "Today or later. It holds until another one takes its place.")
    text: str = asks(
        "The statement",
        f"It stands word for word in every discretionary decision from that day. Up to {LONGEST:,} characters.",
        prose=True,
        words="reason",
    )
