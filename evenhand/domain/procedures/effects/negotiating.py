"""Decisions of a negotiation of arrears. Source: NEG-2, NEG-5 to NEG-14, N1 to N9."""

from evenhand.domain.authority import ApprovalKind
from evenhand.domain.money import spoken
from evenhand.domain.negotiation import Reported
from evenhand.domain.opportunity.commands.talks import (
    DecideNegotiation,
    HardshipAnswer,
    HearReceivingParent,
    ProposePlan,
    QuantifyDebt,
    RecordNegotiationTalk,
    Verdict,
)
from evenhand.domain.opportunity.events import (
    CounterOffered,
    DebtQuantified,
    Event,
    HardshipHeard,
    NegotiationDecided,
    PlanProposed,
    TalkHeld,
    TalkTried,
    TaskReopened,
)
from evenhand.domain.opportunity.talks import Agreed, Entry, Means, Proposal, RefusalGround, Talks, Willing
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.effects.decided import Decided, refuse, required
from evenhand.domain.procedures.ending.putting import put
from evenhand.domain.procedures.ending.welfare import weighed
from evenhand.domain.procedures.negotiating.circumstances import circumstances_told
from evenhand.domain.procedures.negotiating.deciding import (
    again,
    agreed_to,
    approval_needed,
    given_to,
    spread_by,
    talks_of,
    unchanged,
)
from evenhand.domain.procedures.negotiating.letters import letters_of
from evenhand.domain.procedures.negotiating.means import means_of, needs_a_word
from evenhand.domain.procedures.negotiating.working_out import acceptable, terms_of, worked_out
from evenhand.domain.procedures.opening import opened
from evenhand.domain.refusal import Refusal, Refused

TALK, PROPOSE, HEAR = "talk", "propose-plan", "hear-receiving-parent"
ENFORCE = "arrears-consider-action"
NEEDS_WORDS = frozenset({Willing.REFUSES, Willing.CANNOT})


def quantify_debt(ctx: Context, command: QuantifyDebt) -> Decided:
    """What is disputed is left out until that is settled. Refuses: situation-missing, disputed-above-arrears."""
    arrears = sum(debt.pence for debt in given_to(ctx).debts)
    if command.disputed > arrears:
        says = f"{spoken(command.disputed)} disputed is more than the arrears of {spoken(arrears)}. Give at most those."
        raise refuse("disputed-above-arrears", says, ctx, ("N3",), field="disputed")
    if command.disputed:
        required(ctx, command.reason.strip(), "reason", "Say what is disputed, and why.")
    return Decided((DebtQuantified(number=ctx.number, disputed=command.disputed, on=ctx.today, steps=ctx.task.steps),))


def record_negotiation_talk(ctx: Context, command: RecordNegotiationTalk) -> Decided:
    """Who refuses is told apart from who cannot, whose change is taken beside the plan; each try is an attempt.

    A talk that reached nobody stays to be had. Refuses: value-missing.
    """
    if command.willing in NEEDS_WORDS:
        required(ctx, command.reason.strip(), "reason", "Write what they said: why they refuse, or what changed.")
    if command.willing is Willing.NOT_REACHED:
        return Decided((TalkTried(number=ctx.number, on=ctx.today, steps=("NEG-3", *ctx.task.steps)),), done=False)
    held = TalkHeld(number=ctx.number, willing=command.willing, on=ctx.today, steps=ctx.task.steps)
    return Decided((held, *(circumstances_told(ctx) if command.willing is Willing.CANNOT else ())))


def propose_plan(ctx: Context, command: ProposePlan) -> Decided:
    """Puts a plan of the ladder on the record, after those before it.

    Refuses: word-missing where an amount of the budget is very high or very low; situation-missing; plan-not-possible,
    with the least change that would make it so; plan-not-known where income or spending would have to be known; and as
    `means_of` and `negotiate` do.
    """
    means = means_of(command, ctx.today, ctx.rules)
    if isinstance(means, Refusal):
        raise Refused(means)
    amounts = needs_a_word(command.budget, means.net, ctx.today, ctx.rules)
    if amounts and not command.budget_reason.strip():
        says = f"{' '.join(amounts)} Ask, and write a word on it."
        raise refuse("word-missing", says, ctx, ("N2",), field="budget_reason")
    found = worked_out(ctx.state, given_to(ctx), talks_of(ctx), means, ctx.today, ctx.rules)
    if isinstance(found, Refusal):
        raise Refused(found)
    plan = found.by_rung[command.plan]
    if plan.available is False:
        change = f" {plan.change.why.says}" if plan.change is not None else ""
        says = " ".join(why.says for why in plan.why)
        raise refuse("plan-not-possible", f"{says}{change}", ctx, ("N3",), field="plan")
    if plan.available is None:
        says = "Give net income and essential spending: without them nobody can say whether this plan can be kept up."
        raise refuse("plan-not-known", says, ctx, ("N1", "N2"), field="net")
    proposal = Proposal(ctx.today, means, terms_of(plan), found.recommended)
    return Decided(
        (PlanProposed(number=ctx.number, proposal=proposal, steps=ctx.task.steps, rules=("N1", "N2", "N3", "N9")),)
    )


