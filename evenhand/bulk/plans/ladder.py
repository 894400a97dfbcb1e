"""Every rung of the ladder for many clients."""

from collections.abc import Callable

from evenhand.bulk.plans.at_once import in_full, own_offer
from evenhand.bulk.plans.draft import Draft, settled
from evenhand.bulk.plans.ground import Ground
from evenhand.bulk.plans.in_time import by_review, lump_first, within_steer
from evenhand.bulk.plans.kept_up import deferred, sustainable
from evenhand.domain.negotiation import Rung

RUNGS = tuple(Rung)
"""A rung is told by its place here."""

_LADDER: dict[Rung, Callable[[Ground, bool], Draft]] = {
    Rung.IN_FULL: in_full,
    Rung.LUMP_FIRST: lump_first,
    Rung.BY_REVIEW: by_review,
    Rung.WITHIN_STEER: within_steer,
    Rung.SUSTAINABLE: sustainable,
    Rung.OWN_OFFER: own_offer,
    Rung.DEFERRED: deferred,
}


def drafts(ground: Ground, changes: bool) -> tuple[Draft, ...]:
    """What each rung asks of n clients, in the order of RUNGS; `changes`: with what would make it possible."""
    none, clears = ground.owed == 0, (ground.owed > 0) & (ground.rest == 0)
    offered = (ground.clients.instalment > 0) | (ground.clients.months > 0)
    found = (settled(_LADDER[rung](ground, changes), none, "nothing-owed") for rung in RUNGS)
    here = {Rung.OWN_OFFER: clears & offered}
    return tuple(settled(draft, here.get(draft.rung, clears), "lump-clears") for draft in found)
