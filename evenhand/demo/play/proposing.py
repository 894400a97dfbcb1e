"""Which plan a caseworker of the demonstration office proposes, from what the paying parent says of their money."""

from evenhand.demo.chance import chance
from evenhand.demo.play.moment import Moment
from evenhand.domain.calendar import add_days
from evenhand.domain.maintenance import Frequency
from evenhand.domain.negotiation import Rung
from evenhand.domain.opportunity.commands.talks import ProposePlan
from evenhand.domain.opportunity.talks import Willing
from evenhand.domain.procedures.shape import Actor

NOTICE, SURE, KEEPS, SPENDS = 10, 0.7, 0.78, (0.35, 0.75)
MONTHS = (6, 9, 12, 18, 24, 30, 36)


def propose(at: Moment, by: Actor) -> None:
    """What can be kept up, where income is known; otherwise their own offer, over more and more months."""
    rng = chance(f"offers {at.request.number}", at.state.reference, at.seed)
    gross = at.state.paying.gross_weekly
    net = round(gross * KEEPS / 100) * 100 if gross and rng.random() < SURE else None
    essential = round(net * rng.uniform(*SPENDS) / 100) * 100 if net is not None else None
    talks = at.request.talks
    if talks is not None and talks.willing is Willing.CANNOT and _put(at, by, Rung.DEFERRED, net, essential):
        return
    if net is not None and any(_put(at, by, rung, net, essential) for rung in (Rung.WITHIN_STEER, Rung.SUSTAINABLE)):
        return
    start = rng.randrange(len(MONTHS))
    for months in MONTHS[start:]:
        if _put(at, by, Rung.OWN_OFFER, net, essential, months):
            return


def _put(at: Moment, by: Actor, rung: Rung, net: int | None, essential: int | None, months: int | None = None) -> bool:
    plan = ProposePlan(
        plan=rung,
        first_on=add_days(at.today, NOTICE),
        every=Frequency.MONTHLY,
        net=net,
        essential=essential,
        priority=0 if net is not None else None,
        months=months,
    )
    return at.do("propose-plan", plan, by)
