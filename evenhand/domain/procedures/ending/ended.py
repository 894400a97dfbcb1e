"""The events that end an opportunity: with direct pay, or with collection and fees. Source: SCH-15, SCH-29, EAR-19."""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.ending import Closing
from evenhand.domain.opportunity.ending_words import CocAction, Trigger
from evenhand.domain.opportunity.events import (
    Event,
    FeesReinstated,
    LetterQueued,
    MethodEnded,
    MethodSet,
    MethodToEnded,
    OpportunityEnded,
    RequestOpened,
    ResolutionSet,
    SegmentMoved,
    ServiceChanged,
    TriggerTaken,
)
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Resolution, Role, Service
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.ending.follows import fees_follow, methods_after_fail, service_can_change
from evenhand.domain.procedures.opening import open_request

LETTERS = (("CMSL0136", Role.PAYING), ("CMSL0137", Role.RECEIVING))
ENFORCEMENT, MAINTENANCE = "enforcement", "maintenance"


def ended(state: CaseState, closing: Closing, steps: tuple[str, ...]) -> OpportunityEnded:
    """The opportunity ends: on its end date, or early on the effective date of its check (R10)."""
    held = state.opportunity
    assert held is not None and closing.check_on is not None and closing.compliance is not None  # noqa: S101 - recorded before
    end = held.period.end
    early = closing.action is CocAction.EARLY
    on = closing.check_on if early or end is None else end
    return OpportunityEnded(
        number=held.request, compliance=closing.compliance, check=closing.check, on=on, steps=steps, rules=("R10",)
    )


def collection_goes_on(ctx: Context) -> tuple[Event, ...]:
    """After an approved fail: fees from the date of the check, methods, calculation, letters (SCH-29 to SCH-35)."""
    closing, steps = _closing(ctx), ctx.task.steps
    assert closing.check_on is not None  # noqa: S101 - nothing is approved before the check
    events: list[Event] = [ended(ctx.state, closing, steps)]
    follows = fees_follow(ctx.state, closing)
    if follows:
        events.append(
            FeesReinstated(number=ctx.number, from_on=closing.check_on, steps=("SCH-26", "EAR-28"), rules=("R10",))
        )
    gone, new = methods_after_fail(ctx.state, closing, ctx.today)
    events += [MethodEnded(number=one.number, until=ctx.today, steps=steps, rules=("M10", "R19")) for one in gone]
    events += [MethodSet(method=one, steps=steps, rules=("M10", "R19")) for one in new]
    events.append(ResolutionSet(number=ctx.number, resolution=Resolution.COFC_ACCEPTED, steps=("SCH-32", "EAR-34")))
    events += letters_of(ctx.number, ctx.today)
    children = [("amend-method", f"amended:{ctx.number}:{one.number}", ("SCH-29", "EAR-31")) for one in gone]
    if follows:
        children.append(("perform-calculation", f"outcome:{ctx.number}", ("SCH-33", "EAR-35")))
    return (*events, *_children(ctx, tuple(events), children))


def direct_pay_begins(ctx: Context, suspend: bool) -> tuple[Event, ...]:
    """After a passed check: service type, methods, resolution, calculation, letters (SCH-15 to SCH-21)."""
    steps = ctx.task.steps
    live = [one for one in ctx.state.methods if one.until is None]
    paid_to = [one for one in ctx.state.pays_to if one.until is None]
    events: list[Event] = [
        ServiceChanged(
            number=ctx.number, service=Service.DIRECT_PAY, on=ctx.today, suspend=suspend, steps=("SCH-15", "EAR-19")
        ),
        *(MethodEnded(number=one.number, until=ctx.today, steps=("SCH-16", "EAR-20"), rules=("M10",)) for one in live),
        *(MethodToEnded(number=one.number, until=ctx.today, steps=("SCH-17", "EAR-21")) for one in paid_to),
        ResolutionSet(number=ctx.number, resolution=Resolution.COFC_ACCEPTED, steps=("SCH-18", "EAR-21")),
        *letters_of(ctx.number, ctx.today),
    ]
    if ctx.state.segment == ENFORCEMENT:
        events.append(SegmentMoved(segment=MAINTENANCE, steps=steps))
    children = [
        ("change-service-type", f"service:{ctx.number}", ("SCH-15", "EAR-19")),
        *(("amend-method", f"amended:{ctx.number}:{one.number}", ("SCH-16", "EAR-20")) for one in live),
        ("perform-calculation", f"outcome:{ctx.number}", ("SCH-19", "EAR-21")),
    ]
    return (*events, *_children(ctx, tuple(events), children))


def case_closes(ctx: Context) -> tuple[Event, ...]:
    """Where the case closes: the opportunity ends, live methods end, and nothing else follows (R15)."""
    assert not service_can_change(ctx.state, _closing(ctx))  # noqa: S101 - the caller looked
    return closed_with(ctx.state, ctx.request, ctx.today, ctx.task.steps)


def closed_with(state: CaseState, request: Request, today: date, steps: tuple[str, ...]) -> tuple[Event, ...]:
    """What ends with a case that closes, also where that became known after the check.

    Collection goes on to the day of the closure. The request is about the closure from now on, whatever opened it.
    """
    held, closing = state.opportunity, request.closing
    assert held is not None and closing is not None  # noqa: S101 - the caller looked
    until = max(today, state.closing_on or today)
    live = [one for one in state.methods if one.until is None]
    paid_to = [one for one in state.pays_to if one.until is None]
    events: list[Event] = []
    if closing.trigger is not Trigger.CASE_CLOSING:
        events.append(TriggerTaken(number=request.number, trigger=Trigger.CASE_CLOSING, steps=steps, rules=("R15",)))
    if held.is_open:
        events.append(ended(state, closing, steps))
    return (
        *events,
        *(MethodEnded(number=one.number, until=until, steps=steps, rules=("R15",)) for one in live),
        *(MethodToEnded(number=one.number, until=until, steps=steps, rules=("R15",)) for one in paid_to),
        ResolutionSet(number=request.number, resolution=Resolution.COFC_ACCEPTED, steps=steps),
        *letters_of(request.number, today),
    )


def _closing(ctx: Context) -> Closing:
    closing = ctx.request.closing
    assert closing is not None  # noqa: S101 - only outcome requests ask these tasks
    return closing


def letters_of(number: int, today: date) -> list[LetterQueued]:
    """The letters that tell both parents of the outcome."""
    cause, steps = f"outcome:{number}", ("SCH-21", "SCH-35", "EAR-23", "EAR-37")
    return [LetterQueued(code=code, to=to, cause=cause, on=today, steps=steps) for code, to in LETTERS]


def _children(
    ctx: Context, before: tuple[Event, ...], wanted: Sequence[tuple[str, str, tuple[str, ...]]]
) -> tuple[RequestOpened, ...]:
    state = apply_all(ctx.state, before)
    return tuple(
        open_request(
            state, ctx.book, ctx.today, procedure, cause, parent=ctx.number, ahead=place, steps=steps, rules=("R13",)
        )
        for place, (procedure, cause, steps) in enumerate(wanted)
    )
