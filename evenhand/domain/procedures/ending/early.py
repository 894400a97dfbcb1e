"""Requests for an early end: opened by what became known, one at a time, once for each cause. Source: EAR-1, R13."""

from datetime import date

from evenhand.domain.opportunity.ending import News
from evenhand.domain.opportunity.ending_words import ENDS, Trigger
from evenhand.domain.opportunity.events import Event, TriggerLearned
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import OpportunityStatus
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.opening import open_request
from evenhand.domain.procedures.shape import SYSTEM

EARLY_END = "outcome-early-end"
OTHERWISE = frozenset({Trigger.PRISON, Trigger.ANOTHER_METHOD, Trigger.HOSPITAL})
"""Triggers without a value of their own in the list of reasons (R12)."""

STEPS: dict[Trigger, tuple[str, ...]] = {
    Trigger.BENEFIT: ("EAR-1", "EAR-1a"),
    Trigger.PRISON: ("EAR-1", "EAR-1b"),
    Trigger.NIL_ASSESSED: ("EAR-1", "EAR-1c"),
    Trigger.CASE_CLOSING: ("EAR-1", "EAR-1d"),
    Trigger.DIRECT_PAY_ASKED: ("EAR-1", "EAR-1e"),
    Trigger.ANOTHER_METHOD: ("EAR-1", "EAR-1f"),
    Trigger.MISSED_PAYMENT: ("EAR-1", "EAR-1g"),
}


def open_early_end(
    state: CaseState,
    book: Book,
    today: date,
    trigger: Trigger,
    since: date,
    *,
    parent: int | None = None,
    instalment: int | None = None,
    by: str = SYSTEM.id,
    steps: tuple[str, ...] = (),
    rules: tuple[str, ...] = (),
    ahead: int = 0,
) -> tuple[Event, ...]:
    """Opens the request, unless one about an outcome is open already or this cause had one.

    An outcome that is being decided takes what became known with it: nothing is opened beside it.
    """
    held = state.opportunity
    cause = cause_of(trigger, since, instalment)
    if trigger is Trigger.DIRECT_PAY_ASKED:
        cause = _asked_again(state, cause)
    if held is None or held.status is not OpportunityStatus.RUNNING:
        return ()
    if state.open_of(*ENDS) is not None or state.opened_for(cause) is not None:
        return ()
    why = ("R12", "R13") if trigger in OTHERWISE else ("R13",)
    opened = open_request(
        state, book, today, EARLY_END, cause, by=by, parent=parent, trigger=trigger, since=since,
        instalment=instalment, ahead=ahead, steps=(*STEPS.get(trigger, ("EAR-1",)), *steps), rules=(*why, *rules),
    )  # fmt: skip
    return (opened,)


def lead_to_early_end(
    state: CaseState,
    book: Book,
    today: date,
    news: News,
    *,
    parent: int,
    by: str,
    steps: tuple[str, ...] = (),
    rules: tuple[str, ...] = (),
) -> tuple[Event, ...]:
    """A person decided that this leads to an early end: its request opens now, or once the open outcome is decided.

    Where the open outcome lets the opportunity go on, what led here is not lost: the system opens its request then.
    """
    if state.open_of(*ENDS) is None:
        return open_early_end(
            state, book, today, news.trigger, news.since, parent=parent, instalment=news.instalment, by=by,
            steps=steps, rules=rules,
        )  # fmt: skip
    told = TriggerLearned(
        trigger=news.trigger, from_on=news.since, instalment=news.instalment,
        steps=(*STEPS.get(news.trigger, ("EAR-1",)), *steps), rules=rules,
    )  # fmt: skip
    return (told,)


def cause_of(trigger: Trigger, since: date, instalment: int | None = None) -> str:
    """The cause of a request for an early end."""
    about = f":{instalment}" if instalment is not None else ""
    return f"early:{trigger}:{since.isoformat()}{about}"


def _asked_again(state: CaseState, cause: str) -> str:
    """A wish may be withdrawn and told again on one day: each time it is a cause of its own."""
    count = sum(one.cause == cause or one.cause.startswith(f"{cause}:") for one in state.requests)
    return f"{cause}:{count + 1}" if count else cause
