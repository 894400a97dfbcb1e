"""From a statement file to a matched receipt; and a direct debit that failed takes its receipt back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.system.bank_files import payment, statement, unpaid
from tests.system.cases import paying_parent, reference
from tests.system.person import Person

LEADER = "Fergus Laidlaw"
MATCHED, DEBIT = "paid-by-statement", "unpaid-debit"


def sends(page: Page, kind: str, content: bytes, folder: Path) -> None:
    """Takes a file in by the page."""
    file = folder / "file.xml"
    file.write_bytes(content)
    page.goto("/office/imports")
    page.get_by_label(kind, exact=True).check()
    page.get_by_label("File", exact=True).set_input_files(file)
    page.get_by_role("button", name="Take the file in").click()
    expect(page.get_by_role("heading", name=f"{kind}: 1 line read")).to_be_visible()


def account(case: str) -> str:
    return f"8{reference(case)[1:]}"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_payment_with_a_slip_is_matched_by_its_suggestion(
    scripts: bool, someone: Callable[..., Person], tmp_path: Path
) -> None:
    pounds = "71.01" if scripts else "72.02"
    slip = f"{reference(MATCHED)[:-1]}{(int(reference(MATCHED)[-1]) + 1) % 10}"
    content = statement(f"SLIP-{scripts}", payment(int(pounds.replace(".", "")), slip, "P SLIP"))
    sends(someone(LEADER).page, "Bank statement", content, tmp_path)

    page = someone("Amara Nwosu", scripts=scripts).page
    page.goto("/suspense")
    row = page.get_by_role("row").filter(has_text=f"£{pounds}")
    expect(row).to_contain_text("No master case or case has the number that came with it")
    row.get_by_role("link").click()
    expect(page.get_by_role("main")).to_contain_text("One digit of the reference differs.")
    expect(page.get_by_role("main")).to_contain_text(paying_parent(MATCHED))
    page.get_by_role("button", name=f"Match to {_spaced(reference(MATCHED))}").click()

    expect(page.get_by_role("heading", name="Payments in suspense", exact=True)).to_be_visible()
    expect(page.get_by_text("The money is posted to the account.")).to_be_visible()
    page.goto(f"/accounts/{account(MATCHED)}/receipts")
    expect(page.get_by_role("row").filter(has_text=f"£{pounds}")).to_contain_text(_spaced(reference(MATCHED)))
    expect(page.get_by_role("main")).not_to_contain_text("P SLIP")


def test_a_direct_debit_that_failed_takes_its_receipt_back(someone: Callable[..., Person], tmp_path: Path) -> None:
    page = someone(LEADER).page
    collected = payment(68_40, reference(DEBIT), "D DEBIT", code="PMNT-IDDT-ESDD")
    sends(page, "Bank statement", statement("DEBIT", collected), tmp_path)
    here = f"/accounts/{account(DEBIT)}/receipts"
    page.goto(here)
    expect(page.get_by_role("row").filter(has_text="£68.40")).to_contain_text("Direct Debit")

    sends(page, "Unpaid direct debits", unpaid(reference(DEBIT), 68_40), tmp_path)

    page.goto(here)
    expect(page.get_by_role("row").filter(has_text="£68.40")).to_contain_text("Refer to payer")
    page.goto("/suspense")
    expect(page.get_by_role("main")).not_to_contain_text("£68.40")


def _spaced(number: str) -> str:
    return f"{number[:4]} {number[4:8]} {number[8:]}"
