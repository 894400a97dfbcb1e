"""What follows an agreed plan: its approval, schedule, letters and reviews. Source: NEG-10 to NEG-13, N8."""

from datetime import date

from evenhand.domain.account.agreed import AgreedArrears
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.calendar import add_months, long_date
from evenhand.domain.opportunity.commands.agreed import ReviewAnswer, ReviewPlan, SetPlanSchedule
from evenhand.domain.opportunity.commands.extension import ApprovalAnswer, DecideApproval
from evenhand.domain.opportunity.ending_words import Answer
from evenhand.domain.opportunity.events import PlanReviewed, PlanScheduled
from evenhand.domain.opportunity.talks import NEGOTIATION, Agreed, Entry, Willing
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.effects.approving import answer_of, answerable, returned
from evenhand.domain.procedures.effects.decided import Decided, refuse, required
from evenhand.domain.procedures.negotiating.begin import opening
from evenhand.domain.procedures.negotiating.deciding import agreed_to, talks_of, unchanged
from evenhand.domain.procedures.negotiating.letters import letters_of

BY = {
    Willing.DEBIT_AGAIN: PaymentMethod.DIRECT_DEBIT,
    Willing.NON_IMMEDIATE: PaymentMethod.COLLECTION_ACCOUNT,
}
LUMP_BY = {**BY, Willing.CARD: PaymentMethod.COLLECTION_ACCOUNT}


def decide_plan(ctx: Context, command: DecideApproval) -> Decided:
    """Approved, the plan is agreed to as it was put; returned, it is decided on anew.

    Refuses: as every answer of a team leader; plan-changed.
    """
    put = answerable(ctx, command)
    if command.answer is ApprovalAnswer.RETURN:
        return returned(ctx, put)
    plan = talks_of(ctx).plan
    assert plan is not None  # noqa: S101 - a plan was put
    unchanged(ctx, plan, "What is owed, or the time until the first payment, changed since. Return it, so that another")
    return Decided((answer_of(ctx, put, Answer.APPROVED), agreed_to(ctx, plan)))


def set_plan_schedule(ctx: Context, command: SetPlanSchedule) -> Decided:
    """The account is to follow the plan from now on, and both parents are told. Refuses: lump-day, start-past."""
    talks = talks_of(ctx)
    plan = talks.plan
    assert plan is not None and talks.decision is not None  # noqa: S101 - only agreed plans ask this task
    start = command.start or max(plan.means.first_on, ctx.today)
    if start < ctx.today:
        says = f"{long_date(start)} is past. Choose {long_date(ctx.today)} or later for the first payment."
        raise refuse("start-past", says, ctx, ("M2",), field="start")
    lump_on = command.lump_on or ctx.today
    if plan.terms.lump_sum and not ctx.today <= lump_on <= start:
        says = (
            f"The sum that is paid now is due from today to the first payment on {long_date(start)}; "
            f"{long_date(lump_on)} is not."
        )
        raise refuse("lump-day", says, ctx, ("N3",), field="lump_on")
    agreed = AgreedArrears(
        cause=f"negotiation:{ctx.state.reference}:{ctx.number}", first_on=start, every=plan.means.every,
        runs=plan.terms.runs, lump=plan.terms.lump_sum, lump_on=lump_on if plan.terms.lump_sum else None,
        disputed=talks.disputed or 0, waits=talks.decision is Agreed.DEFERRED,
        by=BY.get(talks.willing) if talks.willing else None,
        lump_by=LUMP_BY.get(talks.willing) if talks.willing else None,
    )  # fmt: skip
    told = PlanScheduled(number=ctx.number, on=ctx.today, start=start, agreed=agreed, steps=("NEG-10",), rules=("N3",))
    return Decided((told, *letters_of(ctx.state, ctx.number, ctx.today)))


def review_plan(ctx: Context, command: ReviewPlan) -> Decided:
    """Kept, it is looked at again when that was said; if not, a negotiation opens. Refuses: value-missing, day-past."""
    required(ctx, command.reason.strip(), "reason", "Say what you looked at, and why.")
    number = ctx.request.parent or 0
    if command.answer is ReviewAnswer.NEGOTIATES:
        over = PlanReviewed(number=number, kept=False, on=ctx.today, steps=ctx.task.steps, rules=("N8",))
        if ctx.state.open_of(NEGOTIATION) is not None:
            return Decided((over,))
        after = ctx.after((over,))
        begun = opening(after.state, Entry.CASEWORKER, ctx.book, ctx.today, by=ctx.actor.id, parent=ctx.number)
        return Decided((over, begun))
    if command.review_on is not None and command.review_on <= ctx.today:
        says = "Give a day after today, or leave it empty: then the office's own review days hold."
        raise refuse("day-past", says, ctx, ("N8",), field="review_on")
    following = command.review_on or _waits_until(ctx, number)
    kept = PlanReviewed(
        number=number, kept=True, on=ctx.today, next_on=following, steps=ctx.task.steps, rules=("N8",)
    )  # fmt: skip
    return Decided((kept,))


def _waits_until(ctx: Context, number: int) -> date | None:
    """Arrears that wait are looked at again after the same time (N2)."""
    of = ctx.state.request(number)
    if of is None or of.talks is None or of.talks.decision is not Agreed.DEFERRED:
        return None
    return add_months(ctx.today, ctx.rules.number("negotiation.deferred_review_months", ctx.today))
