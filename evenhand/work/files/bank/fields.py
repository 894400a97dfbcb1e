"""The values of one entry, each taken or with its fault."""

import re
from collections.abc import Sequence
from datetime import date

from evenhand.work.files.bank.faults import EntryFault
from evenhand.work.files.bank.gather import Raw, Wrong
from evenhand.work.files.bank.values import AMOUNT_EXPECTED, STERLING, pence_of, written_day
from evenhand.work.files.fault import Faults
from evenhand.work.files.found import found

# How banks write that nobody gave a reference.
NOT_GIVEN = frozenset({"NOTPROVIDED", "NOT PROVIDED", "NONREF", "NOREF", "N/A"})
_LONGEST_NOT_GIVEN = max(map(len, NOT_GIVEN))
_TRUE, _FALSE = ("true", "1"), ("false", "0")


class Fields:
    """Reads the values of one entry, or of one detail in it, and keeps what is wrong with them."""

    def __init__(self, number: int, raw: Raw, within: str = "", *, part: str = "Entry") -> None:
        self._number, self._raw, self._within, self._part = number, raw, within, part
        self._faults: list[EntryFault] = []

    def has(self, name: str) -> bool:
        return name in self._raw

    def text(self, name: str) -> str:
        """Empty where there is none."""
        value = self._raw.get(name)
        if isinstance(value, str):
            return value
        if value is not None:
            self._unusable(name, value)
        return ""

    def reference(self, name: str) -> str:
        value = self.text(name)
        return "" if len(value) <= _LONGEST_NOT_GIVEN and value.upper() in NOT_GIVEN else value

    def texts(self, name: str) -> tuple[str, ...]:
        values = self._raw.get(name)
        if not values:
            return ()
        for value in values:
            if isinstance(value, Wrong):
                self._unusable(name, value)
                return ()
        return tuple(values)

    def one_of(self, name: str, words: Sequence[str]) -> str:
        value = self.text(name)
        if value not in words and not isinstance(self._raw.get(name), Wrong):
            self.wrong(name, self._shown(name), f"{', '.join(words[:-1])} or {words[-1]}")
        return value

    def form(self, name: str, form: re.Pattern[str], expected: str, *, private: bool = False) -> str:
        """A text that has to be there, in this form."""
        value = self.text(name)
        if form.fullmatch(value) is None and not isinstance(self._raw.get(name), Wrong):
            self.wrong(name, found(value, private=private) if value else "nothing", expected)
        return value

    def flag(self, name: str) -> bool:
        """False where it is not said."""
        return name in self._raw and self.one_of(name, (*_TRUE, *_FALSE)) in _TRUE

    def day(self, name: str) -> date | None:
        value = self.text(name)
        if not value:
            return None
        try:
            return written_day(value)
        except ValueError as expected:
            self.wrong(name, self._shown(name), str(expected))
            return None

    def pence(self, name: str) -> int:
        """Above nothing; 0 where it is wrong."""
        value = self._raw.get(name)
        if value is None or isinstance(value, Wrong):
            self._unusable(name, value or Wrong("nothing", AMOUNT_EXPECTED))
            return 0
        text, currency = value
        if currency != STERLING:
            self.wrong(name, f"the currency {found(currency, private=False)}", STERLING)
            return 0
        try:
            pence = pence_of(text)
        except ValueError as expected:
            self.wrong(name, found(text, private=False), str(expected))
            return 0
        if not pence:
            self.wrong(name, found(text, private=False), "more than nothing")
        return pence

    def currency(self, name: str) -> str:
        value = self._raw.get(name)
        return value[1] if isinstance(value, tuple) else ""

    def wrong(self, name: str, what: str, expected: str) -> None:
        self._faults.append(EntryFault(self._number, self._within + name, what, expected, self._part))

    def faults(self, *others: "Fields") -> Faults | None:
        """Everything wrong with the values read so far, here and in the others of the same entry."""
        if not others and not self._faults:
            return None
        every = [fault for fields in (self, *others) for fault in fields._faults]
        return Faults(self._number, tuple(every)) if every else None

    def _shown(self, name: str) -> str:
        return found(self._raw[name], private=False) if name in self._raw else "nothing"

    def _unusable(self, name: str, wrong: Wrong) -> None:
        self.wrong(name, wrong.found, wrong.expected)
