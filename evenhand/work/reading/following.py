"""What follows from a decision, in one line, without what the office does each time."""

from collections.abc import Mapping

from evenhand.domain.opportunity.events import (
    ApprovalAnswered,
    CallMade,
    DecisionRecorded,
    EligibilityAssessed,
    Event,
    ExclusionRecorded,
    FactLearned,
    LegacyLookedUp,
    NoteAdded,
    OfferDated,
    OrderClaimed,
    OrderFound,
    OutcomeRecorded,
    RequestClosed,
    RequestStarted,
    ServiceAsked,
    TaskRecorded,
    TimerSet,
)
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import TimerWhy
from evenhand.work.words import sentence, title

# What only repeats the choice, or happens each time.
QUIET = (
    ApprovalAnswered, CallMade, DecisionRecorded, EligibilityAssessed, ExclusionRecorded, FactLearned,
    LegacyLookedUp, NoteAdded, OfferDated, OrderClaimed, OrderFound, OutcomeRecorded, RequestStarted,
    ServiceAsked, TaskRecorded,
)  # fmt: skip
MOST = 6
NOTHING: Mapping[int, str] = {}


def in_words(events: tuple[Event, ...], others: Mapping[int, str] = NOTHING) -> str:
    """What followed, in one line."""
    return joined(sentences(events, others)[:MOST])


def titles_beside(state: CaseState, number: int = 0) -> dict[int, str]:
    """The titles of the requests of a case, without the one at hand."""
    return {item.number: title(item.procedure) for item in state.requests if item.number != number}


def sentences(events: tuple[Event, ...], others: Mapping[int, str] = NOTHING) -> list[str]:
    """What follows, without what the office does each time; a reminder and a lateness are left to the clocks.

    `others` has the titles of requests beside the one at hand, so that it is said which of them comes to an end.
    """
    said = [_said(event, others) for event in events if not isinstance(event, QUIET) and not _is_clock(event)]
    return list(dict.fromkeys(line.rstrip(".") for line in said if line))


def _said(event: Event, others: Mapping[int, str]) -> str:
    if isinstance(event, RequestClosed) and event.number in others:
        return sentence(event).replace("Request", f"“{others[event.number]}”", 1)
    return sentence(event)


def joined(lines: list[str]) -> str:
    """Sentences after one another."""
    return ". ".join(lines) + ("." if lines else "")


def _is_clock(event: Event) -> bool:
    return isinstance(event, TimerSet) and event.why in (TimerWhy.REMINDER, TimerWhy.LATE, TimerWhy.START, TimerWhy.END)
