"""A direct debit of an opportunity did not come: a person decides, and nobody asks for the money."""

import pytest
from playwright.sync_api import expect

from tests.system import doing
from tests.system.cases import reference
from tests.system.person import Person
from tests.system.seen import fact, timeline

CASE, DECIDE = "calculated", "Decide about a missed payment"
WHY_SPOKEN = "Why did you speak to the paying parent?"


@pytest.mark.usefixtures("own_office")
def test_a_missed_direct_debit_raises_a_decision_and_nobody_asks_for_the_money(amara: Person) -> None:
    doing.works_maintenance_out(amara, CASE)
    for by in ("1 week", "1 week", "1 week", "1 week", "1 day", "1 day"):
        amara.moves_date(by)

    amara.opens_request(CASE, DECIDE)
    not_asked_for = "Nobody asks for this payment before Compliance Action and Compliance Reason are recorded."
    expect(amara.group(WHY_SPOKEN)).to_contain_text(not_asked_for)
    amara.types("What they said", "Their pay came two days late.")
    amara.answers(WHY_SPOKEN, "To ask why the payment did not come")
    amara.types("Reason", "Their employer confirmed that pay was late.")
    amara.answers("What should happen?", "Extension of the opportunity")

    assert fact(amara.page, "Status") == "Closed"
    assert "Missed payment: decided for an extension" in timeline(amara.page, reference(CASE))
    amara.opens(f"/accounts/8{reference(CASE)[1:]}/schedule")
    row = amara.page.get_by_role("row").filter(has_text="10 July 2017").filter(has_text="Direct Debit")
    expect(row).to_contain_text("Missed")
