"""Ongoing maintenance with its fee by stretch, as `domain.negotiation.maintenance` has it for one. M2, M4, R10."""

from dataclasses import dataclass, fields

import numpy as np

from evenhand.bulk.payers import Count, Pence, Yes
from evenhand.bulk.plans.clients import EVERY, NEVER, Clients, summed
from evenhand.bulk.plans.dates import Dates
from evenhand.bulk.plans.parameters import PlanParameters
from evenhand.bulk.plans.pence import half_up
from evenhand.domain.maintenance.frequency import exactly


@dataclass(frozen=True)
class Stretches:
    """Instalments in a row with the same fees and commitments: (n, S). Who has fewer has the first one several times.

    Attributes:
        starts: the first instalment of each, in order.
        fee_weekly: the fee of a week; `fee_scheduled` and `fee_after` of an instalment, up to the review and after it.
        goes_out: a week beside spending: maintenance and its fee, less what had ended of the spending by then.
        most: the most that maintenance and its fee come to in an instalment.
        weeks, of: (n, 1) the weeks that an instalment is for, as a fraction.
        scheduled, last, after: (n) maintenance of an instalment up to the review, of the last one, and after it.
        unknown: (n) where no rule says what a fee is.
    """

    starts: Count
    fee_weekly: Pence
    fee_scheduled: Pence
    fee_after: Pence
    goes_out: Pence
    most: Pence
    weeks: Count
    of: Count
    scheduled: Pence
    last: Pence
    after: Pence
    unknown: Yes

    def of_rows(self, rows: Count) -> "Stretches":
        """Those of some clients."""
        return Stretches(**{each.name: getattr(self, each.name)[rows] for each in fields(self)})


def stretches_of(clients: Clients, dates: Dates, longest: Count, changes: Count, given: PlanParameters) -> Stretches:
    """`changes` (n, S - 1) are the days on which something may change."""
    starts = dates.before(changes)
    starts = np.sort(np.concatenate([np.zeros((len(clients), 1), np.int64), starts], axis=1), axis=1)
    # What begins after the longest plan is none: the first stretch stands in its place.
    starts = np.sort(np.where(starts < longest[:, None], starts, 0), axis=1)
    days, of_case = dates.due(starts), np.repeat(np.arange(len(clients)), np.diff(clients.cases))
    charged, per_cent = _charged(clients, days[of_case], given), given.fee.on(days[of_case])
    weeks, of = (each[clients.every][:, None] for each in _weeks(given))
    count = np.maximum(dates.scheduled, 1)

    def fee(numerator: Count, denominator: Count) -> Pence:
        """Of so many weeks, rounded once for each case."""
        each = clients.weekly[:, None] * per_cent * numerator[of_case]
        return summed(np.where(charged, half_up(each, 100 * denominator[of_case]), 0), clients.cases)

    one = np.ones((len(clients), 1), np.int64)
    fee_weekly, fee_after = fee(one, one), fee(weeks, of)
    fee_scheduled = fee(dates.weeks[:, None], count[:, None]) * (dates.scheduled > 0)[:, None]
    scheduled, last = _parts(clients, dates, count, of_case)
    monthly: Pence = half_up(clients.weekly * weeks[of_case, 0], of[of_case, 0])
    after = summed(monthly, clients.cases)
    weekly = summed(clients.weekly, clients.cases)[:, None]
    exact = -(-(weekly + fee_weekly) * weeks // of)
    before = np.maximum(scheduled, last)[:, None] + fee_scheduled
    return Stretches(
        starts=starts,
        fee_weekly=fee_weekly,
        fee_scheduled=fee_scheduled,
        fee_after=fee_after,
        goes_out=weekly + fee_weekly - _ended(clients, days),
        most=np.maximum(np.maximum(exact, before), after[:, None] + fee_after),
        weeks=weeks,
        of=of,
        scheduled=scheduled,
        last=last,
        after=after,
        unknown=summed((charged & (per_cent < 0)).astype(np.int64), clients.cases).sum(axis=1) > 0,
    )


def _charged(clients: Clients, days: Count, given: PlanParameters) -> Yes:
    """(R, S) whether the office collects, and no opportunity makes it free."""
    opened, closed = clients.opened[:, None], clients.closed[:, None]
    within = (opened != NEVER) & ((closed == NEVER) | (days < closed))
    free = within & ((days >= opened) | (given.free_before.on(days) != 0))
    return clients.collected[:, None] & ~free


def _parts(clients: Clients, dates: Dates, count: Count, of_case: Count) -> tuple[Pence, Pence]:
    """(n) equal instalments up to the review, half up, and the last one with the difference (M2)."""
    total = clients.weekly * dates.weeks[of_case]
    each = half_up(total, count[of_case])
    some = dates.scheduled > 0
    last = total - each * (count[of_case] - 1)
    return summed(each, clients.cases) * some, summed(last, clients.cases) * some


def _ended(clients: Clients, days: Count) -> Pence:
    """(n, S) what had ended of the spending by then."""
    if not len(clients.until):
        return np.zeros_like(days)
    whose = np.repeat(np.arange(len(clients)), np.diff(clients.commitments))
    return summed((clients.until[:, None] <= days[whose]) * clients.ending[:, None], clients.commitments)


def _weeks(given: PlanParameters) -> tuple[Count, Count]:
    found = [exactly(1, every, given.year) for every in EVERY]
    return np.array([each.numerator for each in found]), np.array([each.denominator for each in found])
