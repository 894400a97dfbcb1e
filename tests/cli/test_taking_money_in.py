from datetime import date
from pathlib import Path

import pytest

from evenhand.accounts.models import Receipt
from evenhand.demo.bank import Returned
from evenhand.domain.account.methods import PaymentMethod
from tests.cli.saying import Terminal
from tests.desks import MONDAY, OFFERED, offered
from tests.work.money_in.files import employs, line, paid, pays_by, returned, statement, unpaid

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def office() -> None:
    offered()


def written(folder: Path, content: bytes) -> str:
    file = folder / "file"
    file.write_bytes(content)
    return str(file)


def test_a_statement_is_taken_and_again_changes_nothing(evenhand: Terminal, tmp_path: Path) -> None:
    file = written(tmp_path, statement(paid(68_40, OFFERED), paid(5_00, "?")))

    first, second = evenhand("import", "statement", file), evenhand("import", "statement", file)

    assert (first.code, first.out, first.err) == (0, "2 lines: 2 taken, 0 unchanged, 0 refused.\n", "")
    assert (second.code, second.out) == (
        0, "2 lines: 0 taken, 2 unchanged, 0 refused.\nThis file was taken before, and changes nothing.\n",
    )  # fmt: skip


def test_an_entry_that_cannot_be_taken_is_named_and_the_others_land(evenhand: Terminal, tmp_path: Path) -> None:
    entries = paid(1_00, OFFERED, on=date(2017, 2, 14)), paid(2_00, OFFERED)

    said = evenhand("import", "statement", written(tmp_path, statement(*entries)))

    assert (said.code, said.out) == (2, "2 lines: 1 taken, 0 unchanged, 1 refused.\n")
    assert said.err == (
        "Entry 1, BookgDt: found 2017-02-14, expected a day from 2012-12-10 to 2017-02-13, the business date.\n"
    )


def test_a_file_that_was_cut_off_is_refused_whole(evenhand: Terminal, tmp_path: Path) -> None:
    said = evenhand("import", "statement", written(tmp_path, statement(paid(68_40, OFFERED))[:-40]))

    assert (said.code, said.out) == (2, "1 line: 0 taken, 0 unchanged, 1 refused.\n")
    assert said.err.endswith("Nothing of it was taken.\n")
    assert Receipt.objects.count() == 0


def test_an_unpaid_debit_takes_its_receipt_back(evenhand: Terminal, tmp_path: Path) -> None:
    evenhand("import", "statement", written(tmp_path, statement(paid(68_40, OFFERED, code="PMNT-IDDT-ESDD"))))

    said = evenhand("import", "unpaid", written(tmp_path, unpaid(Returned(OFFERED, MONDAY, 68_40, "0"))))

    assert (said.code, said.out) == (0, "1 line: 1 taken, 0 unchanged, 0 refused.\n")
    assert Receipt.objects.get().return_reason == "Refer to payer"


def test_an_employers_return_names_what_is_not_known(evenhand: Terminal, tmp_path: Path) -> None:
    employs()
    pays_by(PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER)

    said = evenhand("import", "deductions", written(tmp_path, returned(line(), line(parent="4100000099"))))

    assert (said.code, said.out) == (2, "2 lines: 1 taken, 0 unchanged, 1 refused.\n")
    assert said.err == (
        "Line 3, paying_parent: found a reference that no paying parent here has, expected one of this office.\n"
    )


def test_the_sorts_of_files_are_listed(evenhand: Terminal) -> None:
    said = evenhand("import", "--help")

    assert all(sort in said.out for sort in ("statement", "unpaid", "deductions"))
