"""How each paying parent pays, and how their employer does: the same for the same account and seed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.demo.chance import chance


class Habit(StrEnum):
    """How somebody pays what is not taken from their earnings."""

    STEADY = "steady"
    LATE = "late"
    SHORT = "short"
    BOUNCES = "bounces"
    OTHER_WAY = "by another method"
    STOPS = "stops"


_HABITS = {
    Habit.STEADY: 62,
    Habit.LATE: 12,
    Habit.SHORT: 8,
    Habit.BOUNCES: 8,
    Habit.OTHER_WAY: 4,
    Habit.STOPS: 6,
}
_SOMETIMES = 0.35
_UNREADABLE = 0.03
_SHORT_PAY, _NO_PAY = 0.06, 0.03
_KEPT_AT_FIRST = 2


@dataclass(frozen=True)
class Coming:
    """What comes for one instalment: how much, how many days after it is due, and whether a debit comes back.

    Attributes:
        other_way: it comes as a payment over the internet, not by the agreed method.
        reference: whether the payer gives a reference that anybody can read.
    """

    pence: int
    days: int = 0
    comes_back: bool = False
    other_way: bool = False
    reference: bool = True


def habit_of(account: str, seed: int) -> Habit:
    """How this account's payer pays."""
    found: Habit = chance("pays", account, seed).choices(list(_HABITS), weights=list(_HABITS.values()))[0]
    return found


def coming(account: str, place: int, pence: int, debit: bool, seed: int) -> Coming | None:
    """What comes for the instalment with this place in the account; None where nothing does."""
    habit, rng = habit_of(account, seed), chance(f"instalment {place}", account, seed)
    if habit is Habit.STOPS and place > _KEPT_AT_FIRST:
        return None
    if habit in (Habit.STEADY, Habit.STOPS) or rng.random() > _SOMETIMES:
        return Coming(pence, reference=debit or rng.random() > _UNREADABLE)
    if habit is Habit.LATE:
        return Coming(pence, days=rng.randint(2, 9))
    if habit is Habit.SHORT:
        return Coming(pence * rng.randint(50, 90) // 100)
    if habit is Habit.OTHER_WAY:
        return Coming(pence, other_way=True)
    return Coming(pence, comes_back=debit, days=0 if debit else 4)


def employer_pays_on(employer: str, month: date, seed: int) -> date:
    """The day on which an employer pays over what it took the month before; some are late each time."""
    return month.replace(day=chance("employer", employer, seed).choice((8, 10, 12, 12, 15, 17, 24)))


def taken(employer: str, account: str, month: date, pence: int, seed: int) -> tuple[int, str]:
    """What an employer took of what was asked for, and why it was less."""
    rng = chance(f"employer {employer} {month}", account, seed)
    if rng.random() < _SHORT_PAY:
        return pence * rng.randint(40, 90) // 100, "Protected earnings"
    return (0, "On unpaid leave") if rng.random() < _NO_PAY else (pence, "")
