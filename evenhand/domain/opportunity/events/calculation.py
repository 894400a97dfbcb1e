"""Maintenance was worked out."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.opportunity.events.event import Event


@dataclass(frozen=True, kw_only=True)
class MaintenanceWorkedOut(Event):
    """What one case is due each week was worked out, in pence. Nothing of another case stands here.

    `number` is the request; 0 where another case's request changed it. `lines` are the steps by their rule, with what
    came of each. `deduction` is the normal deduction rate for one pay period, and `over` whether it passes the limit
    of net earnings: None where net is not known.
    """

    number: int
    effective_on: date
    rate: str
    weekly: int
    fee: int
    receiving_fee: int
    gross: int | None
    other_children: int
    children: int
    children_in_all: int
    nights: tuple[int, ...]
    every: str
    lines: tuple[tuple[str, int | str], ...] = ()
    deduction: int | None = None
    over: bool | None = None


@dataclass(frozen=True, kw_only=True)
class RateDetermined(Event):
    """A person set the normal deduction rate for one pay period, in pence."""

    number: int
    pence: int
