"""What follows from a decision, in one line, without what the office does each time."""

from evenhand.domain.opportunity.events import (
    CallMade,
    EligibilityAssessed,
    Event,
    FactLearned,
    NoteAdded,
    OfferDated,
    OrderClaimed,
    OutcomeRecorded,
    RequestStarted,
    ServiceAsked,
    TaskRecorded,
    TimerSet,
)
from evenhand.domain.opportunity.vocabulary import TimerWhy
from evenhand.work.words import sentence

QUIET = (CallMade, EligibilityAssessed, FactLearned, NoteAdded, OfferDated, OrderClaimed, OutcomeRecorded,
         RequestStarted, ServiceAsked, TaskRecorded)  # fmt: skip
MOST = 6


def in_words(events: tuple[Event, ...]) -> str:
    """What followed, in one line."""
    return joined(sentences(events)[:MOST])


def sentences(events: tuple[Event, ...]) -> list[str]:
    """What follows, without what the office does each time; a reminder and a lateness are left to the clocks."""
    said = [sentence(event) for event in events if not isinstance(event, QUIET) and not _is_clock(event)]
    return list(dict.fromkeys(line.rstrip(".") for line in said if line))


def joined(lines: list[str]) -> str:
    """Sentences after one another."""
    return ". ".join(lines) + ("." if lines else "")


def _is_clock(event: Event) -> bool:
    return isinstance(event, TimerSet) and event.why in (TimerWhy.REMINDER, TimerWhy.LATE, TimerWhy.START)
