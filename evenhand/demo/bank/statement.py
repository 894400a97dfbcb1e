"""Writes a camt.053 file as a bank would send it, entry by entry."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import BinaryIO

from evenhand.demo.bank.entries import Batch, Paid, amount, element, entry, way
from evenhand.domain.money import pounds

_IN_MEMORY = 1024 * 1024
_SPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001."


@dataclass(frozen=True)
class StatementToWrite:
    """One statement. `account`: an IBAN, or sort code and account number as 14 digits; `opening` in pence."""

    statement_id: str
    account: str
    on: date
    entries: Iterable[Paid | Batch]
    opening: int = 0


def write_statements(
    stream: BinaryIO, message_id: str, on: date, statements: Iterable[StatementToWrite], *, version: str = "08"
) -> None:
    """One message with its statements. An entry may come from a generator: none is kept in memory."""
    created = element("CreDtTm", f"{on.isoformat()}T06:00:00")
    _put(
        stream,
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="{_SPACE}{version}">',
    )
    _put(stream, f"<BkToCstmrStmt><GrpHdr>{element('MsgId', message_id)}{created}</GrpHdr>\n")
    for statement in statements:
        with SpooledTemporaryFile(_IN_MEMORY) as body:
            totals = _body(body, statement.entries, version)
            _put(stream, f"<Stmt>{_head(statement, *totals)}\n")
            body.seek(0)
            copyfileobj(body, stream)
            _put(stream, "</Stmt>\n")
    _put(stream, "</BkToCstmrStmt></Document>\n")


def _body(body: SpooledTemporaryFile[bytes], entries: Iterable[Paid | Batch], version: str) -> tuple[int, int, int]:
    """How many entries, what they come to, and by how much they move the balance."""
    count = total = moved = 0
    for each in entries:
        first = each.paid[0] if isinstance(each, Batch) else each
        count, total = count + 1, total + each.pence
        if first.status == "BOOK":
            moved += each.pence if first.credit else -each.pence
        body.write(f"{entry(each, version)}\n".encode())
    return count, total, moved


def _head(statement: StatementToWrite, count: int, total: int, moved: int) -> str:
    day = statement.on.isoformat()
    covers = element("FrDtTm", f"{day}T00:00:00") + element("ToDtTm", f"{day}T23:59:59")
    plain = f"<Othr>{element('Id', statement.account)}</Othr>"
    account = element("IBAN", statement.account) if statement.account[:1].isalpha() else plain
    return (
        f"{element('Id', statement.statement_id)}{element('CreDtTm', f'{day}T23:59:59')}<FrToDt>{covers}</FrToDt>"
        f"<Acct><Id>{account}</Id><Ccy>GBP</Ccy></Acct>{_balance('OPBD', statement.opening, day)}"
        f"{_balance('CLBD', statement.opening + moved, day)}"
        f"<TxsSummry><TtlNtries>{element('NbOfNtries', str(count))}{element('Sum', pounds(total))}"
        "</TtlNtries></TxsSummry>"
    )


def _balance(kind: str, pence: int, day: str) -> str:
    shown = amount(abs(pence)) + way(pence >= 0)
    return f"<Bal><Tp><CdOrPrtry>{element('Cd', kind)}</CdOrPrtry></Tp>{shown}<Dt>{element('Dt', day)}</Dt></Bal>"


def _put(stream: BinaryIO, text: str) -> None:
    stream.write(text.encode())
