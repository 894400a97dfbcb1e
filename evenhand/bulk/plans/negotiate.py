"""Every plan for a whole caseload and which is recommended, as `domain.negotiation.negotiate` gives it for one."""

from collections.abc import Iterator

import numpy as np

from evenhand.bulk.payers import UNKNOWN, Count, Yes
from evenhand.bulk.plans.answers import NO, NONE
from evenhand.bulk.plans.build import figures
from evenhand.bulk.plans.changing import changing
from evenhand.bulk.plans.clients import Clients
from evenhand.bulk.plans.days import END, FIRST, ROOM
from evenhand.bulk.plans.due import due_at, due_in
from evenhand.bulk.plans.found import Plans
from evenhand.bulk.plans.ground import Ground, ground_of
from evenhand.bulk.plans.judge import ALL
from evenhand.bulk.plans.ladder import drafts
from evenhand.bulk.plans.parameters import PlanParameters
from evenhand.bulk.plans.recommend import recommended
from evenhand.bulk.plans.refused import refused

BLOCK = 8_192
MOST_STRETCHES = 12
LONGEST_MONTH = 31


def negotiate_many(clients: Clients, given: PlanParameters, *, changes: bool = True) -> Plans:
    """Equal to the penny to what `domain.negotiation.negotiate` says of each one by itself.

    Worked in blocks, so that memory beyond the result does not grow with how many they are. Whom arrays do not fit, by
    days beyond their tables or more than MOST_STRETCHES stretches of instalments, are left to the domain, and
    `by_domain` is NONE for them: `negotiate_each` asks it. Without `changes` nobody looks for what would make a plan
    possible, which is half of the work. Errors: ValueError where the parameters do not hold on the day of an agreement.
    """
    found, place = Plans.unsaid(len(clients), len(given.falls)), 0
    for block in clients.blocks(BLOCK):
        _block(block, given, changes, found, place)
        place += len(block)
    return found


def _block(clients: Clients, given: PlanParameters, changes: bool, found: Plans, first: int) -> None:
    start, end = given.during.start.toordinal(), given.during.end
    if ((clients.on < start) | (clients.on >= (END if end is None else end).toordinal())).any():
        raise ValueError("the parameters hold for agreements of other days")
    rows = np.flatnonzero(_fits(clients, given))
    clients = clients.of(rows)
    why = refused(clients, given)
    found.put(first + rows[why != UNKNOWN], {"refused": why[why != UNKNOWN], "by_domain": NO})
    for here, ground in _grounds(clients, np.flatnonzero(why == UNKNOWN), given):
        known, columns = ~ground.means.at.unknown, _negotiated(ground, changes)
        found.put(first + rows[here[known]], {name: column[known] for name, column in columns.items()})


def _grounds(clients: Clients, rows: Count, given: PlanParameters) -> Iterator[tuple[Count, Ground]]:
    days = changing(clients, given)
    counts = days.counts[rows]
    for count in np.unique(counts):
        if count < MOST_STRETCHES:
            here = rows[counts == count]
            yield here, ground_of(clients.of(here), days.table(here), given)


def _fits(clients: Clients, given: PlanParameters) -> Yes:
    """(N) whether all days of a client and of the longest plan are in the tables."""
    latest = END.toordinal() - LONGEST_MONTH * given.longest - ROOM
    every = (clients.on, clients.first_on, clients.review_on)
    return np.all([(FIRST.toordinal() <= day) & (day < latest) for day in every], axis=0)


def _negotiated(ground: Ground, changes: bool) -> dict[str, Count]:
    by_rung = [figures(ground, draft) for draft in drafts(ground, changes)]
    found = {name: np.stack([each[name] for each in by_rung], axis=1) for name in by_rung[0]}
    means, clients = ground.means, ground.clients
    now = means.at.goes_out[:, 0]
    disposable = np.where(means.knows_both, means.net - means.spending - now, NONE)
    left = ground.given.limit * means.net // ALL - ground.weekly - means.at.fee_weekly[:, 0]
    part = ground.given.part * np.maximum(disposable, 0) // ALL
    nothing = np.zeros(len(ground), np.int64)
    return found | {
        "by_domain": nothing + NO,
        "per_instalment": due_at(ground, nothing),
        "total": due_in(ground, ground.dates.scheduled),
        "days_not_covered": ground.dates.over,
        "maintenance_weekly": ground.weekly,
        "fee_weekly": means.at.fee_weekly[:, 0],
        "arrears": clients.arrears,
        "charges": clients.charges,
        "backdated": clients.backdated,
        "disputed": clients.disputed,
        "disposable": disposable,
        "sustainable": np.where(means.knows_both, np.maximum(np.minimum(left, part), 0), NONE),
        "recommended": recommended(found, ground.given.fall),
    }
