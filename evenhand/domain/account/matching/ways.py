"""How money came, and by which of an account's methods of payment that counts (R8)."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from evenhand.domain.account.methods import Method, PaymentMethod


class Way(StrEnum):
    """The way by which money came."""

    TRANSFER = "bank-transfer"
    STANDING_ORDER = "standing-order"
    DIRECT_DEBIT = "direct-debit"
    EMPLOYER = "employer"
    CARD = "card"
    CHEQUE = "cheque"
    INTERNET = "internet"


BY_STANDING_ORDER = (PaymentMethod.STANDING_ORDER_DEFAULT, PaymentMethod.STANDING_ORDER_VOLUNTARY)
BY_TRANSFER = (*BY_STANDING_ORDER, PaymentMethod.COLLECTION_ACCOUNT, PaymentMethod.REGULAR_DEDUCTION_ORDER)
# Families and sub-families of the bank's transaction codes.
_COLLECTED, _STANDING = "IDDT", "STDO"


def way_of(code: str, mandate_id: str) -> Way:
    """The way of a credit on a statement, from the bank's code (domain, family, sub-family) and its mandate."""
    _, family, sub = (*code.split("-"), "", "", "")[:3]
    if mandate_id or family == _COLLECTED:
        return Way.DIRECT_DEBIT
    return Way.STANDING_ORDER if sub == _STANDING else Way.TRANSFER


def came_by(way: str, methods: Iterable[Method], on: date) -> PaymentMethod:
    """The method by which money counts. A plain transfer counts by the one live method that comes in such a way."""
    live = {item.kind for item in methods if item.start <= on and (item.until is None or on < item.until)}
    if way == Way.DIRECT_DEBIT:
        return PaymentMethod.DIRECT_DEBIT
    if way == Way.EMPLOYER:
        requested = PaymentMethod.DEDUCTION_FROM_EARNINGS_REQUEST
        order = PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER
        return requested if requested in live and order not in live else order
    if way == Way.STANDING_ORDER:
        ordered = [kind for kind in BY_STANDING_ORDER if kind in live]
        return ordered[0] if len(ordered) == 1 else PaymentMethod.STANDING_ORDER_VOLUNTARY
    if way == Way.TRANSFER:
        possible = [kind for kind in BY_TRANSFER if kind in live]
        return possible[0] if len(possible) == 1 else PaymentMethod.COLLECTION_ACCOUNT
    return PaymentMethod.UNSPECIFIED
