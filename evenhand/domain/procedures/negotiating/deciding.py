"""What the decision on a plan rests on: still the same plan, and whether another person approves it. Source: NEG-10."""

from evenhand.domain.authority import ApprovalKind
from evenhand.domain.negotiation import Negotiation, Rung, Situation
from evenhand.domain.opportunity.events import NegotiationDecided
from evenhand.domain.opportunity.talks import Agreed, Proposal, Talks, Terms
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.effects.decided import refuse
from evenhand.domain.procedures.negotiating.working_out import terms_of, worked_out
from evenhand.domain.refusal import Refusal

APPROVAL = "negotiation.approval_beyond_months"


def talks_of(ctx: Context) -> Talks:
    """The details of the negotiation."""
    talks = ctx.request.talks
    assert talks is not None  # noqa: S101 - only negotiations ask these tasks
    return talks


def given_to(ctx: Context) -> Situation:
    """What the account says. Refuses: situation-missing."""
    given = ctx.beside.situation
    if given is None:
        says = "What is owed on this account could not be read. Set what is owed first, or ask your team leader."
        raise refuse("situation-missing", says, ctx, ("N3",))
    return given


def again(ctx: Context, plan: Proposal) -> Negotiation | None:
    """The plans of the day of the proposal, by what is owed today; None where they can be made no longer."""
    if plan.means.first_on < ctx.today:
        return None
    found = worked_out(ctx.state, given_to(ctx), talks_of(ctx), plan.means, plan.on, ctx.rules)
    return None if isinstance(found, Refusal) else found


def unchanged(ctx: Context, plan: Proposal, says: str) -> None:
    """Raises Refused: plan-changed, where the plan that was proposed is no longer the one that it was."""
    still = again(ctx, plan)
    if still is None or terms_of(still.by_rung[plan.terms.rung]) != plan.terms:
        raise refuse("plan-changed", f"{says} plan is proposed.", ctx, ("N3",), field="decision")


def agreed_to(ctx: Context, plan: Proposal) -> NegotiationDecided:
    """The plan is agreed, or the arrears wait; with what the receiving parent of this case gets by it."""
    terms, found = plan.terms, again(ctx, plan)
    to = found.by_rung[terms.rung].to if found is not None else ()
    theirs = next((one for one in to if one.receiving_parent == ctx.state.reference), None)
    return NegotiationDecided(
        number=ctx.number, decision=Agreed.DEFERRED if terms.rung is Rung.DEFERRED else Agreed.ACCEPTED, on=ctx.today,
        plan=terms, review_on=terms.review_on, steps=("NEG-10", *(("NEG-11",) if terms.breaches else ())),
        rules=("N3", "N9"), theirs=theirs.arrears if theirs else 0, theirs_by=theirs.on if theirs else None,
    )  # fmt: skip


def approval_needed(ctx: Context, terms: Terms) -> bool:
    """Whether another person approves it: one longer than so many months, and arrears that wait.

    An office wants that from the day on which it first gave somebody authority for it. Errors: NoRuleInForce.
    """
    if not any(held.kind is ApprovalKind.LONG_PLAN for held in ctx.beside.authorities):
        return False
    return terms.months is None or terms.months > ctx.rules.number(APPROVAL, ctx.today)


def spread_by(ctx: Context, terms: Terms) -> int:
    """What authority to approve it is measured by: the pence that are spread, or that wait."""
    return terms.total if terms.rung is not Rung.DEFERRED else given_to(ctx).owed - (talks_of(ctx).disputed or 0)
