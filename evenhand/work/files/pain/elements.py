"""Elements of a message as text: what is empty is not written, and nothing stands in it that payment schemes refuse."""

import unicodedata
from typing import Final
from xml.sax.saxutils import escape  # writes text, and reads nothing

from evenhand.domain.bank import BankAccount
from evenhand.domain.money import pounds
from evenhand.domain.office_account import OfficeAccount

SORT_CODES: Final = "GBDSC"
_TAKEN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-?:().,'+ ")
_OTHERWISE = str.maketrans({"&": "+", "’": "'", "‘": "'", "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "æ": "ae"})


def element(name: str, *inside: str) -> str:
    """An element around what is written already; nothing where there is nothing inside."""
    held = "".join(inside)
    return f"<{name}>{held}</{name}>" if held else ""


def text(name: str, said: str) -> str:
    """An element with a text."""
    return element(name, escape(said))


def amount(pence: int) -> str:
    """Pounds and pence, exactly."""
    return f'<InstdAmt Ccy="GBP">{pounds(pence)}</InstdAmt>'


def totals(count: int, pence: int) -> str:
    """How many instructions there are, and what they come to."""
    return text("NbOfTxs", str(count)) + text("CtrlSum", pounds(pence))


def latin(said: str, longest: int) -> str:
    """A name in the letters that every payment scheme takes: accents fall away, and other marks become a space."""
    bare = unicodedata.normalize("NFKD", said.translate(_OTHERWISE))
    plain = (mark if mark in _TAKEN else " " for mark in bare if not unicodedata.combining(mark))
    return " ".join("".join(plain).split())[:longest].strip() or "NOTPROVIDED"


def bank(name: str, sort_code: str, bic: str = "") -> str:
    """A bank by its sort code, and by its BIC where it is known."""
    member = element("ClrSysMmbId", element("ClrSysId", text("Cd", SORT_CODES)), text("MmbId", sort_code))
    return element(name, element("FinInstnId", text("BICFI", bic), member))


def own_account(name: str, account: OfficeAccount) -> str:
    """The office's account: by its IBAN where it has one."""
    identity = text("IBAN", account.iban) or element("Othr", text("Id", account.number))
    return element(name, element("Id", identity), text("Ccy", "GBP"))


def their_account(name: str, account: BankAccount) -> str:
    """The account of a parent: its number, beside the sort code of its bank."""
    return element(name, element("Id", element("Othr", text("Id", account.number))))
