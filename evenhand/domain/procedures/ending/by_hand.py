"""Opening an outcome request by hand, with a reason. Source: EAR-2, EXT-3, R13."""

from datetime import date

from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.ending_words import ENDS, EXTENSION, Trigger
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import NoteKind, OpportunityStatus
from evenhand.domain.procedures.closed import closed
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.desk import add_note
from evenhand.domain.procedures.ending.early import EARLY_END, open_early_end
from evenhand.domain.procedures.opening import open_request
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal

RULES = ("R13",)


def open_by_hand(
    state: CaseState,
    procedure: str,
    trigger: Trigger,
    since: date,
    reason: str,
    actor: Actor,
    book: Book,
    today: date,
    parent: int | None = None,
    instalment: int | None = None,
) -> tuple[Event, ...] | Refusal:
    """Opens an early end or an extension, under a parent request or by itself.

    Refuses: role-missing, procedure-unknown, reason-needed, day-to-come, not-running, outcome-open, opened-already.
    """
    wrong = _wrong(state, procedure, since, reason, actor, today)
    if wrong is not None:
        return wrong
    noted = add_note(state, NoteKind.REASON, reason, actor, today, about=procedure)
    if isinstance(noted, Refusal):
        return noted
    if procedure == EXTENSION:
        opened = extension(state, book, today, trigger, since, by=actor.id, parent=parent, instalment=instalment)
    else:
        opened = open_early_end(
            state, book, today, trigger, since, by=actor.id, parent=parent, instalment=instalment, steps=("EAR-2",)
        )
    if not opened:
        says = "A request about this was opened before: find it on the case, or give another day or reason."
        return Refusal("opened-already", says, rules=RULES)
    return (*opened, *noted)


def extension(
    state: CaseState,
    book: Book,
    today: date,
    trigger: Trigger,
    since: date,
    *,
    by: str,
    parent: int | None = None,
    instalment: int | None = None,
) -> tuple[Event, ...]:
    """The request for an extension; nothing where one is open."""
    if state.open_of(EXTENSION) is not None:
        return ()
    about = f":{instalment}" if instalment is not None else ""
    count = sum(item.procedure == EXTENSION for item in state.requests) + 1
    opened = open_request(
        state, book, today, EXTENSION, f"extension:{count}:{trigger}{about}", by=by, parent=parent, trigger=trigger,
        since=since, instalment=instalment, steps=("EXT-3",), rules=RULES,
    )  # fmt: skip
    return (opened,)


def _wrong(state: CaseState, procedure: str, since: date, reason: str, actor: Actor, today: date) -> Refusal | None:
    held, over = state.opportunity, closed(state)
    if over is not None:
        return over
    if not actor.roles & {"caseworker", "team-leader"}:
        return Refusal("role-missing", "A caseworker or a team leader opens this request. Ask one.", rules=RULES)
    if procedure not in (EARLY_END, EXTENSION):
        return Refusal(
            "procedure-unknown", "Open an early end or an extension by hand.", rules=RULES, field="procedure"
        )
    if not reason.strip():
        return Refusal("reason-needed", "Give the reason: it is kept as a note.", rules=RULES, field="reason")
    if since > today:
        says = f"{long_date(since)} is after today. Give the day from which it is so, up to today."
        return Refusal("day-to-come", says, rules=RULES, field="since")
    if held is None or held.status is not OpportunityStatus.RUNNING:
        says = "No opportunity runs on this case, so there is none to end early or to extend. Write a note."
        return Refusal("not-running", says, steps=("EAR-2", "EXT-3"), rules=RULES)
    open_one = state.open_of(*ENDS) if procedure == EARLY_END else state.open_of(EXTENSION)
    if open_one is not None:
        says = f"Request {open_one.number} is open about this already: go on there."
        return Refusal("outcome-open", says, rules=RULES)
    return None
