"""What every plan of many clients stands on, worked out once, as `domain.negotiation.ground` has it for one."""

from dataclasses import dataclass, fields, replace

import numpy as np

from evenhand.bulk.payers import UNKNOWN, Count, Pence, Yes
from evenhand.bulk.plans.clients import Clients, summed
from evenhand.bulk.plans.dates import Dates, dates_of
from evenhand.bulk.plans.days import plus_months
from evenhand.bulk.plans.parameters import PlanParameters
from evenhand.bulk.plans.stretches import Stretches, stretches_of


@dataclass(frozen=True)
class Means:
    """What n clients have and what the stretches of their instalments leave of it: all that a verdict rests on.

    Attributes:
        net, spending: (n) a week; UNKNOWN where it is not known.
        steer, longest: (n) how many instalments fall within the debt steer, and within the longest plan.
    """

    given: PlanParameters
    at: Stretches
    net: Pence
    spending: Pence
    steer: Count
    longest: Count

    @property
    def knows_net(self) -> Yes:
        """(n) whether net pay is known."""
        return self.net != UNKNOWN

    @property
    def knows_both(self) -> Yes:
        """(n) whether spending is known as well."""
        return self.knows_net & (self.spending != UNKNOWN)

    def of(self, rows: Count) -> "Means":
        """Those of some clients."""
        one = {each.name: getattr(self, each.name)[rows] for each in fields(self)[2:]}
        return Means(self.given, self.at.of_rows(rows), **one)

    def having(self, net: Pence | None = None, spending: Pence | None = None) -> "Means":
        """The same clients with another income or other spending."""
        return replace(
            self, net=self.net if net is None else net, spending=self.spending if spending is None else spending
        )


@dataclass(frozen=True)
class Ground:
    """n clients of as many stretches each.

    Attributes:
        weekly, owed, lump: (n) maintenance a week, what a plan clears, and what of it is paid now.
    """

    clients: Clients
    dates: Dates
    means: Means
    weekly: Pence
    owed: Pence
    lump: Pence

    def __len__(self) -> int:
        return len(self.owed)

    @property
    def given(self) -> PlanParameters:
        """The choices of the office."""
        return self.means.given

    @property
    def rest(self) -> Pence:
        """(n) what is left when what can be paid now is paid."""
        return self.owed - self.lump


def ground_of(clients: Clients, changes: Count, given: PlanParameters) -> Ground:
    """`changes` (n, S - 1) are the days on which fees or spending may change."""
    dates = dates_of(clients, given)
    longest = dates.before(plus_months(clients.on, given.longest))
    at = stretches_of(clients, dates, longest, changes, given)
    owed = clients.arrears + clients.charges
    return Ground(
        clients=clients,
        dates=dates,
        means=Means(
            given=given,
            at=at,
            net=clients.net,
            spending=clients.spending,
            steer=np.maximum(dates.before(plus_months(clients.on, given.steer)), 1),
            longest=longest,
        ),
        weekly=summed(clients.weekly, clients.cases),
        owed=owed,
        lump=np.minimum(clients.lump_sum, owed),
    )
