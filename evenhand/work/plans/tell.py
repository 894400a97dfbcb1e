"""From what the domain found to what plans for arrears answer."""

from typing import TypeVar

from evenhand.domain.money import pounds
from evenhand.domain.negotiation import Change, Cleared, Input, Instalment, Negotiation, Plan, Why
from evenhand.work.calculation.answer import Unknown
from evenhand.work.plans.answer import (
    IncomeFall,
    NonNegotiable,
    OneMissed,
    PaidTo,
    PlanDue,
    PlannedInstalment,
    Plans,
    Reason,
    SmallestChange,
    Stress,
)

Value = TypeVar("Value")
UNKNOWN: Unknown = "unknown"
FIELDS = {
    Input.LUMP_SUM: "lump_sum_available",
    Input.INSTALMENT: "offer.instalment",
    Input.MONTHS: "offer.months",
    Input.SPENDING: "spending.essential_weekly",
    Input.INCOME: "income.net_weekly",
}


def told(found: Negotiation) -> Plans:
    """The whole answer."""
    return Plans(
        non_negotiable=NonNegotiable(
            per_instalment=pounds(found.per_instalment), until=found.until, total=pounds(found.total)
        ),
        arrears_total=pounds(found.arrears),
        enforcement_charges=_some(found.charges),
        from_backdated_change=_some(found.backdated),
        disputed=_some(found.disputed),
        disposable_weekly=_amount(found.disposable),
        sustainable_weekly=_amount(found.sustainable),
        plans=tuple(_plan(plan) for plan in found.plans),
        recommended=found.recommended.value if found.recommended else UNKNOWN,
        objective=found.objective.says,
    )


def _plan(plan: Plan) -> PlanDue:
    missed = plan.missed
    return PlanDue(
        id=plan.rung.value,
        available=_known(plan.available),
        why=tuple(_reason(why) for why in plan.why),
        smallest_change=_change(plan.change) if plan.change else None,
        lump_sum=pounds(plan.lump_sum),
        instalment=_amount(plan.instalment),
        instalments=tuple(_instalment(item) for item in plan.instalments),
        ends_on=_known(plan.ends_on),
        months=_known(plan.months),
        breaches_debt_steer=_known(plan.beyond_steer),
        share_of_net_income=_amount(plan.share),
        left_over_weekly=_amount(plan.left_over),
        survives_income_fall=_amount(0 if plan.kept_up is False else plan.stands),
        to=tuple(_to(one) for one in plan.to),
        stress=Stress(
            income_falls=tuple(
                IncomeFall(by=pounds(fall.per_cent), sustainable=fall.kept_up, left_over_weekly=pounds(fall.left_over))
                for fall in plan.falls
            ),
            one_missed=OneMissed(ends_on=_known(missed.ends_on), months=_known(missed.months)) if missed else None,
        ),
        review_on=plan.review_on,
    )


def _reason(why: Why) -> Reason:
    return Reason(says=why.says, rule=why.rule, source=why.source)


def _instalment(item: Instalment) -> PlannedInstalment:
    return PlannedInstalment(
        due_on=item.due_on,
        maintenance=pounds(item.maintenance),
        fee=pounds(item.fee),
        arrears=pounds(item.arrears),
        charges=_some(item.charges),
        total=pounds(item.total),
    )


def _to(one: Cleared) -> PaidTo:
    return PaidTo(
        receiving_parent=one.receiving_parent or None,
        owed_to="receiving-parent" if one.receiving_parent else "secretary-of-state",
        arrears=pounds(one.arrears),
        receiving_parent_fee=_some(one.kept),
        cleared_on=_known(one.on),
    )


def _change(change: Change) -> SmallestChange:
    say = str if change.input is Input.MONTHS else pounds
    was = None if change.was is None else say(change.was)
    return SmallestChange.model_validate(
        {"input": FIELDS[change.input], "from": was, "to": say(change.to), "says": change.why.says}
    )


def _known(value: Value | None) -> Value | Unknown:
    return UNKNOWN if value is None else value


def _amount(pence: int | None) -> str:
    return UNKNOWN if pence is None else pounds(pence)


def _some(pence: int) -> str | None:
    return pounds(pence) if pence else None
