"""An opportunity half a year on: it passes to direct pay, fails with an approval, ends early, or is extended."""

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.system import ending
from tests.system.half_a_year import ended
from tests.system.person import Person
from tests.system.seen import fact, letters, not_recorded, says, timeline
from tests.system.server import served


@pytest.fixture
def office_address(later_office: Path, tmp_path: Path) -> Iterator[str]:
    """The address of that office for one story alone."""
    with served(Path(shutil.copy(later_office, tmp_path / "office.sqlite3"))) as address:
        yield address


def test_payments_that_all_came_lead_to_direct_pay_and_nothing_is_left_open(someone: Callable[..., Person]) -> None:
    amara = someone("Amara Nwosu")
    ending.opens(amara, "kept", ending.SCHEDULED)
    expect(amara.page.locator(".desk")).to_contain_text("6 of 6 counted payments came as agreed.")
    amara.presses_button("Record the outcome")
    ending.weighs(amara, likely=True)
    amara.presses_button("Change to direct pay")
    says(amara.page, "Put to a team leader")
    assert fact(amara.page, "Sub Status") == "Pending Approval - TL"

    ewa = someone("Ewa Kowalczyk")
    ewa.opens("/approvals")
    ewa.page.get_by_role("link", name=re.compile("deduction", re.IGNORECASE)).first.click()
    ending.answers_it(ewa, "Approve", "Seen, and agreed.")
    ending.works_it_out(amara, "kept")
    ending.opens(amara, "kept", ending.SCHEDULED)
    ending.is_told(amara, "Call the paying parent: direct pay", "Call the receiving parent: direct pay")

    assert fact(amara.page, "Resolution Code") == "CofC Accepted"
    amara.opens(f"/cases/{ended('kept')}")
    assert fact(amara.page, "Service Type") == "Direct pay"
    expect(amara.page.get_by_text("Nothing is open on this case.")).to_be_visible()
    told = [code for code, _ in letters(amara.page, ended("kept"))]
    assert {"CMSL0136", "CMSL0137"} <= set(told)
    assert (told.count("CMSL0136"), told.count("CMSL0137")) == (1, 1)


def test_a_fail_waits_for_another_person_is_returned_and_then_brings_fees(someone: Callable[..., Person]) -> None:
    amara, ewa = someone("Amara Nwosu"), someone("Ewa Kowalczyk")
    ending.opens(amara, "broken", ending.SCHEDULED)
    amara.chooses("Compliance Action", "Pass: All Payments Received")
    amara.presses_button("Record the outcome")
    expect(amara.page.locator(".govuk-error-summary")).to_contain_text("was missed")
    amara.chooses("Compliance Action", "Fail: Payment Default")
    amara.presses_button("Record the outcome")
    ending.weighs(amara, likely=False)

    ending.opens(ewa, "broken", ending.SCHEDULED)
    expect(ewa.page.locator(".desk")).to_contain_text("Fees and charges count from 9 October 2017")
    ending.answers_it(ewa, ending.RETURN)
    not_recorded(ewa.page, comments="Give the reasons for your answer: they are kept with it.")
    ending.answers_it(ewa, ending.RETURN, "Say more of what the child would feel.")

    ending.opens(amara, "broken", ending.SCHEDULED)
    expect(amara.page.locator(".desk")).to_contain_text("Say more of what the child would feel.")
    ending.weighs(amara, likely=False)
    ending.opens(ewa, "broken", ending.SCHEDULED)
    ending.answers_it(ewa, "Approve", "Now it is all there.")

    said = timeline(amara.page, ended("broken"))
    assert "Fees and charges count from 9 October 2017" in said
    assert "The opportunity ended on 9 October 2017: Fail" in said
    assert said.count("A team leader approved it") == 1


