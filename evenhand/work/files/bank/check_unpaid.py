"""A first look at a report of unpaid direct debits: whether it is whole, and agrees with itself."""

import re
from datetime import date
from typing import BinaryIO

from evenhand.work.files.bank.faults import FileRefused
from evenhand.work.files.bank.gather import Raw
from evenhand.work.files.bank.report_parts import EXPECTED, ReportPart, report_parts
from evenhand.work.files.bank.totals import shown
from evenhand.work.files.bank.unpaid_item import UnpaidCheck
from evenhand.work.files.bank.values import units_of, written_day
from evenhand.work.files.found import found

_SORT_CODE = re.compile(r"[0-9]{6}", re.ASCII)
_ACCOUNT = re.compile(r"[0-9]{8}", re.ASCII)


def check_unpaid(stream: BinaryIO) -> UnpaidCheck:
    """Reads the whole file once, from where the stream stands, in flat memory. Errors: FileRefused."""
    check = _Check()
    for part in report_parts(stream, checking=True):
        check.see(part)
    if check.returned_on is None or not check.whole:
        raise FileRefused("no report in it", EXPECTED, "ARUDD")
    return UnpaidCheck(check.returned_on, check.items, frozenset(check.accounts))


def returned_on(raw: Raw) -> date:
    """The day of the report. Errors: FileRefused."""
    text = str(raw.get("currentProcessingDate", ""))
    try:
        return written_day(text)
    except ValueError as expected:
        raise FileRefused(found(text, private=False), str(expected), "Header/currentProcessingDate") from None


def own_account(raw: Raw) -> str:
    """The office's own account, as 14 digits. Errors: FileRefused."""
    sort_code, number = str(raw.get("sortCode", "")).replace("-", ""), str(raw.get("number", ""))
    if not _SORT_CODE.fullmatch(sort_code) or not _ACCOUNT.fullmatch(number):
        expected = "a sort code of six digits and an account number of eight"
        raise FileRefused("what cannot be read", expected, "OriginatingAccount")
    return sort_code + number


class _Check:
    def __init__(self) -> None:
        self.accounts: set[str] = set()
        self.returned_on: date | None = None
        self.whole = False
        self.items = self._in_record = self._units = 0
        self._account = False
        self._readable = True
        self._totals: Raw = {}

    def see(self, part: ReportPart) -> None:
        match part.name:
            case "Header":
                self.returned_on = returned_on(part.raw)
            case "OriginatingAccount":
                self.accounts.add(own_account(part.raw))
                self._account = True
            case "ReturnedDebitItem":
                self._item(part.raw)
            case "Totals":
                self._totals = part.raw
            case "OriginatingAccountRecord":
                self._record_ends()
            case "ARUDD":
                self.whole = True

    def _item(self, raw: Raw) -> None:
        if self.returned_on is None or not self._account:
            raise FileRefused("an item before its header and account", EXPECTED, "ReturnedDebitItem")
        units = units_of(str(raw.get("valueOf", "")))
        self.items += 1
        self._in_record += 1
        self._units += units or 0
        self._readable &= units is not None

    def _record_ends(self) -> None:
        count, total = (self._totals.get(name) for name in ("numberOf", "valueOf"))
        if count is not None and str(count) != str(self._in_record):
            what = found(str(count), private=False)
            raise FileRefused(f"{self._in_record} items", f"{what}, as its totals say", "Totals/numberOf")
        if total is not None and self._readable and units_of(str(total)) != self._units:
            what = found(str(total), private=False)
            raise FileRefused(
                f"items that come to {shown(self._units)}", f"{what}, as its totals say", "Totals/valueOf"
            )
        self._in_record = self._units = 0
        self._account, self._readable, self._totals = False, True, {}
