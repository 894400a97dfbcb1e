"""Whether a pace keeps within the limit and can be kept up, and what it means for a week. Source: N1, N2, N4."""

from collections.abc import Sequence

from evenhand.domain.money import divided
from evenhand.domain.negotiation.budget import Budget
from evenhand.domain.negotiation.ground import Ground, Pace
from evenhand.domain.negotiation.maintenance import Stretch
from evenhand.domain.negotiation.plans import Fall
from evenhand.domain.negotiation.situation import Household
from evenhand.domain.rules import Rules

MOST_FALL = 50
Used = Sequence[tuple[Stretch, int]]


def used(ground: Ground, pace: Pace, span: int, last: int | None = None) -> Used:
    """The stretches that so many instalments reach, with what each instalment carries.

    `last` is what the last of them carries: a stretch that holds no other asks no more than that.
    """
    end = max(span, 1)
    reached = [each for each in zip(ground.stretches, pace, strict=True) if each[0].start < end]
    if last is None or reached[-1][0].start < end - 1:
        return reached
    stretch, each = reached[-1]
    return [*reached[:-1], (stretch, min(each, last))]


def within_limit(budget: Budget, at: Used, fall: int = 0) -> bool | None:
    """Whether no instalment passes the limit of net pay (N1); None is unknown. Nothing asked passes none."""
    if budget.net is None:
        return None
    return all(not each or each <= (budget.room(stretch, fall) or 0) for stretch, each in at)


def kept_up(budget: Budget, at: Used, fall: int = 0) -> bool | None:
    """Whether every instalment takes no more than its part of what is left over (N2)."""
    if budget.net is None or budget.spending is None:
        return None
    return all(each <= (budget.part(stretch, fall) or 0) for stretch, each in at)


def both(one: bool | None, other: bool | None) -> bool | None:
    """What is known not to hold does not hold, whatever else is unknown."""
    if one is False or other is False:
        return False
    return None if one is None or other is None else True


def holds(budget: Budget, at: Used, fall: int = 0) -> bool | None:
    """Both at once."""
    within = within_limit(budget, at, fall)
    return False if within is False else both(within, kept_up(budget, at, fall))


def stands(budget: Budget, at: Used) -> int | None:
    """The largest whole per cent, up to 50, by which income may fall while both hold; None where they do not now."""
    if holds(budget, at) is not True:
        return None
    low, high = 0, MOST_FALL
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if holds(budget, at, middle) else (low, middle - 1)
    return low


def share(budget: Budget, at: Used) -> int | None:
    """Maintenance, fee and arrears in per cent of net pay where they are highest; None without any net pay."""
    if not budget.net:
        return None
    weeks, of = budget.choices.weeks
    taken = max((budget.maintenance + stretch.fee_weekly) * weeks + each * of for stretch, each in at)
    return divided(taken * 100, weeks * budget.net)


def left_over(budget: Budget, at: Used, fall: int = 0) -> int | None:
    """What is left over a week after the plan, where it is lowest."""
    if budget.net is None or budget.spending is None:
        return None
    (weeks, of), net = budget.choices.weeks, budget.net * (100 - fall)
    least = min((net - 100 * (budget.out(stretch) or 0)) * weeks - 100 * each * of for stretch, each in at)
    return divided(least, 100 * weeks)


def falls(budget: Budget, at: Used) -> tuple[Fall, ...]:
    """The plan at the falls of income that every plan is tried with."""
    found = []
    for per_cent in budget.choices.falls:
        left, kept = left_over(budget, at, per_cent), holds(budget, at, per_cent)
        if left is not None and kept is not None:
            found.append(Fall(per_cent, kept, left))
    return tuple(found)


def floors(ground: Ground, left: int | None, at: Used, rules: Rules) -> bool | None:
    """Whether each child's household stays above its floor (N4): there is none until an office sets one."""
    given, kept = ground.given, list[bool | None]()
    for household, name in _FLOORS.items():
        count = given.children.count(household)
        if not count or not rules.in_force(name, given.on):
            continue
        floor = rules.number(name, given.on) * count
        if household is Household.PAYING:
            kept.append(None if left is None else left >= floor)
        else:
            kept.append(given.weekly + min(ground.choices.weekly(each) for _, each in at) >= floor)
    return False if False in kept else None if None in kept else True


_FLOORS = {
    Household.PAYING: "negotiation.floor_paying_household_pence",
    Household.RECEIVING: "negotiation.floor_receiving_household_pence",
}
