"""Reads a report of unpaid direct debits item by item, once it has been checked whole."""

import re
from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

from evenhand.domain.rules import Rules
from evenhand.work.files.bank.check_unpaid import check_unpaid, own_account, returned_on
from evenhand.work.files.bank.fields import Fields
from evenhand.work.files.bank.report_parts import ReportPart, report_parts
from evenhand.work.files.bank.return_codes import represent_until, return_codes, told_code
from evenhand.work.files.bank.unpaid_item import UnpaidCheck, UnpaidItem
from evenhand.work.files.fault import Faults

_PAYERS_SORT_CODE = re.compile(r"[0-9]{2}-?[0-9]{2}-?[0-9]{2}", re.ASCII)
_ANY = re.compile(r".+")
_ACCOUNT = re.compile(r"[0-9]{8}", re.ASCII)
_CODE = re.compile(r"[0-9A-Z]{1,4}", re.ASCII | re.IGNORECASE)


def read_unpaid(stream: BinaryIO, rules: Rules, checked: UnpaidCheck | None = None) -> Iterator[UnpaidItem | Faults]:
    """Each returned debit, and each item that cannot be taken. Rules say which may be presented again.

    Without `checked`, the stream is checked first, and has to be one that can be wound back.
    Errors: FileRefused, before anything was yielded.
    """
    if checked is None:
        start = stream.tell()
        checked = check_unpaid(stream)
        stream.seek(start)
    day, account, number = checked.returned_on, "", 0
    for part in report_parts(stream, checking=False):
        match part.name:
            case "Header":
                day = returned_on(part.raw)
            case "OriginatingAccount":
                account = own_account(part.raw)
            case "ReturnedDebitItem":
                number += 1
                yield _item(number, part, day, account, rules)


def _item(number: int, part: ReportPart, day: date, account: str, rules: Rules) -> UnpaidItem | Faults:
    raw = part.raw | {"valueOf": (part.raw.get("valueOf", ""), part.raw.get("currency", ""))}
    fields, payer = Fields(number, raw, part="Item"), Fields(number, part.payer, "PayerAccount/", part="Item")
    collected_on = fields.day("originalProcessingDate")
    description = fields.text("returnDescription")
    code = told_code(fields.form("returnCode", _CODE, "the code of Bacs, such as 0 or B"), description)
    item = UnpaidItem(
        number=number,
        account=account,
        reference=fields.form("ref", _ANY, "the reference under which it was collected"),
        pence=fields.pence("valueOf"),
        returned_on=day,
        collected_on=collected_on,
        code=code,
        reason=return_codes().get(code, description),
        represent_until=represent_until(rules, code, collected_on),
        transaction_code=fields.text("transCode"),
        payer_sort_code=_payers(payer, "sortCode", _PAYERS_SORT_CODE, "a sort code of six digits"),
        payer_account=_payers(payer, "number", _ACCOUNT, "an account number of eight digits"),
    )
    return fields.faults(payer) or item


def _payers(payer: Fields, name: str, form: re.Pattern[str], expected: str) -> str:
    """The payer's bank details may be left out; what stands there is never told."""
    return payer.form(name, form, expected, private=True).replace("-", "") if payer.has(name) else ""
