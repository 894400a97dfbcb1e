"""The plans of a client as they are laid out. Source: N3, N4, N9."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from evenhand.domain.negotiation.ladder import Change, Rung
from evenhand.domain.negotiation.words import Why


class Instalment(NamedTuple):
    """What is paid on one day, in pence."""

    due_on: date
    maintenance: int
    fee: int
    arrears: int
    charges: int

    @property
    def total(self) -> int:
        """All of it."""
        return self.maintenance + self.fee + self.arrears + self.charges


@dataclass(frozen=True)
class Cleared:
    """What one of those who are owed gets of the arrears under a plan, and when it is all paid.

    Attributes:
        receiving_parent: empty is the Secretary of State.
        kept: the receiving parent's fee on it, rounded once; none on old-scheme arrears and with direct pay (M4).
        on: None where the plan does not clear it.
    """

    receiving_parent: str
    arrears: int
    kept: int
    on: date | None


@dataclass(frozen=True)
class Fall:
    """A plan when income falls by so many per cent: whether it can be kept up, and what is left over a week."""

    per_cent: int
    kept_up: bool
    left_over: int


@dataclass(frozen=True)
class Missed:
    """A plan of which the first instalment of arrears is missed, with its maintenance, and made up at the end.

    None where it is then not cleared in the longest time that a plan may take.
    """

    ends_on: date | None
    months: int | None


@dataclass(frozen=True)
class Plan:
    """One plan. Amounts in pence; None is unknown, or not to be had.

    Attributes:
        available: whether it may be agreed; None where income or spending would have to be known.
        lump_sum: paid on the day of the agreement.
        instalment: what the first instalment of arrears carries of them and of charges.
        instalments: up to the last that carries any; for one that defers, up to the review.
        months: from the agreement to the day after the last of them (N9).
        beyond_steer: whether it runs longer than the debt steer.
        share: maintenance, fee and arrears in per cent of net pay, where they are highest.
        left_over: a week, where it is lowest.
        stands: the largest whole per cent, up to 50, by which income may fall while it can be kept up; None also where
            it cannot be kept up now and `kept_up` is False.
        floors: whether each child's household stays above its floor.
        review_on: when arrears that wait are looked at again.
    """

    rung: Rung
    available: bool | None
    why: tuple[Why, ...]
    lump_sum: int
    instalment: int | None
    instalments: tuple[Instalment, ...]
    ends_on: date | None
    months: int | None
    beyond_steer: bool | None
    share: int | None
    left_over: int | None
    kept_up: bool | None
    stands: int | None
    floors: bool | None
    to: tuple[Cleared, ...]
    falls: tuple[Fall, ...]
    missed: Missed | None
    change: Change | None
    review_on: date | None = None

    @property
    def charges(self) -> int:
        """What the plan pays of charges: all of it that nobody who is owed arrears gets."""
        paid = self.lump_sum + sum(item.arrears + item.charges for item in self.instalments)
        return paid - sum(one.arrears for one in self.to)


@dataclass(frozen=True)
class Negotiation:
    """Every plan of one client, and which one is recommended. Amounts in pence; None is unknown.

    Attributes:
        per_instalment, until, total: maintenance and its fee up to the annual review: no plan negotiates them (NEG-8).
        days_not_covered: days before that review that no whole week holds (M2).
        maintenance_weekly, fee_weekly: the same a week, as it begins.
        arrears, charges: what the plans clear.
        backdated: how much of the arrears a backdated change made; `disputed` is left out of the plans.
        disposable, sustainable: what is left over a week, and what of it can be kept up.
        recommended: None where nothing can be judged.
    """

    per_instalment: int
    until: date
    total: int
    days_not_covered: int
    maintenance_weekly: int
    fee_weekly: int
    arrears: int
    charges: int
    backdated: int
    disputed: int
    disposable: int | None
    sustainable: int | None
    plans: tuple[Plan, ...]
    recommended: Rung | None
    objective: Why

    @property
    def by_rung(self) -> Mapping[Rung, Plan]:
        """The plans by their names."""
        return {plan.rung: plan for plan in self.plans}
