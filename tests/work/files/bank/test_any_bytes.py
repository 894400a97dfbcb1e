"""Whatever the bytes, a money file is read, or refused with a sentence. Nothing else is ever raised."""

import io
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evenhand.config.book import DATA, read_rules
from evenhand.demo.bank import Batch, Paid, Returned, StatementToWrite, write_statements, write_unpaid
from evenhand.work.files import Faults
from evenhand.work.files.bank import Entry, FileRefused, StatementHead, UnpaidItem, read_statement, read_unpaid
from tests.work.files.bank.statements import DAY, SPACE

RULES = read_rules((DATA / "rules",))
NAMES = (
    "BkToCstmrStmt", "GrpHdr", "MsgId", "Stmt", "Id", "Acct", "IBAN", "Othr", "Bal", "Tp", "CdOrPrtry", "Cd",
    "Amt", "CdtDbtInd", "TxsSummry", "TtlNtries", "NbOfNtries", "Sum", "Ntry", "NtryRef", "Sts", "BookgDt",
    "Dt", "DtTm", "ValDt", "AcctSvcrRef", "RvslInd", "BkTxCd", "Domn", "NtryDtls", "Btch", "NbOfTxs", "TxDtls",
    "Refs", "AmtDtls", "TxAmt", "RmtInf", "Ustrd", "RtrInf", "Rsn",
)  # fmt: skip
IBAN = "GB33BUKB20201555555555"
VALUES = ("", "1", "57.00", "CRDT", "BOOK", "2017-06-12", "OPBD", "CLBD", IBAN, "12345612345678", "\u0663")
REPORT_NAMES = (
    "Data", "ARUDD", "Header", "OriginatingAccountRecord", "OriginatingAccount", "ReturnedDebitItem",
    "PayerAccount", "Totals", "Advice",
)  # fmt: skip
REPORT_ATTRIBUTES = (
    "currentProcessingDate", "number", "sortCode", "ref", "transCode", "returnCode", "returnDescription",
    "originalProcessingDate", "valueOf", "currency", "numberOf",
)  # fmt: skip
SOME = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def statement() -> bytes:
    stream = io.BytesIO()
    paid = Paid(DAY, 5700, bank_reference="X", end_to_end_id="41", remittance=("A",), return_reason="AC04")
    entries = [paid, Batch((paid, paid)), Batch((paid, paid), unbroken=True)]
    write_statements(stream, "M1", DAY, [StatementToWrite("S1", "GB33BUKB20201555555555", DAY, entries, 5)])
    return stream.getvalue()


def report() -> bytes:
    stream = io.BytesIO()
    item = Returned("4100000011", date(2017, 1, 12), 6500, "0", ("040506", "87654321"))
    write_unpaid(stream, DAY, ("010203", "12345678"), [item, item])
    return stream.getvalue()


def answered(content: bytes) -> None:
    try:
        records = list(read_statement(io.BytesIO(content)))
    except FileRefused as refused:
        assert refused.sentence.endswith("Nothing of it was taken.")
    else:
        assert all(isinstance(each, StatementHead | Entry | Faults) for each in records)


def answered_report(content: bytes) -> None:
    try:
        records = list(read_unpaid(io.BytesIO(content), RULES))
    except FileRefused as refused:
        assert refused.sentence.endswith("Nothing of it was taken.")
    else:
        assert all(isinstance(each, UnpaidItem | Faults) for each in records)


CHANGES = st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 20), st.binary(max_size=8)), min_size=1, max_size=4)


def changed(content: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    for at, length, new in changes:
        place = at % len(content)
        content = content[:place] + new + content[place + length :]
    return content


@SOME
@given(st.binary(max_size=300))
def test_any_bytes_are_answered(content: bytes) -> None:
    answered(content)
    answered_report(content)


@SOME
@given(CHANGES)
def test_a_damaged_file_is_answered(changes: list[tuple[int, int, bytes]]) -> None:
    answered(changed(statement(), changes))
    answered_report(changed(report(), changes))


TREE = st.recursive(
    st.sampled_from(VALUES),
    lambda inner: st.lists(st.tuples(st.sampled_from(NAMES), inner), max_size=6).map(
        lambda parts: "".join(f'<{name} Ccy="GBP">{text}</{name}>' for name, text in parts)
    ),
    max_leaves=30,
)


@SOME
@given(TREE, TREE, TREE, st.sampled_from(["02", "08"]))
def test_the_elements_of_a_statement_in_any_order_and_depth_are_answered(
    head: str, entry: str, detail: str, version: str
) -> None:
    entries = f"<Ntry>{entry}<NtryDtls><TxDtls>{detail}</TxDtls><TxDtls>{detail}</TxDtls></NtryDtls></Ntry>" * 2
    whole = f"<GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Id>1</Id><Acct><Id><IBAN>{IBAN}</IBAN></Id></Acct>{head}"
    opened = f'<Document xmlns="{SPACE}{version}">'
    answered(f"{opened}<BkToCstmrStmt>{whole}{entries}</Stmt></BkToCstmrStmt></Document>".encode())
    answered(f"{opened}{head}{entry}{detail}</Document>".encode())


ATTRIBUTES = st.dictionaries(st.sampled_from(REPORT_ATTRIBUTES), st.sampled_from((*VALUES, "GBP", "010203", "0", "B")))
REPORT_TREE = st.recursive(
    st.just(""),
    lambda inner: st.lists(st.tuples(st.sampled_from(REPORT_NAMES), ATTRIBUTES, inner), max_size=5).map(
        lambda parts: "".join(
            "<{} {}>{}</{}>".format(name, " ".join(map('{0[0]}="{0[1]}"'.format, attributes.items())), text, name)
            for name, attributes, text in parts
        )
    ),
    max_leaves=20,
)


@SOME
@given(REPORT_TREE)
def test_the_elements_of_a_report_in_any_order_and_depth_are_answered(inside: str) -> None:
    header = '<Header currentProcessingDate="2017-01-16"/><OriginatingAccount number="12345678" sortCode="010203"/>'
    answered_report(f"<BACSDocument>{inside}</BACSDocument>".encode())
    answered_report(f"<BACSDocument><ARUDD>{header}{inside}</ARUDD></BACSDocument>".encode())
