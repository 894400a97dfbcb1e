"""A bank account of the office itself: which payments leave from, which debits come into, and how a bank names it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.bank import bank_account
from evenhand.domain.opportunity.asking import asks
from evenhand.domain.refusal import Refusal

_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
_BIC = re.compile(r"[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
_SERVICE_USER = re.compile(r"[0-9]{6}")
_CHECKED = 97
_BRITISH = slice(8, None)


class Use(StrEnum):
    """What an account of the office is for."""

    BOTH = "payments-and-collections"
    PAYMENTS = "payments"
    COLLECTIONS = "collections"
    RECEIPTS = "receipts"


PAYS, COLLECTS = frozenset({Use.BOTH, Use.PAYMENTS}), frozenset({Use.BOTH, Use.COLLECTIONS})


@dataclass(frozen=True)
class SetOfficeAccount:
    """An account from a day on. One that was set before stays known, as its statements may still come."""

    from_on: date = asks("From which day", "Today or later. It holds until another one for the same use begins.")
    use: Use = asks(
        "What is it for?",
        options={
            Use.BOTH: "Payments leave from it, and direct debits come into it",
            Use.PAYMENTS: "Payments leave from it",
            Use.COLLECTIONS: "Direct debits come into it",
            Use.RECEIPTS: "Other money comes in, and nothing leaves from it",
        },
    )
    holder: str = asks("Name that the account is held in")
    sort_code: str = asks("Sort code", "Six digits, such as 20 00 00.")
    account: str = asks("Account number", "Eight digits.")
    iban: str = asks("IBAN", "Where the bank names the account by it.", optional=True, default="")
    bic: str = asks("BIC", "Where the bank asks for it.", optional=True, default="")
    service_user: str = asks(
        "Service user number", "Six digits, from Bacs: direct debits are collected under it.", optional=True, default=""
    )


@dataclass(frozen=True)
class OfficeAccount:
    """An account of the office as files name it. `id` names it in a file that left; 0 for one that is not kept yet."""

    id: int
    from_on: date
    use: Use
    holder: str
    sort_code: str
    number: str
    iban: str
    bic: str
    service_user: str

    @property
    def names(self) -> frozenset[str]:
        """How a statement may name it: sort code and account number as 14 digits, and its IBAN."""
        return frozenset(filter(None, (self.sort_code + self.number, self.iban)))


def office_account(asked: SetOfficeAccount) -> OfficeAccount | Refusal:
    """The account that these words name.

    Refusals: those of `bank_account`, iban-wrong, iban-differs, bic-wrong, service-user-wrong.
    """
    found = bank_account(asked.sort_code, asked.account, "", asked.holder, pad=None)
    if isinstance(found, Refusal):
        return found
    iban, bic = ("".join(text.split()).upper() for text in (asked.iban, asked.bic))
    service_user = "".join(asked.service_user.split())
    if iban and not is_iban(iban):
        return Refusal("iban-wrong", "This is no IBAN: its check digits are not right. Copy it again.", field="iban")
    if iban.startswith("GB") and iban[_BRITISH] != found.sort_code + found.number:
        return Refusal("iban-differs", "The IBAN names another account. Copy it again.", field="iban")
    if bic and _BIC.fullmatch(bic) is None:
        return Refusal("bic-wrong", "A BIC has eight or eleven letters and digits. Copy it again.", field="bic")
    if (service_user or asked.use in COLLECTS) and _SERVICE_USER.fullmatch(service_user) is None:
        says = "Give the service user number of six digits: direct debits are collected under it."
        return Refusal("service-user-wrong", says, field="service_user")
    return OfficeAccount(
        0, asked.from_on, asked.use, found.holder, found.sort_code, found.number, iban, bic, service_user
    )  # fmt: skip


def in_use(accounts: Iterable[OfficeAccount], use: frozenset[Use], day: date) -> OfficeAccount | None:
    """The account for a use on a day: the one that began last, and of one day the one that was set last."""
    known = [item for item in accounts if item.use in use and item.from_on <= day]
    return max(known, key=lambda item: (item.from_on, item.id), default=None)


def is_named(accounts: Iterable[OfficeAccount], number: str) -> bool:
    """Whether a file names one of these accounts. A British IBAN holds sort code and account number."""
    inside = number[_BRITISH] if number.startswith("GB") and is_iban(number) else number
    return any(number in item.names or inside in item.names for item in accounts)


def is_iban(text: str) -> bool:
    """Whether its form and its check digits are those of an IBAN (ISO 13616)."""
    if _IBAN.fullmatch(text) is None:
        return False
    return int("".join(str(int(mark, 36)) for mark in text[4:] + text[:4])) % _CHECKED == 1
