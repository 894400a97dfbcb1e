"""Decisions before the offer is put: legal action, preferred service, the old order, a returned letter."""

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.application import Exclusion
from evenhand.domain.opportunity.commands import (
    AddressFinding,
    LegalFinding,
    OrderClaim,
    RecordCsaCheck,
    RecordLegalCheck,
    RecordOrderClaim,
    RecordPreference,
    ResolveReturnedLetter,
)
from evenhand.domain.opportunity.events import (
    Event,
    ExclusionRecorded,
    OrderClaimed,
    OrderFound,
    ServiceAsked,
)
from evenhand.domain.opportunity.vocabulary import (
    EnforcementKind,
    Ground,
    MethodWas,
    NoteKind,
    Role,
    Scheme,
    Service,
)
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.effects.decided import Decided, led_nowhere, refuse, required
from evenhand.domain.procedures.opening import opened


def record_legal_check(ctx: Context, command: RecordLegalCheck) -> Decided:
    """An action that excludes ends the offer as Compliance Rejected (RPO-5, PPO-1); the list never does (R27)."""
    if command.found is LegalFinding.NONE:
        return Decided(())
    required(ctx, command.negotiation_failed, "negotiation_failed", "Say whether negotiation has already failed.")
    exclusion = Exclusion(EnforcementKind(command.found.value), DateRange(ctx.today), "Legal SPOC")
    events: list[Event] = [
        ExclusionRecorded(exclusion=exclusion, steps=ctx.task.steps, rules=("R27",)),
        led_nowhere(ctx, Ground.LEGAL_EXCLUSION, rules=("R27",), negotiation_failed=bool(command.negotiation_failed)),
    ]
    if command.negotiation_failed:
        events.append(opened(ctx, "arrears-consider-action", f"legal-exclusion:{ctx.number}", steps=("RPO-5",)))
    return Decided(tuple(events))


def record_preference(ctx: Context, command: RecordPreference) -> Decided:
    """A paying parent who prefers collect and pay is not made the offer (RPO-6)."""
    events: list[Event] = [ServiceAsked(who=Role.PAYING, wants=command.wants, steps=ctx.task.steps)]
    if command.wants is Service.COLLECT_AND_PAY:
        events.append(led_nowhere(ctx, Ground.PREFERS_COLLECT_AND_PAY))
    return Decided(tuple(events))


def record_order_claim(ctx: Context, command: RecordOrderClaim) -> Decided:
    """A claim of a voluntary order is accepted unless the receiving parent's note calls for a check (RPO-7, R6)."""
    claimed = OrderClaimed(number=ctx.number, voluntary=command.claim is not OrderClaim.NONE, steps=ctx.task.steps)
    if command.claim is OrderClaim.NEITHER and ctx.state.legacy.scheme is not Scheme.CCD:
        raise refuse(
            "claim-not-for-this-scheme",
            "Only a clerical (CCD) order can be neither chosen nor imposed. Choose what the paying parent said.",
            ctx,
            rules=("R6",),
            field="claim",
        )
    if command.claim is OrderClaim.NEITHER:
        advice = opened(ctx, "advice", f"order-neither:{ctx.number}", steps=("RPO-7",), rules=("R6",))
        return Decided((claimed, advice))
    if command.claim is OrderClaim.NONE or ctx.state.has_note(NoteKind.DISSATISFIED_WITH_DIRECT_PAY):
        return Decided((claimed,))
    found = OrderFound(method_was=MethodWas.VOLUNTARY, steps=ctx.task.steps, rules=("R6",))
    return Decided((claimed, found, led_nowhere(ctx, Ground.VOLUNTARY_ORDER, rules=("R6",))))


def record_csa_check(ctx: Context, command: RecordCsaCheck) -> Decided:
    """An order that was voluntary, or neither, ends the offer; an enforced one lets it go on (RPO-7)."""
    found = OrderFound(method_was=command.found, steps=ctx.task.steps, rules=("R6",))
    if command.found is MethodWas.ENFORCED:
        return Decided((found,))
    voluntary = command.found is MethodWas.VOLUNTARY
    ground = Ground.VOLUNTARY_ORDER if voluntary else Ground.NEITHER_CHOSEN_NOR_IMPOSED
    return Decided((found, led_nowhere(ctx, ground, rules=("R6",))))


def resolve_returned_letter(ctx: Context, command: ResolveReturnedLetter) -> Decided:
    """With a new address the letter goes out again and the window starts again (R29); without one: no response."""
    if command.found is AddressFinding.NONE:
        return Decided((led_nowhere(ctx, Ground.LETTER_RETURNED, rules=("R22",)),))
    raise refuse(
        "address-first",
        "Record the new address under Something became known. The letter then goes out again and the time to answer "
        "starts again, and this task goes away by itself.",
        ctx,
        rules=("R29",),
        field="found",
    )
