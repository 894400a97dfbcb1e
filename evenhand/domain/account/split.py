"""An amount split over the methods of a case."""

from evenhand.domain.account.methods import ENFORCED, FROM_EARNINGS
from evenhand.domain.account.terms import MethodShare
from evenhand.domain.money import share


def split_by_method(pence: int, methods: tuple[MethodShare, ...]) -> tuple[int, ...]:
    """Each method's part in pence, in the order given; no penny is lost, and odd pennies go to the enforced part.

    Where nothing is enforced, or several methods are, one method takes them: the first enforced one, otherwise the
    last (R8).
    """
    parts = [share(pence, method.per_cent)[0] for method in methods]
    enforced = (place for place, method in enumerate(methods) if method.kind in ENFORCED)
    parts[next(enforced, -1)] += pence - sum(parts)
    return tuple(parts)


def taken_from_earnings(pence: int, methods: tuple[MethodShare, ...]) -> int:
    """The part of an amount that the methods take from earnings, in pence."""
    parts = zip(methods, split_by_method(pence, methods), strict=True)
    return sum(part for method, part in parts if method.kind in FROM_EARNINGS)
