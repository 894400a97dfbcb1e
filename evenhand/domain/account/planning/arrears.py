"""Arrears and charges over the collection dates: equal instalments, and charges only after the arrears. Source: M3."""

from datetime import date
from fractions import Fraction

from evenhand.domain.account.ledger import Balances, Bucket
from evenhand.domain.money import half_up

ARREARS = (Bucket.ARREARS, Bucket.FEE_ARREARS, Bucket.OLD_ARREARS, Bucket.STATE_ARREARS)


def arrears_of(balances: Balances, case: str) -> int:
    """What a case is behind, in pence: what is suspended is not collected, and stands in a bucket of its own."""
    return max(sum(balances.get((case, bucket), 0) for bucket in ARREARS), 0)


def charges_of(balances: Balances, case: str) -> int:
    """Enforcement charges of a case, in pence."""
    return max(balances.get((case, Bucket.CHARGES), 0), 0)


def spread(total: int, count: int) -> tuple[int, ...]:
    """A total in pence in so many equal parts, half up; the last takes the difference, and none is below nothing."""
    if not count:
        return ()
    each, left, parts = half_up(Fraction(total, count)), total, []
    for _ in range(count - 1):
        parts.append(min(each, left))
        left -= parts[-1]
    return (*parts, left)


def arrears_parts(total: int, dates: tuple[date, ...], beyond: int) -> tuple[int, ...]:
    """The arrears part of each collection date; `beyond` counts the later ones that the schedule does not hold."""
    return spread(total, len(dates) + beyond)[: len(dates)]


def charge_parts(total: int, free_from: int, count: int) -> tuple[int, ...]:
    """The charges part of each of `count` dates: nothing on those before the arrears are cleared."""
    return (0,) * free_from + spread(total, count - free_from)