def hear_receiving_parent(ctx: Context, command: HearReceivingParent) -> Decided:
    """Hardship is heard before a longer plan is decided, or arrears wait. Refuses: value-missing."""
    if command.hardship is HardshipAnswer.NOT_REACHED:
        return Decided((), done=False)
    if command.hardship is HardshipAnswer.YES:
        required(ctx, command.reason.strip(), "reason", "Write what they reported.")
    heard = HardshipHeard(
        number=ctx.number, hardship=Reported(str(command.hardship)), on=ctx.today, steps=ctx.task.steps, rules=("N4",)
    )
    return Decided((heard,))


def decide_negotiation(ctx: Context, command: DecideNegotiation) -> Decided:
    """Agrees to the plan that was proposed last, refuses, or has another one proposed.

    A refusal keeps what would have been acceptable. Where the paying parent asked for the negotiation, nothing else
    follows from it; otherwise action on the arrears is considered (N6).
    Refuses: no-plan, plan-changed, statement-not-set, value-missing, welfare-missing.
    """
    talks = talks_of(ctx)
    if command.decision is Verdict.COUNTER:
        required(ctx, command.reason.strip(), "reason", "Say why another plan is to be proposed.")
        return Decided(_countered(ctx), done=False)
    proposed = "" if talks.plan is None or talks.plan.recommended is None else str(talks.plan.recommended)
    if command.decision is Verdict.REFUSE:
        required(ctx, command.ground, "ground", "Say why it is refused: the paying parent is told.")
        decision = weighed(ctx, command.facts, command.reason, command.welfare, "refuse", proposed)
        return Decided((decision, *_refused(ctx, talks, command.ground)))
    if talks.plan is None:
        says = "No plan was proposed, so there is none to agree to. Refuse it, with your reasons."
        raise refuse("no-plan", says, ctx, ("N3",), field="decision")
    says = (
        "What is owed, or the time until the first payment, changed since this plan was proposed. Choose that another"
    )
    unchanged(ctx, talks.plan, says)
    terms = talks.plan.terms
    decision = weighed(ctx, command.facts, command.reason, command.welfare, str(terms.rung), proposed)
    if approval_needed(ctx, terms):
        return Decided((decision, put(ctx, ApprovalKind.LONG_PLAN, (decision,), spread_by(ctx, terms))))
    return Decided((decision, agreed_to(ctx, talks.plan)))


def _refused(ctx: Context, talks: Talks, ground: RefusalGround | None) -> tuple[Event, ...]:
    """What would have been acceptable, from what was known; the default schedule where no plan was proposed."""
    given = given_to(ctx)
    if talks.plan is not None:
        found = again(ctx, talks.plan)
    else:
        outcome = worked_out(ctx.state, given, talks, Means(given.first_on, given.every), ctx.today, ctx.rules)
        found = None if isinstance(outcome, Refusal) else outcome
    decided = NegotiationDecided(
        number=ctx.number, decision=Agreed.REFUSED, on=ctx.today,
        acceptable=None if found is None else acceptable(found), ground=ground, steps=("NEG-14",), rules=("N6",),
    )  # fmt: skip
    told = letters_of(ctx.state, ctx.number, ctx.today)
    if talks.entry is Entry.ASKED or ctx.state.open_of(ENFORCE) is not None:
        return (decided, *told)
    return (decided, *told, opened(ctx, ENFORCE, f"refused:{ctx.number}", steps=("NEG-14",), rules=("N6", "N7")))


def _countered(ctx: Context) -> tuple[Event, ...]:
    """The plan is proposed again; of who refused to pay, and has none, the talk is held again."""
    steps = ctx.task.steps
    again = [task for task in (PROPOSE, HEAR) if ctx.request.record_of(task) is not None] or [TALK]
    reopened = (TaskReopened(number=ctx.number, task=task, steps=steps, rules=("N3",)) for task in again)
    return (CounterOffered(number=ctx.number, on=ctx.today, steps=steps, rules=("N3",)), *reopened)
