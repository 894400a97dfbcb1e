"""What comes of an entry: recorded, refused, or stale because somebody was faster."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from evenhand.domain.opportunity.events import Event
from evenhand.domain.refusal import Refusal


@dataclass(frozen=True)
class Seen:
    """What a form was drawn from: the version of the case, and the business date."""

    version: int
    business_date: date


@dataclass(frozen=True)
class Recorded:
    """What was written: the command, and the events by case."""

    command: int
    events: Mapping[str, tuple[Event, ...]] = field(default_factory=dict)
    versions: Mapping[str, int] = field(default_factory=dict)
    replayed: bool = False


@dataclass(frozen=True)
class Stale:
    """Somebody was faster: what was done since the form was drawn."""

    sentence: str
    since: tuple[str, ...] = ()


Outcome = Recorded | Refusal | Stale
