"""Situations of the domain as arrays."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import accumulate

import numpy as np

from evenhand.bulk.payers import Count
from evenhand.bulk.plans.clients import EVERY, NATIONS, NEVER, UNKNOWN, Clients
from evenhand.bulk.plans.refused import REFUSED
from evenhand.domain.negotiation import Household, Reported, Situation

MOST = 10**11
"""Pence: with more, sums leave 64 bits."""


def fits(given: Situation) -> bool:
    """Whether a situation can be an array at all: whole pence from nothing to MOST, and a nation that is known."""
    return given.nation in NATIONS and all(0 <= pence < MOST for pence in _every(given))


def _every(given: Situation) -> Iterator[int]:
    yield from (pence for pence in (given.net, given.essential, given.priority) if pence is not None)
    yield from (given.charges, given.lump_sum, given.weekly, sum(each.weekly for each in given.ending))
    yield from (case.weekly for case in given.ongoing)
    yield from (each.weekly for each in given.ending)
    for debt in given.debts:
        yield from (debt.pence, debt.disputed, debt.backdated)
    yield sum(debt.pence for debt in given.debts)
    if given.offer:
        yield from ((given.offer.instalment or 0), (given.offer.months or 0))


def as_clients(given: Sequence[Situation]) -> Clients:
    """Situations as arrays in their order. Errors: ValueError where one does not fit (`fits`)."""
    if not all(map(fits, given)):
        raise ValueError("arrays hold whole pence below 1,000,000,000.00 and days of nations that are known")
    cases = [case for one in given for case in one.ongoing]
    ending = [each for one in given for each in one.ending]
    offers = [one.offer for one in given]
    return Clients(
        on=_days([one.on for one in given]),
        review_on=_days([one.review_on for one in given]),
        first_on=_days([one.first_on for one in given]),
        every=_whole([EVERY.index(one.every) for one in given]),
        nation=_whole([NATIONS.index(one.nation) for one in given]),
        arrears=_whole([one.arrears for one in given]),
        charges=_whole([one.charges for one in given]),
        backdated=_whole([sum(debt.backdated for debt in one.debts) for one in given]),
        disputed=_whole([sum(debt.disputed for debt in one.debts) for one in given]),
        net=_known([one.net for one in given]),
        essential=_known([one.essential for one in given]),
        priority=_known([one.priority for one in given]),
        lump_sum=_whole([one.lump_sum for one in given]),
        paying_children=_whole([one.children.count(Household.PAYING) for one in given]),
        receiving_children=_whole([one.children.count(Household.RECEIVING) for one in given]),
        hardship=np.array([one.hardship is Reported.YES for one in given], np.bool_),
        instalment=_whole([(offer.instalment if offer else None) or 0 for offer in offers]),
        months=_known([offer.months if offer else None for offer in offers]),
        faulty=_whole([_fault(one) for one in given]),
        cases=_starts([len(one.ongoing) for one in given]),
        weekly=_whole([case.weekly for case in cases]),
        collected=np.array([case.collected for case in cases], np.bool_),
        opened=_days([case.opportunity.start if case.opportunity else None for case in cases]),
        closed=_days([case.opportunity.end if case.opportunity else None for case in cases]),
        commitments=_starts([len(one.ending) for one in given]),
        ending=_whole([each.weekly for each in ending]),
        until=_days([each.until for each in ending]),
    )


def _fault(given: Situation) -> int:
    for debt in given.debts:
        if debt.disputed > debt.pence:
            return REFUSED.index("disputed-above-arrears")
        if debt.backdated > debt.pence:
            return REFUSED.index("backdated-above-arrears")
    return UNKNOWN


def _days(days: Sequence[date | None]) -> Count:
    return np.array([NEVER if day is None else day.toordinal() for day in days], np.int64)


def _known(amounts: Sequence[int | None]) -> Count:
    return np.array([UNKNOWN if each is None else each for each in amounts], np.int64)


def _whole(numbers: Sequence[int]) -> Count:
    return np.array(numbers, np.int64)


def _starts(counts: Sequence[int]) -> Count:
    return np.array([0, *accumulate(counts)], np.int64)
