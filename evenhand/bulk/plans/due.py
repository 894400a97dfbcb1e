"""Maintenance with its fee that falls due with the instalments of many clients."""

import numpy as np

from evenhand.bulk.payers import Count, Pence
from evenhand.bulk.plans.ground import Ground


def due_at(ground: Ground, place: Count) -> Pence:
    """(n) with one instalment, counted from 0."""
    at, scheduled = ground.means.at, ground.dates.scheduled
    here = (at.starts <= place[:, None]).sum(axis=1) - 1
    rows = np.arange(len(ground))
    after = place >= scheduled
    fee = np.where(after, at.fee_after[rows, here], at.fee_scheduled[rows, here])
    return fee + np.where(after, at.after, np.where(place == scheduled - 1, at.last, at.scheduled))


def due_in(ground: Ground, count: Count) -> Pence:
    """(n) with all of the first instalments, so many of them (n)."""
    at, scheduled = ground.means.at, ground.dates.scheduled
    ends = np.concatenate([at.starts[:, 1:], np.full((len(ground), 1), np.iinfo(np.int64).max)], axis=1)
    within = np.maximum(np.minimum(ends, count[:, None]) - at.starts, 0)
    before = np.maximum(np.minimum(ends, np.minimum(count, scheduled)[:, None]) - at.starts, 0)
    fees = (before * at.fee_scheduled + (within - before) * at.fee_after).sum(axis=1)
    own = np.minimum(count, scheduled)
    last = (count >= scheduled) & (scheduled > 0)
    found: Pence = fees + own * at.scheduled + last * (at.last - at.scheduled) + (count - own) * at.after
    return found
