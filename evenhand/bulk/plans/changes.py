"""The least change of one input that makes plans possible, as `domain.negotiation.changes` finds it for one. N3."""

from collections.abc import Callable

import numpy as np

from evenhand.bulk.payers import UNKNOWN, Count, Pence, Yes
from evenhand.bulk.plans.answers import NO
from evenhand.bulk.plans.clients import summed
from evenhand.bulk.plans.draft import Change
from evenhand.bulk.plans.ground import Ground, Means
from evenhand.bulk.plans.stretches import Stretches
from evenhand.domain.negotiation import Input

Possible = Callable[[Means, Pence, Count], Count]
"""(m) YES, NO or UNSURE: whether plans are possible with means and a lump sum, for the clients of some rows (m)."""

MOST = 2**40
"""Pence a week: with no income is a plan possible that is not with this one."""


def least(low: Count, high: Count, good: Callable[[Count], Yes]) -> Count:
    """(m) the least number from `low` to `high` that is good; `high` is, and so is all above one that is."""
    while (open_ := low < high).any():
        middle = (low + high) // 2
        fine = good(middle)
        low, high = np.where(open_ & ~fine, middle + 1, low), np.where(open_ & fine, middle, high)
    return low


def change_for(ground: Ground, possible: Possible, where: Yes, whole: bool = False) -> Change:
    """For the clients of `where` (n): a larger lump sum; otherwise less essential spending; otherwise more net pay."""
    change = Change.none(len(ground))
    for by in (_lump_sum, _spending, _income):
        rows = np.flatnonzero(where & (change.what < 0))
        if len(rows):
            change = by(ground, possible, rows, change, whole)
    return change


def more_spending(ground: Ground, possible: Possible, where: Yes) -> Change:
    """The least more of essential spending that makes plans impossible. Both are known."""
    change, rows = Change.none(len(ground)), np.flatnonzero(where)
    means, lump, essential = ground.means.of(rows), ground.lump[rows], ground.clients.essential[rows]
    at: Stretches = means.at
    left = means.net[:, None] - means.spending[:, None] - at.goes_out

    def impossible(more: Count) -> Yes:
        return possible(means.having(spending=means.spending + more), lump, rows) == NO

    most = np.maximum(left.max(axis=1), 1) if len(rows) else lump
    return _put(change, rows, Input.SPENDING, essential, essential + least(np.ones_like(most), most, impossible))


def _lump_sum(ground: Ground, possible: Possible, rows: Count, change: Change, whole: bool) -> Change:
    most, lump = ground.owed[rows] - (0 if whole else 1), ground.lump[rows]
    able = (lump < most) & (possible(ground.means.of(rows), most, rows) != NO)
    rows, most, lump = rows[able], most[able], lump[able]
    means = ground.means.of(rows)
    found = least(lump + 1, most, lambda each: possible(means, each, rows) != NO)
    return _put(change, rows, Input.LUMP_SUM, lump, found)


def _spending(ground: Ground, possible: Possible, rows: Count, change: Change, whole: bool) -> Change:
    ending = summed(ground.clients.ending, ground.clients.commitments)[rows]
    essential, spent = ground.clients.essential[rows], ground.means.spending[rows]
    most = np.minimum(essential, spent - ending)
    means, lump = ground.means.of(rows), ground.lump[rows]
    able = (spent != UNKNOWN) & (most >= 1)
    able &= possible(means.having(spending=np.where(able, spent - most, spent)), lump, rows) != NO
    rows, most, spent, lump, means = rows[able], most[able], spent[able], lump[able], means.of(np.flatnonzero(able))
    less = least(np.ones_like(most), most, lambda each: possible(means.having(spending=spent - each), lump, rows) != NO)
    return _put(change, rows, Input.SPENDING, essential[able], essential[able] - less)


def _income(ground: Ground, possible: Possible, rows: Count, change: Change, whole: bool) -> Change:
    means, lump = ground.means.of(rows), ground.lump[rows]
    net = np.maximum(means.net, 0)

    def able(more: Count) -> Yes:
        return possible(means.having(net=net + more), lump, rows) != NO

    most = np.ones_like(net)
    while (more := ~able(most) & (most < MOST)).any():
        most = np.where(more, 2 * most, most)
    found = least(np.ones_like(most), most, able)
    return _put(change, rows, Input.INCOME, net, net + found)


def _put(change: Change, rows: Count, what: Input, was: Count, to: Count) -> Change:
    here = np.zeros(len(change.what), np.bool_)
    here[rows] = True
    all_was, all_to = np.zeros_like(change.was), np.zeros_like(change.to)
    all_was[rows], all_to[rows] = was, to
    return change.where(here, what, all_was, all_to)
