"""The plans of a negotiation as the page proposes them and the write decides on them. Source: N1 to N4, N9, NEG-9."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from evenhand.domain.account.agreed import runs_of
from evenhand.domain.negotiation import (
    Commitment,
    Debt,
    Household,
    Negotiation,
    Offer,
    Plan,
    Rung,
    Situation,
    negotiate,
)
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.talks import Means, Talks, Terms
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

FIELDS = {"first_payment_on": "first_on", "spending.ending": "ending"}
"""What a person fills in, by the input of the plans that it is."""


def worked_out(
    state: CaseState, given: Situation, talks: Talks, means: Means, on: date, rules: Rules
) -> Negotiation | Refusal:
    """Every plan for an agreement on a day. Refusals: those of `negotiate`, at the field that a person fills in."""
    found = negotiate(situation_of(state, given, talks, means, on), rules)
    return replace(found, field=FIELDS.get(found.field, found.field)) if isinstance(found, Refusal) else found


def situation_of(state: CaseState, given: Situation, talks: Talks, means: Means, on: date) -> Situation:
    """What the account holds, less what is disputed, with what comes in and goes out."""
    offered = means.instalment is not None or means.months is not None
    return replace(
        given,
        on=on,
        first_on=means.first_on,
        every=means.every,
        debts=tuple(undisputed(given.debts, talks.disputed or 0)),
        net=means.net,
        essential=means.essential,
        priority=means.priority,
        ending=ending_of(means),
        lump_sum=means.lump_sum,
        children=households(state),
        hardship=talks.hardship,
        offer=Offer(means.instalment, means.months) if offered else None,
    )


def ending_of(means: Means) -> tuple[Commitment, ...]:
    """The part of the spending that is known to end, where there is one."""
    return () if means.ending_on is None else (Commitment(means.ending, means.ending_on),)


def undisputed(debts: Iterable[Debt], disputed: int) -> Iterable[Debt]:
    """The debts with what is disputed marked, from the first of them on."""
    for debt in debts:
        part = min(disputed, debt.pence)
        disputed -= part
        yield replace(debt, disputed=part)


def households(state: CaseState) -> tuple[Household, ...]:
    """The household of each child that is known of."""
    others = state.paying.other_children or 0
    return (Household.RECEIVING,) * len(state.children) + (Household.PAYING,) * others


def terms_of(plan: Plan) -> Terms:
    """A plan in the figures that are kept."""
    waits = plan.review_on is not None
    return Terms(
        plan.rung, plan.lump_sum, plan.instalment, plan.ends_on, plan.months, plan.beyond_steer is True, plan.review_on,
        () if waits else runs_of(line.arrears + line.charges for line in plan.instalments),
    )  # fmt: skip


def acceptable(found: Negotiation) -> Terms:
    """What would be agreed to: the plan that is recommended, or all within the time of the default schedule (NEG-9)."""
    default = min((found.by_rung[Rung.BY_REVIEW], found.by_rung[Rung.WITHIN_STEER]), key=lambda plan: plan.months or 0)
    return terms_of(found.by_rung[found.recommended] if found.recommended is not None else default)
