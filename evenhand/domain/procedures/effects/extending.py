"""An extension, and what follows where there is none. Source: EXT-1 to EXT-17, R16, R23."""

from evenhand.domain.authority import ApprovalKind
from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.clocks import extended_end
from evenhand.domain.opportunity.commands.extension import (
    AfterRefusal,
    ConsiderEarlyEnd,
    ExtensionChoice,
    ProposeExtension,
)
from evenhand.domain.opportunity.ending import News
from evenhand.domain.opportunity.ending_words import ENDS, Trigger
from evenhand.domain.opportunity.events import Event, ExtensionProposed, ExtensionRefused, ResolutionSet
from evenhand.domain.opportunity.vocabulary import OpportunityStatus, Resolution
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.effects.decided import Decided, refuse, required
from evenhand.domain.procedures.effects.outcome import closing_of
from evenhand.domain.procedures.ending.early import lead_to_early_end
from evenhand.domain.procedures.ending.putting import put
from evenhand.domain.procedures.ending.welfare import weighed


def propose_extension(ctx: Context, command: ProposeExtension) -> Decided:
    """Puts an extension by whole months to a team leader, or records that there is none.

    The instalment that the request is about is excused with the approval. Refuses: not-running, outcome-begun,
    value-missing, months-out-of-range, past-annual-review, statement-not-set, welfare-missing.
    """
    held = ctx.state.opportunity
    if held is None or held.status is not OpportunityStatus.RUNNING:
        says = "Only an opportunity that runs can be extended, and none does. Write a note of what you decided."
        raise refuse("not-running", says, ctx, ("R16",))
    if command.decision is ExtensionChoice.REFUSE:
        decision = weighed(ctx, command.facts, command.reason, command.welfare, "refuse", "")
        refused = ExtensionRefused(number=ctx.number, on=ctx.today, steps=("EXT-2", "EXT-17"), rules=("R16",))
        code = ResolutionSet(number=ctx.number, resolution=Resolution.COFC_REJECTED, steps=("EXT-15",))
        return Decided((decision, refused, code))
    not_overtaken(ctx)
    required(ctx, command.extension_reason, "extension_reason", "Choose the reason of the extension.")
    required(ctx, command.months, "months", "Say by how many whole months.")
    months = command.months or 0
    if months < 1:
        raise refuse(
            "months-out-of-range",
            "An extension is by at least one whole month. Give one or more.",
            ctx,
            ("R16",),
            field="months",
        )
    revised = extended_end(held, months, ctx.state.application.received_on, ctx.rules)
    if revised > ctx.state.annual_review_on:
        says = (
            f"The new end would be {long_date(revised)}, after the annual review on "
            f"{long_date(ctx.state.annual_review_on)}. Choose fewer, or do not extend it."
        )
        raise refuse("past-annual-review", says, ctx, ("R16",), field="months")
    decision = weighed(ctx, command.facts, command.reason, command.welfare, "extend", "")
    instalment = closing_of(ctx).instalment
    proposed = ExtensionProposed(
        number=ctx.number, reason=str(command.extension_reason), months=months, revised_on=revised,
        excuses=() if instalment is None else (instalment,), steps=ctx.task.steps, rules=("R16", "R23"),
    )  # fmt: skip
    events: tuple[Event, ...] = (decision, proposed)
    return Decided((*events, put(ctx, ApprovalKind.EXTENSION, events)))


def consider_early_end(ctx: Context, command: ConsiderEarlyEnd) -> Decided:
    """After a refusal an early end is considered in a request of its own, or the opportunity goes on (EXT-17).

    Refuses: value-missing, opened-already.
    """
    required(ctx, command.reason, "reason", "Give the reason for your decision.")
    if command.decision is AfterRefusal.GOES_ON:
        return Decided(())
    closing = closing_of(ctx)
    trigger = Trigger.MISSED_PAYMENT if closing.instalment is not None else closing.trigger
    opened = lead_to_early_end(
        ctx.state, ctx.book, ctx.today, News(trigger, closing.since, closing.instalment), parent=ctx.number,
        by=ctx.actor.id, steps=("EXT-17", "EAR-2"),
    )  # fmt: skip
    if not opened:
        says = "An early end about this was decided before. Record that the opportunity goes on, or open one by hand."
        raise refuse("opened-already", says, ctx, ("R13",), field="decision")
    return Decided(opened)


def not_overtaken(ctx: Context) -> None:
    """Refuses an extension beside an outcome that somebody began to decide: it is one or the other (R16)."""
    request = ctx.state.open_of(*ENDS)
    if request is None or request.closing is None or request.closing.compliance_on is None:
        return
    says = (
        f"How the opportunity ends is being decided: Compliance Action is recorded on request {request.number}. Go on "
        "there, or record here that it is not extended."
    )
    raise refuse("outcome-begun", says, ctx, ("R16",))
