"""Decisions about what did not come: the employer's answer, a talk, a contact, what it leads to. R7, R8, R9, N8."""

from evenhand.domain.opportunity.commands.misses import (
    DecideMiss,
    MissContact,
    MissDecision,
    MissTalk,
    RecordEmployerAnswer,
    RecordMissContact,
    RecordMissTalk,
)
from evenhand.domain.opportunity.ending import News
from evenhand.domain.opportunity.ending_words import EXTENSION, Trigger
from evenhand.domain.opportunity.events import Event, MissContacted, MissDecided
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.talks import NEGOTIATION, Entry
from evenhand.domain.procedures.consequences.misses import instalment_of, outcome_recorded
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.effects.decided import Decided, refuse, required
from evenhand.domain.procedures.ending.by_hand import extension
from evenhand.domain.procedures.ending.early import lead_to_early_end
from evenhand.domain.procedures.negotiating.begin import opening
from evenhand.domain.procedures.negotiating.circumstances import circumstances_told
from evenhand.domain.procedures.negotiating.in_force import decided_and_open
from evenhand.domain.procedures.opening import opened

ENFORCE = "arrears-consider-action"

FAULTS = frozenset({MissTalk.OFFICE_FAULT, MissTalk.BANK_FAULT, MissDecision.OFFICE_FAULT, MissDecision.BANK_FAULT})


def may_ask_for_payment(state: CaseState) -> bool:
    """Whether the paying parent may be asked for a payment: not before it is recorded how an opportunity ended (R7)."""
    return outcome_recorded(state)


def record_employer_answer(ctx: Context, command: RecordEmployerAnswer) -> Decided:
    """The enforced half: who was asked is the employer, and nothing follows for the paying parent (R9)."""
    decided = MissDecided(
        number=ctx.number, instalment=_instalment(ctx), decision=str(command.answer), excused=False, on=ctx.today,
        steps=ctx.task.steps, rules=("R9",),
    )  # fmt: skip
    return Decided((decided,))


def record_miss_talk(ctx: Context, command: RecordMissTalk) -> Decided:
    """A talk that reached nobody stays to be had. A fault of the office or the bank excuses what did not come.

    Where they ask to negotiate, the negotiation opens; where they cannot pay, what changed is taken; where they refuse,
    action on the arrears is considered. Each opens unless one is open already. Refuses: negotiation-open.
    """
    if command.outcome in FAULTS:
        required(ctx, command.reason, "reason", "Say what went wrong: the payment is excused with this reason.")
        return Decided((_decided(ctx, str(command.outcome), excused=True, rules=("R8", "N8")),))
    contact = MissContacted(
        number=ctx.number, instalment=_instalment(ctx), kind=str(command.outcome), on=ctx.today,
        steps=ctx.task.steps, rules=("N8",),
    )  # fmt: skip
    return Decided((contact, *_talk_leads_to(ctx, command.outcome)), done=command.outcome is not MissTalk.NOT_REACHED)


def _talk_leads_to(ctx: Context, outcome: MissTalk) -> tuple[Event, ...]:
    if outcome is MissTalk.NEGOTIATION and (held := decided_and_open(ctx.state)) is not None:
        says = (
            f"Request {held.number} is a negotiation that is decided, and its calls and letters are not recorded yet. "
            "Record them there, then record this talk: a new negotiation opens."
        )
        raise refuse("negotiation-open", says, ctx, ("N8",), field="outcome")
    if outcome is MissTalk.NEGOTIATION and ctx.state.open_of(NEGOTIATION) is None:
        return (opening(ctx.state, Entry.ASKED, ctx.book, ctx.today, by=ctx.actor.id, parent=ctx.number),)
    if outcome is MissTalk.CANNOT:
        return circumstances_told(ctx)
    if outcome is MissTalk.REFUSES and ctx.state.open_of(ENFORCE) is None:
        return (opened(ctx, ENFORCE, f"refused:{ctx.number}", steps=("NEG-4", "NEG-14"), rules=("N7", "N8")),)
    return ()


def record_miss_contact(ctx: Context, command: RecordMissContact) -> Decided:
    """Asking why, asking after hardship or safety, and taking what is offered are allowed. Refuses: payment-request."""
    if command.kind is MissContact.PAYMENT_REQUEST and not may_ask_for_payment(ctx.state):
        raise refuse(
            "payment-request",
            "Nobody asks for this payment before Compliance Action and Compliance Reason are recorded. You may ask why "
            "it did not come, ask how they are, or take what they offer. Then decide: extension or early end.",
            ctx,
            rules=("R7",),
            field="kind",
        )
    contact = MissContacted(
        number=ctx.number, instalment=_instalment(ctx), kind=str(command.kind), on=ctx.today,
        steps=ctx.task.steps, rules=("R7",),
    )  # fmt: skip
    return Decided((contact,))


def decide_miss(ctx: Context, command: DecideMiss) -> Decided:
    """A person decides, with a reason; nothing was opened against the paying parent before (R7, R23).

    Refuses: value-missing, extension-open.
    """
    required(ctx, command.reason, "reason", "Give the reason for your decision.")
    excused = command.decision in FAULTS
    rules = ("R7", "R8") if excused else ("R7",)
    decided = _decided(ctx, str(command.decision), excused=excused, rules=rules)
    return Decided((decided, *_leads_to(ctx, command.decision)))


def _leads_to(ctx: Context, decision: MissDecision) -> tuple[Event, ...]:
    """The request that the decision opens: only now anything is opened against the paying parent (R7).

    Refuses: extension-open, where another extension is to be decided first.
    """
    news = News(Trigger.MISSED_PAYMENT, ctx.request.opened_on, _instalment(ctx))
    if decision is MissDecision.EARLY_END:
        return lead_to_early_end(
            ctx.state, ctx.book, ctx.today, news, parent=ctx.number, by=ctx.actor.id, rules=("R7",)
        )
    if decision is not MissDecision.EXTENSION:
        return ()
    held = ctx.state.open_of(EXTENSION)
    if held is not None:
        says = f"Request {held.number} about an extension is open. Decide there first, or choose an early end here."
        raise refuse("extension-open", says, ctx, ("R16",), field="decision")
    return extension(
        ctx.state, ctx.book, ctx.today, news.trigger, news.since, by=ctx.actor.id, parent=ctx.number,
        instalment=news.instalment,
    )  # fmt: skip


def _decided(ctx: Context, decision: str, *, excused: bool, rules: tuple[str, ...]) -> MissDecided:
    return MissDecided(
        number=ctx.number, instalment=_instalment(ctx), decision=decision, excused=excused, on=ctx.today,
        steps=ctx.task.steps, rules=rules,
    )  # fmt: skip


def _instalment(ctx: Context) -> int:
    number = instalment_of(ctx.request.cause)
    if number is None:
        raise refuse(
            "no-instalment",
            "This request is about no payment, so nothing is recorded on it. Ask a team leader to look at it.",
            ctx,
        )
    return number
