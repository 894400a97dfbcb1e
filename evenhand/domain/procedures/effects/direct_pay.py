"""A request for direct pay, its explanation, and the change itself. Source: EAR-1e, EAR-19 to EAR-23, R14, R18."""

from evenhand.domain.account.methods import ENFORCED
from evenhand.domain.authority import ApprovalKind
from evenhand.domain.opportunity.commands import RecordDone
from evenhand.domain.opportunity.commands.ending import (
    ChangeToDirectPay,
    Confirmation,
    ConfirmDirectPay,
    ExplainDirectPay,
    Explained,
)
from evenhand.domain.opportunity.ending_words import Trigger
from evenhand.domain.opportunity.events import CallMade, DirectPayExplained, Event, ServiceAsked, TriggerTaken
from evenhand.domain.opportunity.vocabulary import ContactOutcome, Role, Service
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.effects.decided import Decided, required
from evenhand.domain.procedures.effects.outcome import closing_of, goes_on
from evenhand.domain.procedures.ending.ended import direct_pay_begins
from evenhand.domain.procedures.ending.putting import put
from evenhand.domain.procedures.opening import open_request


def confirm_direct_pay(ctx: Context, command: ConfirmDirectPay) -> Decided:
    """Asked alone. Withdrawn, the opportunity goes on as if nothing had been asked; more time leaves the task open.

    Where it was asked while an early end for another cause was open, that request is about direct pay once confirmed,
    and about its own cause again once withdrawn.
    """
    reached = command.answer is not Confirmation.NOT_REACHED
    call, another = _call(ctx, reached), closing_of(ctx).trigger is not Trigger.DIRECT_PAY_ASKED
    if command.answer is Confirmation.WITHDRAWS:
        wants = ServiceAsked(
            who=Role.RECEIVING, wants=Service.COLLECT_AND_PAY, steps=ctx.task.steps, rules=("R14",)
        )  # fmt: skip
        return Decided((call, wants) if another else (call, wants, *goes_on(ctx)), done=not another)
    if command.answer is not Confirmation.CONFIRMS:
        return Decided((call,), done=False)
    taken = TriggerTaken(number=ctx.number, trigger=Trigger.DIRECT_PAY_ASKED, steps=ctx.task.steps, rules=("R14",))
    return Decided((call, taken) if another else (call,))


def explain_direct_pay(ctx: Context, command: ExplainDirectPay) -> Decided:
    """Before the change is made. Permission to pass details on is theirs to give: silence is no (EAR-23).

    On a protected case nothing is passed on, whatever is said.
    """
    call = _call(ctx, command.outcome is Explained.UNDERSTOOD)
    if command.outcome is Explained.NOT_REACHED:
        return Decided((call,), done=False)
    protected = bool(ctx.state.receiving.protection or ctx.state.receiving.restricted or ctx.state.paying.restricted)
    told = DirectPayExplained(
        number=ctx.number, on=ctx.today, pass_on=bool(command.pass_on) and not protected, steps=ctx.task.steps,
        rules=("R18",),
    )  # fmt: skip
    return Decided((call, told))


def change_to_direct_pay(ctx: Context, command: ChangeToDirectPay) -> Decided:
    """Made at once, or put to a team leader where a deduction order ends with it (R17).

    Refuses: value-missing, where Secretary of State arrears need an answer, or a later day than the check a reason.
    """
    if ctx.beside.state_arrears > 0:
        says = "Arrears are owed to the Secretary of State: say whether they are suspended."
        required(ctx, command.suspend_state_arrears, "suspend_state_arrears", says)
    if closing_of(ctx).check_on != ctx.today:
        says = "The check was recorded on an earlier day: give the reason why the change comes later."
        required(ctx, command.reason, "reason", says)
    suspend = bool(command.suspend_state_arrears)
    if any(one.kind in ENFORCED and one.until is None for one in ctx.state.methods):
        return Decided((put(ctx, ApprovalKind.END_DEDUCTION, ()),))
    return Decided(direct_pay_begins(ctx, suspend))


def record_recall(ctx: Context, command: RecordDone) -> Decided:
    """The case is back from the bailiffs; what the enforcement left on it is cleared by the system."""
    required(ctx, command.reason, "reason", "Say what was agreed with the bailiffs.")
    clear: Event = open_request(
        ctx.state, ctx.book, ctx.today, "clear-artefact", f"artefact:{ctx.number}", parent=ctx.number,
        steps=ctx.task.steps, rules=("R18",),
    )  # fmt: skip
    return Decided((clear,))


def _call(ctx: Context, reached: bool) -> CallMade:
    outcome = ContactOutcome.REACHED if reached else ContactOutcome.NOT_REACHED
    return CallMade(
        number=ctx.number, task=ctx.task.id, to=Role.RECEIVING, outcome=outcome, on=ctx.today, steps=ctx.task.steps
    )
