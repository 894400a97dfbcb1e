"""What was said and decided about an instalment that did not come."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.opportunity.events.event import Event


@dataclass(frozen=True, kw_only=True)
class MissContacted(Event):
    """Somebody spoke to the paying parent, or tried to, about an instalment; `kind` says to what end."""

    number: int
    instalment: int
    kind: str
    on: date


@dataclass(frozen=True, kw_only=True)
class MissDecided(Event):
    """What an instalment that did not come in time leads to; `excused` where it is no default."""

    number: int
    instalment: int
    decision: str
    excused: bool
    on: date
