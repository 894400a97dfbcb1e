"""When an existing order to an employer was first varied: its share, or what it takes. Source: R22, SCH-31, EAR-33."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.account.methods import FROM_EARNINGS, Method
from evenhand.domain.account.orders import DeductionOrder

Parts = tuple[object, ...]


def varied_on(methods: Iterable[Method], orders: Iterable[DeductionOrder], since: date, today: date) -> date | None:
    """The first day from `since` to today; None where what ran before runs unchanged, or nothing ran before."""
    shares, given = list(methods), list(orders)
    days = [
        method.start
        for method in shares
        if method.kind in FROM_EARNINGS and since <= method.start <= today
        and any(_gave_way(was, method) for was in shares)
    ]  # fmt: skip
    days += [
        order.issued_on
        for order in given
        if since <= order.issued_on <= today
        and any(was.ended_on == order.issued_on and _another(was, order) for was in given)
    ]
    return min(days, default=None)


def _gave_way(was: Method, method: Method) -> bool:
    return was.kind is method.kind and was.until == method.start and was.share != method.share


def _another(was: DeductionOrder, order: DeductionOrder) -> bool:
    """To the same employer, taking another amount."""
    return was.number != order.number and was.employment == order.employment and _takes(was) != _takes(order)


def _takes(order: DeductionOrder) -> Parts:
    return order.kind, order.weekly, order.fortnightly, order.four_weekly, order.monthly, order.most
