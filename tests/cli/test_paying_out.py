"""The file of payments from the command: it is the owner's alone, names what is held back, and is written once."""

import stat
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.opportunity.vocabulary import Role
from tests.cli.saying import Terminal
from tests.cycle.money import DEBIT, came, promised
from tests.desks import days_pass, offered
from tests.work.payments.holding import holds

pytestmark = pytest.mark.django_db
FIRST = date(2017, 3, 1)


@pytest.fixture(autouse=True)
def waiting() -> None:
    offered()
    promised((FIRST, DEBIT, 50_00, 0))
    days_pass(FIRST)
    came(50_00, FIRST)
    days_pass(date(2017, 3, 2))


def test_the_file_is_written_once_for_its_owner_alone(evenhand: Terminal, tmp_path: Path) -> None:
    holds(Role.RECEIVING)
    file = tmp_path / "payments.csv"

    said = evenhand("export", "payments", str(file))

    assert (said.code, said.out, said.err) == (0, "", "Batch 2017-03-02-1: 1 payment, £48.00.\n")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert file.read_text().splitlines()[1].endswith(",48.00,GBP,700000000011")
    assert evenhand("export", "payments", str(file)).code == 2
    again = evenhand("export", "payments", "-", "--batch", "2017-03-02-1")
    assert (again.code, again.out) == (0, file.read_bytes().decode())
    nothing = evenhand("export", "payments", str(tmp_path / "next.csv"))
    assert (nothing.code, nothing.err) == (0, "Nothing leaves.\n")
    assert list(tmp_path.iterdir()) == [file]


def test_what_is_held_back_is_named(evenhand: Terminal, tmp_path: Path) -> None:
    said = evenhand("export", "payments", str(tmp_path / "payments.csv"))

    assert said.code == 2
    assert "£48.00, 700000000011: No bank details are held." in said.err


def test_a_batch_that_never_was_leaves_no_file(evenhand: Terminal, tmp_path: Path) -> None:
    said = evenhand("export", "payments", str(tmp_path / "payments.csv"), "--batch", "2017-01-01-1")

    assert said.code == 2
    assert "No batch has this name." in said.err
    assert list(tmp_path.iterdir()) == []


def test_the_banks_own_message_names_the_office_and_its_answer_is_taken_in(evenhand: Terminal, tmp_path: Path) -> None:
    holds(Role.RECEIVING)
    file = tmp_path / "payments.xml"
    refused = evenhand("export", "payments", str(file), "--format", "pain.001")
    assert (refused.code, file.exists()) == (2, False)
    assert "No account is set" in refused.err
    account = ("payments", "--holder", "Office", "--sort-code", "202015", "--account", "55555555")
    assert evenhand("account", "set", *account).out == "The account is set from 2017-03-02.\n"
    assert evenhand("account", "show").out == "2017-03-02 payments Office 202015 55555555 [pays]\n"

    said = evenhand("export", "payments", str(file), "--format", "pain.001")

    assert (said.code, said.err) == (0, "Batch 2017-03-02-1: 1 payment, £48.00.\n")
    assert "<MsgId>PAY-2017-03-02-1</MsgId>" in file.read_text()
    answer = tmp_path / "answer.xml"
    answer.write_text(
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>'
        "<GrpHdr><MsgId>A</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>PAY-2017-03-02-1</OrgnlMsgId><GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts>"
        "</CstmrPmtStsRpt></Document>"
    )
    assert evenhand("import", "bank-answer", str(answer)).code == 0
    debits = evenhand("export", "collections", "-")
    assert (debits.code, "into which direct debits are collected" in debits.err) == (2, True)
