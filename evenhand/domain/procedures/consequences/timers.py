"""Keeps the clocks of offers, opportunities and agreed plans true to what they run from (R2, R3, R24, R29)."""

from datetime import date

from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.clocks import clocks
from evenhand.domain.opportunity.events import Event, TimerSet, TimerStopped
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState, Timer
from evenhand.domain.opportunity.vocabulary import OpportunityStatus, TimerWhy
from evenhand.domain.procedures.consequences.dated import next_change
from evenhand.domain.procedures.consequences.returned import RETURNED, settle_by
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.negotiating.reviews import next_review
from evenhand.domain.procedures.opening import OFFERS

OF_THE_CASE = 0
Wanted = dict[tuple[TimerWhy, int], tuple[date, date]]
STEPS: dict[TimerWhy, tuple[str, ...]] = {
    TimerWhy.REMINDER: ("RPO-10",),
    TimerWhy.WITHDRAWAL: ("PPO-7", "RPO-9"),
    TimerWhy.LATE: ("RPO-9",),
    TimerWhy.START: ("PPO-9", "RPO-15"),
    TimerWhy.END: ("SCH-1",),
    TimerWhy.DATED_FACT: ("GEN-1", "GEN-3"),
    TimerWhy.ARREARS_COME_OVER: ("GEN-1", "GEN-9"),
    TimerWhy.PLAN_REVIEW: ("NEG-10",),
    TimerWhy.PAYMENT_RETURNED: ("GEN-5",),
}
RULES: dict[TimerWhy, tuple[str, ...]] = {
    TimerWhy.REMINDER: ("R3",),
    TimerWhy.WITHDRAWAL: ("R2", "R3"),
    TimerWhy.LATE: ("R2",),
    TimerWhy.START: ("R25",),
    TimerWhy.END: ("R1", "R16"),
    TimerWhy.DATED_FACT: ("R24",),
    TimerWhy.ARREARS_COME_OVER: ("M6",),
    TimerWhy.PLAN_REVIEW: ("N8",),
    TimerWhy.PAYMENT_RETURNED: ("M7",),
}


def run_clocks(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """Sets the timers that should run and stops those that should not.

    On a case that closed no work waits for a day any more; what is owed comes over all the same.
    """
    wanted: Wanted = {} if state.closed_on is not None else _wanted(state, book, today)
    running = {(timer.why, timer.request): timer for timer in state.timers}
    if (over := _come_over(state, today, running)) is not None:
        wanted[TimerWhy.ARREARS_COME_OVER, OF_THE_CASE] = (today, over)
    return (*_stopped(running, wanted), *_set(running, wanted))


def _wanted(state: CaseState, book: Book, today: date) -> Wanted:
    wanted: Wanted = {}
    for request in state.requests:
        if request.is_open and request.procedure in OFFERS and request.offer and request.offer.answer is None:
            wanted.update(_of_offer(state, request, book, today))
    opportunity = state.opportunity
    if opportunity is not None and opportunity.status is OpportunityStatus.ACCEPTED:
        wanted[TimerWhy.START, opportunity.request] = (today, opportunity.period.start)
    if opportunity is not None and opportunity.status is OpportunityStatus.RUNNING:
        start, end = opportunity.period.start, opportunity.period.end
        if end is not None and end > today:
            wanted[TimerWhy.END, opportunity.request] = (start, end)
    if (review := next_review(state, book, today)) is not None:
        number, decided_on, due_on = review
        wanted[TimerWhy.PLAN_REVIEW, number] = (decided_on, due_on)
    if (held := state.open_of(RETURNED)) is not None:
        due_on, waits = settle_by(held, book), {(timer.why, timer.request) for timer in state.timers}
        if due_on > today or (TimerWhy.PAYMENT_RETURNED, held.number) in waits:
            wanted[TimerWhy.PAYMENT_RETURNED, held.number] = (held.opened_on, due_on)
    if (ahead := next_change(state, today)) is not None:
        wanted[TimerWhy.DATED_FACT, OF_THE_CASE] = (today, ahead)
    return wanted


def _come_over(state: CaseState, today: date, running: dict[tuple[TimerWhy, int], Timer]) -> date | None:
    """The day from which arrears of the old scheme count here, until they do; what came with the case counts already.

    A timer whose day has come waits for the cycle: an entry at the desk before that never stops it.
    """
    old = state.legacy
    on, owed = old.arrears_transitioned_on, old.arrears_receiving_parent or old.arrears_secretary_of_state
    waits = (TimerWhy.ARREARS_COME_OVER, OF_THE_CASE) in running
    return on if on is not None and owed and (on > today or waits) else None


def _of_offer(state: CaseState, request: Request, book: Book, today: date) -> Wanted:
    offer, number = request.offer, request.number
    assert offer is not None  # noqa: S101 - the caller looked
    dates = clocks(state, offer, request.opened_on, book.rules)
    wanted: Wanted = {}
    if dates.remind_on is not None and not request.reminder and dates.answer_by and today <= dates.answer_by:
        wanted[TimerWhy.REMINDER, number] = (offer.window_from or offer.offered_on or today, dates.remind_on)
    if offer.offered_on is not None and dates.withdraw_on is not None:
        wanted[TimerWhy.WITHDRAWAL, number] = (offer.offered_on, dates.withdraw_on)
    elif (since := late_since(state, request)) is not None:
        days = book.rules.number("offer.late_days", state.application.received_on)
        wanted[TimerWhy.LATE, number] = (since, add_days(since, days))
    return wanted


def late_cause(state: CaseState, number: int) -> str:
    """The cause of the next late request of an offer; one that was decided may be followed by another."""
    return f"late:{number}:{sum(item.cause.startswith(f'late:{number}:') for item in state.requests) + 1}"


def late_since(state: CaseState, request: Request) -> date | None:
    """From when lateness counts: the last of letter (or opening) and team leader's decision; None while one waits."""
    earlier = [item for item in state.requests if item.cause.startswith(f"late:{request.number}:")]
    if any(item.is_open for item in earlier):
        return None
    decided = [record.on for item in earlier for record in item.done]
    offer = request.offer
    return max([(offer.window_from if offer else None) or request.opened_on, *decided])


def _stopped(running: dict[tuple[TimerWhy, int], Timer], wanted: Wanted) -> tuple[Event, ...]:
    return tuple(
        TimerStopped(why=why, number=number, steps=STEPS[why], rules=RULES[why])
        for why, number in running
        if (why, number) not in wanted
    )


def _set(running: dict[tuple[TimerWhy, int], Timer], wanted: Wanted) -> tuple[Event, ...]:
    events = []
    for (why, number), (since, due_on) in wanted.items():
        timer = running.get((why, number))
        if timer is None or (timer.due_on != due_on and why is not TimerWhy.START):
            events.append(
                TimerSet(why=why, number=number, since=since, due_on=due_on, steps=STEPS[why], rules=RULES[why])
            )
    return tuple(events)
