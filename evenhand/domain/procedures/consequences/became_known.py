"""The early ends that the system opens from what is known, each under the request that it belongs to. EAR-1, R13."""

from datetime import date

from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.ending import News
from evenhand.domain.opportunity.ending_words import ENDS, Trigger
from evenhand.domain.opportunity.events import Event, NoteAdded, RequestOpened
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import NoteKind, OpportunityStatus, Service
from evenhand.domain.procedures.consequences.misses import cause_of as cause_of_miss
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.ending.early import STEPS, cause_of, open_early_end
from evenhand.domain.procedures.ending.triggers import triggers
from evenhand.domain.procedures.opening import open_request
from evenhand.domain.procedures.shape import SYSTEM

WISH = "change-service-type-asked"
PARENTS = {
    Trigger.BENEFIT: "change-of-circumstance",
    Trigger.CASE_CLOSING: "change-of-circumstance",
    Trigger.PRISON: "change-of-address",
    Trigger.NIL_ASSESSED: "change-income",
}
ASKED = "The receiving parent asked for the change to direct pay."


def wish_told(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """A receiving parent who asks for direct pay is answered on a request of its own, which nobody starts (EAR-1e)."""
    held = state.opportunity
    if held is None or held.status is not OpportunityStatus.RUNNING or state.open_of(WISH) is not None:
        return ()
    if state.application.receiving_parent_wants is not Service.DIRECT_PAY:
        return ()
    count = sum(item.procedure == WISH for item in state.requests) + 1
    asked = open_request(state, book, today, WISH, f"wish:{count}", steps=("EAR-1e",), rules=("R13", "R14"))
    number = max((note.number for note in state.notes), default=0) + 1
    note = NoteAdded(
        number=number, kind=NoteKind.GENERAL, by=SYSTEM.id, on=today, about=WISH, text=ASKED, steps=("EAR-1e",)
    )
    return (asked, note)


def became_known(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """The first cause that nobody had before them yet; the next one waits until that is decided, and is not lost.

    A missed payment is among them only where a person decided that it leads here (R7).
    """
    held = state.opportunity
    if held is None or held.status is not OpportunityStatus.RUNNING or state.open_of(*ENDS) is not None:
        return ()
    if held.period.end is not None and today >= held.period.end:
        return ()  # its end has come: what is known is weighed there
    for news in triggers(state, book.rules, today):
        above = _above(state, book, today, news)
        parent = above[0].number if above else _held_above(state, news)
        opened = open_early_end(
            apply_all(state, above), book, today, news.trigger, news.since, instalment=news.instalment, parent=parent
        )
        if opened:
            return (*above, *opened)
    return ()


def _above(state: CaseState, book: Book, today: date, news: News) -> tuple[RequestOpened, ...]:
    """The request that the change itself has, which the early end is a child of (EAR-1a to EAR-1d)."""
    procedure = PARENTS.get(news.trigger)
    cause = f"change:{cause_of(news.trigger, news.since)}"
    if procedure is None or state.opened_for(cause) is not None:
        return ()
    return (open_request(state, book, today, procedure, cause, steps=STEPS[news.trigger], rules=("R13",)),)


def _held_above(state: CaseState, news: News) -> int | None:
    if news.trigger is Trigger.DIRECT_PAY_ASKED:
        wish = state.open_of(WISH)
        return wish.number if wish is not None else None
    if news.trigger is Trigger.MISSED_PAYMENT and news.instalment is not None:
        miss = state.opened_for(cause_of_miss(news.instalment))
        return miss.number if miss is not None else None
    return None
