"""Which methods of payment hold: the live set of a case, and the set of a day. Source: M10."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.account.methods import Method

WHOLE = 100


def live_set(methods: Iterable[Method]) -> tuple[Method, ...]:
    """The methods that were last decided on and have no end; some may start on a later day."""
    return tuple(method for method in methods if method.until is None)


def set_on(methods: Iterable[Method], day: date) -> tuple[Method, ...]:
    """The methods that hold on a day: begun, and not ended."""
    return tuple(item for item in methods if item.start <= day and (item.until is None or day < item.until))


def short_of_whole(methods: Iterable[Method]) -> int:
    """How many per cent a set lacks of the whole; more than the whole is negative. None at all lacks nothing."""
    shares = [method.share for method in methods]
    return WHOLE - sum(shares) if shares else 0
