"""Every plan that clears what is owed, side by side, and which one is recommended. Source: N1 to N4, N9, NEG-9."""

from collections.abc import Callable

from evenhand.domain.calendar import long_date
from evenhand.domain.money import spoken
from evenhand.domain.negotiation.build import plan_of
from evenhand.domain.negotiation.draft import Draft
from evenhand.domain.negotiation.ground import Ground, ground_of
from evenhand.domain.negotiation.ladder import Rung
from evenhand.domain.negotiation.plans import Negotiation
from evenhand.domain.negotiation.recommend import recommended
from evenhand.domain.negotiation.refusals import refused
from evenhand.domain.negotiation.rungs.deferred import deferred
from evenhand.domain.negotiation.rungs.in_full import in_full
from evenhand.domain.negotiation.rungs.in_time import by_review, lump_first, within_steer
from evenhand.domain.negotiation.rungs.own_offer import own_offer
from evenhand.domain.negotiation.rungs.sustainable import sustainable
from evenhand.domain.negotiation.situation import Situation
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import NoRuleInForce, Rules

LADDER: dict[Rung, Callable[[Ground], Draft]] = {
    Rung.IN_FULL: in_full,
    Rung.LUMP_FIRST: lump_first,
    Rung.BY_REVIEW: by_review,
    Rung.WITHIN_STEER: within_steer,
    Rung.SUSTAINABLE: sustainable,
    Rung.OWN_OFFER: own_offer,
    Rung.DEFERRED: deferred,
}


def negotiate(given: Situation, rules: Rules) -> Negotiation | Refusal:
    """Every plan for a client, each with whether it is possible, why, and the least change that would make it so.

    What is available now is paid now in every plan. The rest goes in instalments that are rounded up, so that the last
    is never the largest. What the office offers stays within the limit of net pay and within what can be kept up; the
    paying parent's own offer may pass both, and says so. Where income or spending is not known, a plan that needs them
    is neither possible nor impossible. After the annual review maintenance is taken to go on as it is.

    Refusals: those of `refused`; no-rule-in-force.
    """
    try:
        return refused(given, rules) or _negotiate(ground_of(given, rules))
    except NoRuleInForce as none:
        says = f"No plan can be made for an agreement on {long_date(given.on)}: {none}."
        return Refusal("no-rule-in-force", says, ("NEG-9",), ("N3",), "on")


def _negotiate(ground: Ground) -> Negotiation:
    given, dates, maintenance = ground.given, ground.dates, ground.maintenance
    plans = tuple(plan_of(ground, _draft(ground, rung)) for rung in Rung)
    now, choices = ground.stretches[0], ground.choices
    return Negotiation(
        per_instalment=sum(maintenance.first_of(1)[0]),
        until=given.review_on,
        total=sum(map(sum, maintenance.first_of(dates.scheduled)[: dates.scheduled])),
        days_not_covered=dates.over,
        maintenance_weekly=given.weekly,
        fee_weekly=now.fee_weekly,
        arrears=given.arrears,
        charges=given.charges,
        backdated=sum(debt.backdated for debt in given.debts),
        disputed=sum(debt.disputed for debt in given.debts),
        disposable=ground.budget.disposable(now),
        sustainable=ground.budget.sustainable_weekly(now),
        plans=plans,
        recommended=recommended(plans, choices.fall),
        objective=ground.because(
            "objective", "fall_per_cent", part=str(choices.part), limit=str(choices.limit), fall=str(choices.fall)
        ),
    )


def _draft(ground: Ground, rung: Rung) -> Draft:
    """Where nothing is owed, or what can be paid now clears it all, every plan is that one; an offer where one is."""
    given, offer = ground.given, ground.given.offer
    offered = offer is not None and bool(offer.instalment or offer.months)
    if given.lump < given.owed or (given.owed and rung is Rung.OWN_OFFER and not offered):
        return LADDER[rung](ground)
    said = ground.because("nothing-owed", "ladder")
    if given.owed:
        said = ground.because("lump-clears", "ladder", lump=spoken(given.owed))
    return Draft(rung, True, given.lump, (0,) * len(ground.stretches), (said,))
