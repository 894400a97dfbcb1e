"""Sort codes, account numbers and roll numbers: what they look like, and how they are shown. Nothing here keeps them.

Attributes:
    LONGEST_HOLDER, LONGEST_ROLL: what the payment schemes carry.
"""

import re
from dataclasses import dataclass, field

from evenhand.domain.refusal import Refusal

LONGEST_HOLDER = 70
LONGEST_ROLL = 18
DIGITS = 8
_SORT_CODE = re.compile(r"[0-9]{2}([ -]?)[0-9]{2}\1[0-9]{2}")
_ACCOUNT = re.compile(r"[0-9]{6,8}")
_ROLL = re.compile(r"[A-Z0-9][A-Z0-9/. -]*")
_HIDDEN = "••••"


@dataclass(frozen=True)
class BankAccount:
    """An account that can be paid into or collected from. Its digits stand in no representation of it.

    Attributes:
        sort_code: six digits.
        number: eight digits.
        roll: a building society's roll number; empty where the account has none.
        holder: the name that the account is held in.
    """

    sort_code: str = field(repr=False)
    number: str = field(repr=False)
    roll: str = field(repr=False)
    holder: str = field(repr=False)

    @property
    def mask(self) -> str:
        """The account as it is shown: the last four digits of its number and the first two of its sort code."""
        return f"{_HIDDEN}{self.number[-4:]} / {self.sort_code[:2]}-••-••"


def bank_account(sort_code: str, number: str, roll: str, holder: str, *, pad: bool | None) -> BankAccount | Refusal:
    """The account that these words name.

    A sort code is six digits, together or in pairs with spaces or hyphens. An account number has eight; one of six or
    seven is padded with noughts in front only where a person confirms it with `pad`.
    Refusals: sort-code-wrong, account-wrong, account-short, roll-wrong, holder-missing. None of them repeats a digit.
    """
    held = " ".join(holder.split())
    if not held or len(held) > LONGEST_HOLDER:
        says = f"Give the name that the account is held in, up to {LONGEST_HOLDER} characters."
        return Refusal("holder-missing", says, field="holder")
    if _SORT_CODE.fullmatch(sort_code.strip()) is None:
        says = "A sort code has six digits, such as 20 00 00 or 20-00-00. Check it with the account holder."
        return Refusal("sort-code-wrong", says, field="sort_code")
    digits = re.sub(r"[ -]", "", number)
    if _ACCOUNT.fullmatch(digits) is None:
        says = "An account number has eight digits. Check it with the account holder."
        return Refusal("account-wrong", says, field="account")
    if len(digits) < DIGITS and not pad:
        says = f"This account number has {len(digits)} digits, and most have eight. Type it again, and either give all "
        says += "eight or confirm that noughts stand in front of it."
        return Refusal("account-short", says, field="account")
    rolled = roll.strip().upper()
    if rolled and (len(rolled) > LONGEST_ROLL or _ROLL.fullmatch(rolled) is None):
        says = f"A roll number has up to {LONGEST_ROLL} letters, digits, hyphens, points, spaces or strokes."
        return Refusal("roll-wrong", says, field="roll")
    return BankAccount(re.sub(r"[ -]", "", sort_code.strip()), digits.zfill(DIGITS), rolled, held)
