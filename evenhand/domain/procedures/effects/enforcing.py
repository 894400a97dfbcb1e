"""Decisions about action on arrears: none before somebody tried to negotiate. Source: NEG-3, NEG-14, N7."""

from evenhand.domain.opportunity.commands.enforcement import ActionDecision, ConsiderAction, EnforcementAction
from evenhand.domain.opportunity.events import EnforcementReferred, Event, SegmentMoved
from evenhand.domain.opportunity.talks import NEGOTIATION, Entry
from evenhand.domain.opportunity.vocabulary import Employment
from evenhand.domain.procedures.consequences.misses import outcome_recorded
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.effects.decided import Decided, refuse, required
from evenhand.domain.procedures.negotiating.attempts import attempt_needed, attempts, beside_order
from evenhand.domain.procedures.negotiating.begin import opening

ENFORCEMENT = "enforcement"
WHO = {
    Employment.SELF_EMPLOYED: "is self-employed",
    Employment.NOT_EMPLOYED: "is not in work",
    Employment.UNKNOWN: "may be out of work: nobody knows",
}


def consider_action(ctx: Context, command: ConsiderAction) -> Decided:
    """Refers the arrears, has them negotiated first, or leaves them.

    Refuses: value-missing, outcome-waits, no-employer, negotiation-first, negotiation-open.
    """
    required(ctx, command.reason.strip(), "reason", "Give the reason for your decision.")
    if command.decision is ActionDecision.NOTHING:
        return Decided(())
    if command.decision is ActionDecision.NEGOTIATE:
        held = ctx.state.open_of(NEGOTIATION)
        if held is not None:
            says = (
                f"Request {held.number} is a negotiation that is open already. Go on there, and decide here after it."
            )
            raise refuse("negotiation-open", says, ctx, ("N7",), field="decision")
        _may_ask(ctx)
        begun = opening(
            ctx.state, Entry.BEFORE_ENFORCEMENT, ctx.book, ctx.today, by=ctx.actor.id, parent=ctx.number
        )  # fmt: skip
        return Decided((begun,), done=False)
    required(ctx, command.action, "action", "Say which action enforcement is asked for.")
    assert command.action is not None  # noqa: S101 - asked for above
    _may_ask(ctx)
    return Decided(_referred(ctx, command.action))


def _referred(ctx: Context, action: EnforcementAction) -> tuple[Event, ...]:
    employment, tried = ctx.state.paying.employment, attempts(ctx.state, ctx.today, ctx.rules)
    if action is EnforcementAction.DEDUCTION_ORDER and employment is not Employment.EMPLOYED:
        says = f"There is no employer to send an order to: the paying parent {WHO[employment]}. Choose another action."
        raise refuse("no-employer", says, ctx, field="action")
    if attempt_needed(ctx.state, ctx.today, ctx.rules):
        _tried(ctx, len(tried))
    told = EnforcementReferred(
        number=ctx.number, action=str(action), employment=str(employment), beside_order=beside_order(ctx.state),
        attempt_on=tried[0] if tried else None, on=ctx.today, steps=("NEG-3", "NEG-14"), rules=("N7",),
    )  # fmt: skip
    if ctx.state.segment == ENFORCEMENT:
        return (told,)
    return told, SegmentMoved(segment=ENFORCEMENT, steps=("NEG-14",), rules=("N7",))


def _tried(ctx: Context, count: int) -> None:
    least = ctx.rules.number("negotiation.attempts_least", ctx.today)
    if count >= least:
        return
    why = WHO.get(ctx.state.paying.employment, "is employed, and this office negotiates first")
    if beside_order(ctx.state):
        why = "has a deduction from earnings already"
    months = ctx.rules.number("negotiation.attempt_counts_months", ctx.today)
    so_far = f"{count} of {least} attempts to negotiate are recorded" if count else "Nobody has tried to negotiate"
    raise refuse(
        "negotiation-first",
        f"The paying parent {why}, so they get a last chance to negotiate before enforcement. {so_far} in the last "
        f"{months} months. Choose to "
        "negotiate first: a request opens, and the call or the attempt is recorded there. Or take no action now.",
        ctx,
        ("N7",),
        field="decision",
    )


def _may_ask(ctx: Context) -> None:
    if not outcome_recorded(ctx.state):
        says = (
            "Nobody asks for arrears before Compliance Action and Compliance Reason are recorded. Record how the "
            "opportunity ended first, or take no action now."
        )
        raise refuse("outcome-waits", says, ctx, ("R7",), field="decision")
