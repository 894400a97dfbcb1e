"""What follows from an instalment that did not come whole in time. Source: LTT-1, R7, R8, R9, N8.

The enforced half goes to Employer Support, which asks the employer; the other half of an opportunity goes to the
caseworker for a decision, and nobody asks the paying parent for it. The two are never mixed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.methods import ENFORCED, PaymentMethod
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.opportunity.apply import apply, apply_all
from evenhand.domain.opportunity.ending_words import ComplianceReason
from evenhand.domain.opportunity.events import Event, PlanBroken, RequestClosed, RequestOpened
from evenhand.domain.opportunity.state import CaseState, Opportunity
from evenhand.domain.opportunity.vocabulary import Ending, Service, Status
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.late.decided import CHECK, OUTCOME, outcome_of
from evenhand.domain.procedures.late.facts import Fact
from evenhand.domain.procedures.late.marks import mark_of
from evenhand.domain.procedures.negotiating.in_force import plan_in_force
from evenhand.domain.procedures.opening import open_request

DEDUCTION, PAYMENT, DECISION, REVIEW = (
    "missed-deduction", "missed-payment", "missed-in-opportunity", "arrears-review",
)  # fmt: skip
NOT_WHOLE = frozenset({InstalmentState.MISSED, InstalmentState.SHORT})
NOT_IN_TIME = NOT_WHOLE | {InstalmentState.LATE}


@dataclass(frozen=True)
class Found:
    """How an instalment of the case was judged. `number` is its number on the account."""

    number: int
    method: PaymentMethod
    due_on: date
    state: InstalmentState


def cause_of(number: int) -> str:
    """What opens the request about an instalment."""
    return f"missed:{number}"


def instalment_of(cause: str) -> int | None:
    """The number of the instalment that a request is about; None where it is about none."""
    what, _, number = cause.partition(":")
    return int(number) if what == "missed" and number.isdecimal() else None


def follow_misses(state: CaseState, judged: Iterable[Found], book: Book, today: date) -> tuple[Event, ...]:
    """The requests that verdicts open, and those that they make needless because the money had come after all.

    Nothing opens on a case that closed. Errors: NoRuleInForce.
    """
    if state.closed_on is not None:
        return ()
    events: list[Event] = []
    for found in judged:
        opened = _opened(state, found, book, today)
        marked = _too_late(apply_all(state, opened), found, book, today)
        for event in (*opened, *_breach(state, opened, found, today), *marked, *_needless(state, found, today)):
            state = apply(state, event)
            events.append(event)
            if isinstance(event, RequestOpened) and event.procedure == DEDUCTION:
                review = _review(state, found, book, today)
                state = apply(state, review) if review else state
                events += [review] if review else []
    return tuple(events)


def in_opportunity(state: CaseState, due_on: date) -> Opportunity | None:
    """The opportunity that an instalment due on a day belongs to."""
    held = state.opportunity
    return held if held is not None and held.stands and due_on in held.period else None


def outcome_recorded(state: CaseState) -> bool:
    """Whether nothing of an opportunity is left to be judged: Compliance Action and Reason are recorded (R7)."""
    held = state.opportunity
    if held is None or not held.is_open:
        return True
    return any(one.closing is not None and one.closing.compliance_on is not None for one in state.requests)


def _opened(state: CaseState, found: Found, book: Book, today: date) -> tuple[RequestOpened, ...]:
    procedure = _procedure(state, found)
    if procedure is None or state.opened_for(cause_of(found.number)) is not None:
        return ()
    steps, rules = _RESTS_ON[procedure]
    return (open_request(state, book, today, procedure, cause_of(found.number), steps=steps, rules=rules),)


def _breach(state: CaseState, opened: tuple[Event, ...], found: Found, today: date) -> tuple[Event, ...]:
    """A payment of an agreed plan: the talk about it is one about the plan (N8)."""
    held = plan_in_force(state, found.due_on)
    if held is None or not any(isinstance(event, RequestOpened) and event.procedure == PAYMENT for event in opened):
        return ()
    told = PlanBroken(
        number=held.number, instalment=found.number, due_on=found.due_on, on=today, steps=("NEG-4",), rules=("N8",)
    )  # fmt: skip
    return (told,)


_RESTS_ON = {
    DEDUCTION: (("LTT-1",), ("R9",)),
    DECISION: (("EAR-1g",), ("R7", "R8")),
    PAYMENT: (("NEG-4",), ("N8",)),
}


def _procedure(state: CaseState, found: Found) -> str | None:
    if found.method in ENFORCED:
        return DEDUCTION if found.state in NOT_WHOLE else None
    if in_opportunity(state, found.due_on) is not None and not outcome_recorded(state):
        return DECISION if found.state in NOT_IN_TIME else None
    if state.opportunity is not None and not outcome_recorded(state) and found.due_on >= state.opportunity.period.start:
        return None  # after the end date nobody asks for money until the outcome is recorded (SCH-7)
    if state.service is Service.DIRECT_PAY and in_opportunity(state, found.due_on) is not None:
        return None  # what the opportunity left behind is in the schedule that followed it; a breach of that counts
    return PAYMENT if found.state in NOT_WHOLE else None


def _too_late(state: CaseState, found: Found, book: Book, today: date) -> tuple[RequestOpened, ...]:
    """An outcome that was recorded on another verdict is marked: it is never rewritten, and a person looks (R8)."""
    outcome, held = outcome_of(state), in_opportunity(state, found.due_on)
    if held is None or outcome is None or outcome.closing is None or found.method in ENFORCED:
        return ()
    paid, before = outcome.closing.compliance_reason is ComplianceReason.ALL_RECEIVED, outcome.closing.compliance_on
    came_after_all = found.state not in NOT_IN_TIME and state.opened_for(cause_of(found.number)) is not None
    if before is None or found.due_on > before or not (found.state in NOT_IN_TIME if paid else came_after_all):
        return ()
    task = CHECK if outcome.closing.check_on is not None else OUTCOME
    mark = mark_of(state, book, today, outcome.number, task, Fact.PAYMENT, found.due_on, str(found.number))
    return () if mark is None else (mark,)


def _review(state: CaseState, found: Found, book: Book, today: date) -> RequestOpened | None:
    """Every third miss of the enforced half since the start of the opportunity, or of all where there is none."""
    held = in_opportunity(state, found.due_on)
    since = held.period.start if held else date.min
    those = [
        item
        for item in state.requests
        if item.procedure == DEDUCTION and item.opened_on >= since and item.ending is not Ending.CANCELLED
    ]
    if len(those) % book.rules.number("misses.arrears_review_after", today):
        return None
    cause = f"arrears-review:{found.number}"
    return open_request(state, book, today, REVIEW, cause, steps=("LTT-1",), rules=("R9",))


def _needless(state: CaseState, found: Found, today: date) -> tuple[RequestClosed, ...]:
    """Money that had come in time closes what nobody has begun; what was begun is the person's to end."""
    request = state.opened_for(cause_of(found.number))
    if found.state in NOT_IN_TIME or request is None or request.status is not Status.OPEN:
        return ()
    return (RequestClosed(number=request.number, ending=Ending.CANCELLED, on=today, steps=("LTT-1",), rules=("R8",)),)
