"""Decisions after the answer: calls, methods of payment, unlikely to pay, a late offer, figures."""

from evenhand.domain.opportunity.commands import (
    CallOutcome,
    DecideLateOffer,
    LateDecision,
    RecordCall,
    RecordDone,
    RecordUnlikelyToPay,
    SetMethods,
)
from evenhand.domain.opportunity.events import (
    CallMade,
    ChargeDetermined,
    Event,
    MethodEnded,
    MethodSet,
    OfferAnswered,
    UnlikelyToPayRecorded,
)
from evenhand.domain.opportunity.proposals import accepted, arrangements, charge, methods_of
from evenhand.domain.opportunity.request import Offer
from evenhand.domain.opportunity.route import LED_NOWHERE
from evenhand.domain.opportunity.vocabulary import (
    ContactOutcome,
    Ground,
    OfferAnswer,
    Resolution,
    Role,
)
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.effects.decided import Decided, refuse, required
from evenhand.domain.procedures.opening import current_offer, open_request

UNLIKELY = "NRP Unlikely to Pay"


def record_call(ctx: Context, command: RecordCall) -> Decided:
    """A call that reached nobody stays to be made; the attempt is recorded."""
    to = Role.RECEIVING if ctx.task.id.endswith("receiving-parent") else Role.PAYING
    reached = command.outcome is CallOutcome.TOLD
    outcome = ContactOutcome.REACHED if reached else ContactOutcome.NOT_REACHED
    call = CallMade(number=ctx.number, task=ctx.task.id, to=to, outcome=outcome, on=ctx.today, steps=ctx.task.steps)
    return Decided((call,), done=command.outcome is not CallOutcome.NOT_REACHED)


def set_methods(ctx: Context, command: SetMethods) -> Decided:
    """Sets the methods of payment from, and determines the charge where the offer led nowhere (R22, GEN-5).

    Refuses: arrangement-not-possible, value-missing.
    """
    offer = ctx.request.offer or Offer()
    allowed = arrangements(ctx.state, offer)
    if command.arrangement not in allowed:
        raise refuse(
            "arrangement-not-possible",
            "This way to pay does not fit the answer and the paying parent's work. Choose one that is offered.",
            ctx,
            field="arrangement",
        )
    if command.arrangement is not allowed[0]:
        required(ctx, command.reason, "reason", "You chose another way than the one proposed: give the reason.")
    start = offer.first_collection_on if accepted(offer) and offer.first_collection_on else ctx.today
    ended = tuple(
        MethodEnded(number=method.number, until=ctx.today, steps=ctx.task.steps, rules=("M10",))
        for method in ctx.state.live_methods(ctx.today)
    )
    methods = methods_of(ctx.state, command.arrangement, start, ctx.rules)
    events: list[Event] = [
        *ended,
        *(MethodSet(method=method, steps=ctx.task.steps, rules=("M10",)) for method in methods),
    ]
    if accepted(offer):
        calculation = open_request(
            ctx.state, ctx.book, ctx.today, "perform-calculation", f"methods:{ctx.number}",
            parent=ctx.number, steps=("PPO-13", "RPO-15"),
        )  # fmt: skip
        events.append(calculation)
    else:
        events.append(_charge(ctx, offer, command))
    return Decided(tuple(events))


def _charge(ctx: Context, offer: Offer, command: SetMethods) -> ChargeDetermined:
    applies, why = charge(ctx.state, offer, command.arrangement, ctx.rules)
    if applies == "person":
        required(ctx, command.charge, "charge", "The letter came back: say whether the charge applies.")
        required(ctx, command.reason, "reason", "Give the reason for your decision on the charge.")
        applies, why = ("yes" if command.charge else "no"), "A person decided, with a reason."
    return ChargeDetermined(number=ctx.number, applies=applies, why=why, steps=("RPO-22", "PPO-18"), rules=("R22",))


def record_unlikely_to_pay(ctx: Context, command: RecordUnlikelyToPay) -> Decided:
    """On a voluntary or benefit case a person decides, with a reason (RPO-19, R26)."""
    required(ctx, command.reason, "reason", "Give the reason: this case needs one.")
    status = UNLIKELY if command.record else ""
    return Decided((UnlikelyToPayRecorded(status=status, steps=ctx.task.steps, rules=("R26",)),))


def record_done(ctx: Context, command: RecordDone) -> Decided:
    """Takes that something outside this procedure was done."""
    required(ctx, command.reason, "reason", "Say what was done.")
    return Decided(())


def decide_late_offer(ctx: Context, command: DecideLateOffer) -> Decided:
    """A team leader has the offer made now, or closes it without one (R2)."""
    required(ctx, command.reason, "reason", "Give the reason for your decision.")
    offer = current_offer(ctx.state)
    if offer is None or command.decision is LateDecision.MAKE_NOW:
        return Decided(())
    closed = OfferAnswered(
        number=offer.number,
        answer=OfferAnswer.NOT_APPROPRIATE,
        on=ctx.today,
        resolution=Resolution.REJECTED,
        ground=Ground.NOT_MADE_IN_TIME,
        steps=("RPO-9", *LED_NOWHERE),
        rules=("R2",),
    )
    return Decided((closed,))
