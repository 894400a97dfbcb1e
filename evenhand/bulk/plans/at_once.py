"""Everything at once, and the paying parent's own offer, as the domain's rungs have them for one. N1, N3."""

import numpy as np

from evenhand.bulk.payers import UNKNOWN, Count, Pence, Yes
from evenhand.bulk.plans.answers import NO, NONE, YES
from evenhand.bulk.plans.days import months_to, plus_months
from evenhand.bulk.plans.draft import Change, Draft
from evenhand.bulk.plans.ground import Ground
from evenhand.bulk.plans.judge import bears, lowered
from evenhand.bulk.plans.paid_off import equal
from evenhand.bulk.plans.verdict import nothing, verdict
from evenhand.bulk.plans.why import said
from evenhand.domain.negotiation import Input, Rung


def in_full(ground: Ground, changes: bool) -> Draft:
    """Possible where what can be paid now clears all of it; no instalment carries arrears."""
    enough, some = ground.rest == 0, ground.lump > 0
    why = said("lump-clears", enough) | said("lump-short", ~enough & some) | said("lump-none", ~enough & ~some)
    change = Change.none(len(ground))
    if changes:
        change = change.where(~enough, Input.LUMP_SUM, ground.lump, ground.owed)
    every, none = np.ones_like(enough), np.full(len(ground), NONE)
    pace = nothing(ground.means)
    return Draft(Rung.IN_FULL, np.where(enough, YES, NO), ground.owed, pace, every, why, none, change)


def own_offer(ground: Ground, changes: bool) -> Draft:
    """Possible where it clears what is owed in the longest time that a plan may take. It may pass the limit."""
    rest, longest, months, each = ground.rest, ground.means.longest, ground.clients.months, ground.clients.instalment
    by_months = months != UNKNOWN
    enough = np.maximum(equal(rest, longest), 1)
    too_long, count = by_months & (months > ground.given.longest), _count(ground, by_months)
    too_soon = by_months & ~too_long & (count == 0)
    available = np.where(by_months, ~too_long & ~too_soon, each >= enough)
    asked = np.where(available, np.where(by_months, equal(rest, count), each), 0)
    pace = np.broadcast_to(asked[:, None], ground.means.at.starts.shape)
    span: Count = np.where(by_months, count, np.minimum(equal(rest, np.maximum(each, 1)), longest))
    why = said("own-months", by_months) | said("own-instalment", ~by_months & available)
    why |= said("no-offer", ~by_months & ~available & (each == 0)) | said("offer-too-soon", too_soon)
    why |= said("offer-too-low", too_long | (~by_months & ~available & (each > 0)))
    last: Pence = rest - (span - 1) * each
    carried = lowered(ground.means, pace, span, last, ~by_months)
    why |= np.where(available, verdict(ground.means, bears(ground.means, carried, span), span), 0)
    change = Change.none(len(ground))
    if changes:
        change = _change(ground, ~by_months & ~available, too_long, too_soon, enough)
    none = np.full(len(ground), NONE)
    return Draft(Rung.OWN_OFFER, np.where(available, YES, NO), ground.lump, pace, available, why, none, change)


def _count(ground: Ground, by_months: Yes) -> Count:
    """(n) how many instalments fall within the months that are offered, where these are not too many."""
    months = np.where(by_months, np.minimum(ground.clients.months, ground.given.longest), 0)
    found: Count = ground.dates.before(plus_months(ground.clients.on, months))
    return found


def _change(ground: Ground, too_low: Yes, too_long: Yes, too_soon: Yes, enough: Count) -> Change:
    each, months, longest = ground.clients.instalment, ground.clients.months, ground.given.longest
    first = months_to(ground.clients.on, ground.dates.due(np.zeros_like(months)))
    change = Change.none(len(ground)).where(too_low, Input.INSTALMENT, np.where(each > 0, each, NONE), enough)
    change = change.where(too_long, Input.MONTHS, months, np.full_like(months, longest))
    return change.where(too_soon, Input.MONTHS, months, first)
