"""Which statement it is: of which account, from when to when, with which balances."""

import re
from datetime import date

from evenhand.work.files.bank.faults import FileRefused
from evenhand.work.files.bank.gather import Raw, Wrong
from evenhand.work.files.bank.records import Account, StatementHead
from evenhand.work.files.bank.values import STERLING, UNITS, units_of, written_day
from evenhand.work.files.found import found

_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", re.ASCII)
_SORT_CODE_AND_NUMBER = re.compile(r"[0-9]{14}", re.ASCII)
_OPENS, _CLOSES = ("OPBD", "PRCD"), "CLBD"
# Where a page of a statement begins or ends in the middle of it.
_BETWEEN = "ITBD"
_WAYS = {"CRDT": 1, "DBIT": -1}


def message_of(raw: Raw) -> tuple[str, str]:
    """The bank's identity of the message, and its page. Errors: FileRefused."""
    identity = _text(raw, "MsgId", "GrpHdr/MsgId")
    if not identity:
        raise FileRefused("no identity of the message", "the bank's own, by which it is known again", "GrpHdr/MsgId")
    return identity, _text(raw, "PgNb", "GrpHdr/MsgPgntn")


def statement_head(message: tuple[str, str], raw: Raw) -> StatementHead:
    """Errors: FileRefused where it cannot be told which statement it is."""
    identity = _text(raw, "Id", "Stmt/Id")
    if not identity:
        raise FileRefused("no identity of the statement", "the bank's own, by which it is known again", "Stmt/Id")
    opening, closing = balances(raw)
    return StatementHead(
        message_id=message[0],
        statement_id=identity,
        page=_text(raw, "PgNb", "Stmt/StmtPgntn") or message[1],
        account=_account(raw),
        created_on=_day(raw, "CreDtTm"),
        from_on=_day(raw, "FrDtTm"),
        to_on=_day(raw, "ToDtTm"),
        opening=_pence(opening),
        closing=_pence(closing),
    )


Balance = tuple[int, str] | None


def balances(raw: Raw) -> tuple[Balance, Balance]:
    """Opening and closing booked balance in units of their currency; None where it is not told which is which."""
    by_kind: dict[str, list[Balance]] = {}
    for each in raw.get("Bal", ()):
        by_kind.setdefault(str(each.get("Tp", "")), []).append(_balance(each))
    between = by_kind.get(_BETWEEN, [])
    opening = next((by_kind[kind] for kind in _OPENS if kind in by_kind), [])
    closing = by_kind.get(_CLOSES, [])
    if not opening and not closing and len(between) == 2:
        return between[0], between[1]
    return _only(opening or (between if closing else [])), _only(closing or (between if opening else []))


def _only(found: list[Balance]) -> Balance:
    return found[0] if len(found) == 1 else None


def _balance(each: Raw) -> Balance:
    amount, way = each.get("Amt"), _WAYS.get(str(each.get("CdtDbtInd")))
    units = units_of(amount[0]) if isinstance(amount, tuple) else None
    if units is None or way is None:
        raise FileRefused("a balance that cannot be read", "an amount, and CRDT or DBIT", "Stmt/Bal")
    return units * way, amount[1] if amount else ""


def _pence(balance: Balance) -> int | None:
    if balance is None or balance[1] != STERLING or balance[0] % (UNITS // 100):
        return None
    return balance[0] // (UNITS // 100)


def _account(raw: Raw) -> Account:
    iban, other = (_text(raw, name, "Stmt/Acct/Id").replace(" ", "") for name in ("IBAN", "Othr"))
    if iban and _IBAN.fullmatch(iban) is None:
        raise FileRefused(found(iban, private=True), "an IBAN", "Stmt/Acct/Id/IBAN")
    digits = other.replace("-", "")
    number = iban or (digits if _SORT_CODE_AND_NUMBER.fullmatch(digits) else other)
    if not number:
        raise FileRefused("no account", "an IBAN, or sort code and account number", "Stmt/Acct/Id")
    return Account(number, _text(raw, "Ccy", "Stmt/Acct/Ccy"))


def _day(raw: Raw, name: str) -> date | None:
    text = _text(raw, name, f"Stmt/{name}")
    if not text:
        return None
    try:
        return written_day(text)
    except ValueError as expected:
        raise FileRefused(found(text, private=False), str(expected), f"Stmt/{name}") from None


def _text(raw: Raw, name: str, field: str) -> str:
    value = raw.get(name, "")
    if isinstance(value, Wrong):
        raise FileRefused(value.found, value.expected, field)
    return str(value)