def test_a_benefit_that_starts_ends_it_early_by_what_was_paid_so_far(someone: Callable[..., Person]) -> None:
    amara, ewa = someone("Amara Nwosu"), someone("Ewa Kowalczyk")
    ending.becomes_known(amara, "benefit", "The paying parent is on a benefit")
    amara.chooses("Which benefit?", "Universal Credit")
    amara.dates("From which day?", date(2017, 10, 2))
    amara.presses_button("Record it")

    ending.opens(amara, "benefit", ending.EARLY)
    expect(amara.page.locator(".desk")).to_contain_text("A benefit began, and every payment due so far came as agreed")
    amara.presses_button("Record the outcome")
    ending.weighs(amara, likely=True)
    later = amara.page.locator(".tasks__task").filter(has=amara.page.get_by_text("Change to direct pay", exact=True))
    expect(later).to_contain_text("After: Explain direct pay to the receiving parent")
    amara.chooses(ending.CALLED, "Explained, and they understand it")
    amara.chooses("May we give the paying parent their bank details or contact details?", "No")
    amara.presses_button("Record the call")
    amara.presses_button("Change to direct pay")
    ending.opens(ewa, "benefit", ending.EARLY)
    ending.answers_it(ewa, "Approve", "Seen, and agreed.")

    said = timeline(amara.page, ended("benefit"))
    assert "The opportunity ended on 9 October 2017: Ended Early" in said
    assert "Service type changed to direct pay on 9 October 2017" in said
    assert not [line for line in said if line.startswith("Fees and charges count")]


def test_a_request_for_direct_pay_is_confirmed_alone_and_can_be_withdrawn(someone: Callable[..., Person]) -> None:
    amara = someone("Amara Nwosu")
    ending.becomes_known(amara, "asks-for-direct-pay", "A parent says which service they want")
    amara.chooses("Who says it?", "Receiving parent")
    amara.chooses("Which service?", "Direct pay")
    amara.presses_button("Record it")
    ending.opens(amara, "asks-for-direct-pay", ending.EARLY)

    amara.answers("What did they say, spoken to alone?", "They withdraw it, or did not ask freely")

    assert fact(amara.page, "Resolution Code") == "CofC Rejected"
    assert "The opportunity goes on" in timeline(amara.page, ended("asks-for-direct-pay"))
    amara.opens(f"/cases/{ended('asks-for-direct-pay')}/compliance")
    assert fact(amara.page, "End Date").startswith("9 December 2017")


def test_a_stay_in_hospital_extends_it_by_a_month_once_a_team_leader_approves(someone: Callable[..., Person]) -> None:
    amara, ewa = someone("Amara Nwosu"), someone("Ewa Kowalczyk")
    amara.opens(f"/cases/{ended('in-hospital')}/open-outcome")
    amara.chooses("What do you open?", "An extension of the opportunity")
    amara.takes("What became known?", "A stay in hospital")
    amara.dates("Since when?", date(2017, 10, 4))
    amara.types("Reason", "Rang from the ward; the next payment will be late.")
    amara.presses_button("Open the request")
    ending.opens(amara, "in-hospital", ending.EXTENSION)
    amara.chooses("Should the opportunity be extended?", "Extend it, if a team leader approves")
    amara.chooses("Reason of the extension", "Change of Circumstance")
    amara.types("By how many whole months?", "9")
    amara.types("Facts that you considered", "The letter of the hospital.")
    amara.types("Reasons for your decision", "Beyond their control, and a month is enough.")
    amara.writes("Mali Lane", "The enforced half goes on coming meanwhile.")
    amara.presses_button("Record the decision")
    expect(amara.page.locator(".govuk-error-summary")).to_contain_text("after the annual review")
    amara.types("By how many whole months?", "1")
    amara.presses_button("Record the decision")

    ending.opens(ewa, "in-hospital", ending.EXTENSION)
    ending.answers_it(ewa, "Approve", "A month is right.")

    assert "The opportunity now ends on 9 January 2018" in timeline(amara.page, ended("in-hospital"))
    amara.opens(f"/cases/{ended('in-hospital')}/compliance")
    assert fact(amara.page, "End Date").startswith("9 January 2018")
