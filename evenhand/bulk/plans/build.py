"""Lays the plans of a rung out in figures, as `domain.negotiation.build` lays out each."""

from dataclasses import dataclass

import numpy as np

from evenhand.bulk.payers import Count, Pence, Yes
from evenhand.bulk.plans.answers import NONE, UNSURE, YES
from evenhand.bulk.plans.borne import floors, left_over, share, stands
from evenhand.bulk.plans.days import months_to
from evenhand.bulk.plans.draft import Draft
from evenhand.bulk.plans.due import due_at, due_in
from evenhand.bulk.plans.ground import Ground
from evenhand.bulk.plans.judge import bears, lowered
from evenhand.bulk.plans.paid_off import PaidOff, paid_off
from evenhand.bulk.plans.why import said
from evenhand.domain.negotiation import Rung


@dataclass(frozen=True)
class _Ends:
    """(n) how many instalments there are, and when the plan is over; NONE where it clears nothing in time."""

    count: Count
    waits: Yes
    ends_on: Count
    months: Count
    last_due: Count


def figures(ground: Ground, draft: Draft) -> dict[str, Count]:
    """The columns of `Plans` for one rung: (n), and (n, F) with each fall of income."""
    means, known, rest = ground.means, draft.known, ground.owed - draft.lump
    off = paid_off(means, draft.pace, rest)
    paid = off.cleared & known
    ends = _ends(ground, draft, off, paid)
    carried = lowered(means, draft.pace, ends.count, off.last, paid)
    borne = bears(means, carried, ends.count)
    clears = np.where(paid, rest, 0)
    asks = (~paid & ~ends.waits) | (clears > 0)
    strength = np.where(known, stands(borne), NONE)
    left = np.where(known, left_over(means, carried, ends.count), NONE)
    missed_ends, missed_months = _missed(ground, draft, off, paid & (clears > 0))
    kept = np.where(known, borne.holds(), UNSURE)
    falls_kept, falls_left = _falls(ground, draft.known, carried, ends)
    return {
        "available": draft.available,
        "lump_sum": draft.lump,
        "instalment": np.where(known, np.where(paid, off.first, 0), NONE),
        "count": ends.count,
        "last": np.where(paid, off.last, 0),
        "clears": draft.lump + clears,
        "pays": draft.lump + clears + due_in(ground, ends.count),
        "ends_on": ends.ends_on,
        "months": ends.months,
        "beyond_steer": _beyond(ground, ends),
        "share": np.where(known, share(ground, carried, ends.count), NONE),
        "left_over": left,
        "kept_up": np.where(asks, kept, YES),
        "stands": strength,
        "floors": np.where(known, floors(ground, carried, ends.count, left), UNSURE),
        "review_on": np.where(ends.waits, draft.review_on, NONE),
        "missed_ends": missed_ends,
        "missed_months": missed_months,
        "change": draft.change.what,
        "change_was": draft.change.was,
        "change_to": draft.change.to,
        "why": draft.why | _of_a_fall(ground, strength, asks) | _of_time(ground, draft, ends),
        "falls_kept": falls_kept,
        "falls_left": falls_left,
    }


def _ends(ground: Ground, draft: Draft, off: PaidOff, paid: Yes) -> _Ends:
    on = ground.clients.on
    waits = ~paid & (draft.review_on != NONE)
    until = ground.dates.before(np.where(waits, draft.review_on, on))
    count = np.where(waits, until, np.where(paid, off.count, 0))
    last_due = ground.dates.due(np.maximum(count - 1, 0))
    ends_on = np.where(paid, np.where(count > 0, last_due, on), NONE)
    months = np.where(paid, np.where(count > 0, months_to(on, last_due), 0), NONE)
    return _Ends(count, waits, ends_on, months, last_due)


def _beyond(ground: Ground, ends: _Ends) -> Count:
    known = ends.months != NONE
    return np.where(ends.waits, YES, np.where(known, ends.months > ground.given.steer, UNSURE))


def _missed(ground: Ground, draft: Draft, off: PaidOff, some: Yes) -> tuple[Count, Count]:
    """The first instalment of arrears does not come, and what was due with it is arrears as well."""
    rest = np.where(some, ground.owed - draft.lump + due_at(ground, off.begins), 0)
    after = paid_off(ground.means, draft.pace, rest, np.where(some, off.begins + 1, 0))
    ends = some & after.cleared
    last = ground.dates.due(np.where(ends, np.maximum(after.count - 1, 0), 0))
    return np.where(ends, last, NONE), np.where(ends, months_to(ground.clients.on, last), NONE)


def _falls(ground: Ground, known: Yes, carried: Pence, ends: _Ends) -> tuple[Count, Pence]:
    means = ground.means
    borne, known = bears(means, carried, ends.count), known & means.knows_both
    falls = ground.given.falls
    kept = [np.where(known, borne.holds(fall), NONE) for fall in falls]
    left = [np.where(known, left_over(means, carried, ends.count, fall), NONE) for fall in falls]
    none = np.zeros((len(ground), 0), np.int64)
    return (np.stack(kept, axis=1), np.stack(left, axis=1)) if falls else (none, none)


def _of_a_fall(ground: Ground, strength: Count, asks: Yes) -> Count:
    told, enough = asks & (strength != NONE), strength >= ground.given.fall
    return said("stands-fall", told & enough) | said("falls-short", told & ~enough)


def _of_time(ground: Ground, draft: Draft, ends: _Ends) -> Count:
    later = (ends.count > 0) & (ends.last_due >= ground.given.known[ground.clients.nation])
    found = said("beyond-steer", (ends.months != NONE) & (ends.months > ground.given.steer))
    found |= said("holidays-unknown", later)
    if draft.rung is not Rung.IN_FULL:
        found |= said("hardship", (draft.available == YES) & ground.clients.hardship)
    return found
