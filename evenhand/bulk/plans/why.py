"""Why plans are or are not possible: for each client a number with a bit for each thing that is said."""

from collections.abc import Mapping

import numpy as np

from evenhand.bulk.payers import Count, Yes

RULES: Mapping[str, str] = {
    "nothing-owed": "negotiation.ladder",
    "lump-clears": "negotiation.ladder",
    "lump-short": "negotiation.ladder",
    "lump-none": "negotiation.ladder",
    "no-lump": "negotiation.ladder",
    "lump-first": "negotiation.ladder",
    "next-review": "negotiation.ladder",
    "by-review": "negotiation.ladder",
    "within-steer": "negotiation.steer_months",
    "nothing-left": "negotiation.sustainable_per_cent",
    "as-stands": "negotiation.steady_least_per_cent",
    "as-kept-up": "negotiation.sustainable_per_cent",
    "not-cleared": "negotiation.longest_months",
    "steps": "negotiation.sustainable_per_cent",
    "own-instalment": "negotiation.ladder",
    "own-months": "negotiation.ladder",
    "no-offer": "negotiation.ladder",
    "offer-too-low": "negotiation.longest_months",
    "offer-too-soon": "negotiation.ladder",
    "something-left": "negotiation.sustainable_per_cent",
    "deferred": "negotiation.deferred_review_months",
    "deferred-slow": "negotiation.deferred_review_months",
    "net-unknown": "negotiation.limit_per_cent",
    "maintenance-over-limit": "negotiation.limit_per_cent",
    "within-limit": "negotiation.limit_per_cent",
    "over-limit": "negotiation.limit_per_cent",
    "spending-unknown": "negotiation.sustainable_per_cent",
    "kept-up": "negotiation.sustainable_per_cent",
    "not-kept-up": "negotiation.sustainable_per_cent",
    "stands-fall": "negotiation.fall_per_cent",
    "falls-short": "negotiation.fall_per_cent",
    "beyond-steer": "negotiation.steer_months",
    "hardship": "negotiation.ladder",
    "holidays-unknown": "schedule.instalments",
}
"""What is said of a plan by its code, in the order in which it is said, with the dated rule on which it rests."""

_BITS = {code: 1 << place for place, code in enumerate(RULES)}


def said(code: str, where: Yes) -> Count:
    """(n) the bit of a code where it is said."""
    return where * np.int64(_BITS[code])


def codes(number: int) -> tuple[str, ...]:
    """The codes of one client's plan in their order: those of `domain.negotiation.Plan.why`."""
    return tuple(code for code, bit in _BITS.items() if number & bit)


def said_by(codes: tuple[str, ...]) -> int:
    """The number of some codes."""
    return sum(_BITS[code] for code in codes)
