"""An opportunity half a year on: it passes to direct pay, fails with an approval, ends early, or is extended."""

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.system.half_a_year import ended, live_half_a_year
from tests.system.person import Person
from tests.system.seen import fact, letters, not_recorded, says, timeline
from tests.system.server import made, served

SCHEDULED = "Compliance opportunity outcome: scheduled end"
EARLY = "Compliance opportunity outcome: early end"
EXTENSION = "Compliance opportunity outcome: extension"
LIKELY = "Are they likely to pay if payments go direct?"
CALLED = "What came of the call?"
RETURN = "Return with comments: it is amended and put again"
REGULARLY = "How often do they pay?"


@pytest.fixture(scope="session")
def half_a_year_on(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office whose opportunities have come to their end date, or run."""
    file = tmp_path_factory.mktemp("half-a-year") / "office.sqlite3"

    def filled(evenhand: Callable[..., str]) -> None:
        evenhand("migrate")
        live_half_a_year(file)

    return made(file, filled)


@pytest.fixture
def office_address(half_a_year_on: Path, tmp_path: Path) -> Iterator[str]:
    """The address of that office for one story alone."""
    with served(Path(shutil.copy(half_a_year_on, tmp_path / "office.sqlite3"))) as address:
        yield address


def opens(person: Person, name: str, title: str) -> None:
    """Goes to the desk of a request of a case of these stories."""
    person.opens(f"/cases/{ended(name)}")
    person.page.get_by_role("link", name=title, exact=True).first.click()
    expect(person.page.locator(".desk__title")).to_have_text(title)


def becomes_known(person: Person, name: str, what: str) -> None:
    """Goes to the form of something that became known."""
    person.opens(f"/cases/{ended(name)}/became-known")
    person.page.get_by_role("link", name=re.compile(f"^{what}")).first.click()
    expect(person.page.get_by_role("button", name="Record it")).to_be_visible()


def weighs(person: Person, *, likely: bool) -> None:
    """The unlikely to pay check, with all that a discretionary decision needs."""
    person.chooses(LIKELY, "Yes" if likely else "No")
    if not likely:
        person.chooses("DP Rejected Reason", "Payments were missed, short or late")
    person.types("Facts that you considered", "Each payment beside the statement, and the notes of the calls.")
    person.types("Reasons for your decision", "As they paid in this time, so I expect them to pay.")
    person.types("Mali Lane", "The money goes on coming each month; nothing changes at home.")
    person.presses_button("Record the check")


def is_told(person: Person, *tasks: str) -> None:
    for task in tasks:
        person.opens_task(task)
        person.answers(CALLED, "Told them")


def answers_it(person: Person, answer: str, comments: str = "") -> None:
    """A team leader's answer."""
    person.chooses("Your answer", answer)
    person.page.get_by_role("textbox", name="Comments").fill(comments)
    person.presses_button("Record your answer")


def works_it_out(person: Person, name: str) -> None:
    opens(person, name, "Perform calculation")
    person.answers(REGULARLY, "Every month")


def test_payments_that_all_came_lead_to_direct_pay_and_nothing_is_left_open(someone: Callable[..., Person]) -> None:
    amara = someone("Amara Nwosu")
    opens(amara, "kept", SCHEDULED)
    expect(amara.page.locator(".desk")).to_contain_text("6 of 6 counted payments came as agreed.")
    amara.presses_button("Record the outcome")
    weighs(amara, likely=True)
    amara.presses_button("Change to direct pay")
    says(amara.page, "Put to a team leader")
    assert fact(amara.page, "Sub Status") == "Pending Approval - TL"

    ewa = someone("Ewa Kowalczyk")
    ewa.opens("/approvals")
    ewa.page.get_by_role("link", name=re.compile("deduction", re.IGNORECASE)).first.click()
    answers_it(ewa, "Approve", "Seen, and agreed.")
    works_it_out(amara, "kept")
    opens(amara, "kept", SCHEDULED)
    is_told(amara, "Call the paying parent: direct pay", "Call the receiving parent: direct pay")

    assert fact(amara.page, "Resolution Code") == "CofC Accepted"
    amara.opens(f"/cases/{ended('kept')}")
    assert fact(amara.page, "Service Type") == "Direct pay"
    expect(amara.page.get_by_text("Nothing is open on this case.")).to_be_visible()
    told = [code for code, _ in letters(amara.page, ended("kept"))]
    assert {"CMSL0136", "CMSL0137"} <= set(told)
    assert (told.count("CMSL0136"), told.count("CMSL0137")) == (1, 1)


def test_a_fail_waits_for_another_person_is_returned_and_then_brings_fees(someone: Callable[..., Person]) -> None:
    amara, ewa = someone("Amara Nwosu"), someone("Ewa Kowalczyk")
    opens(amara, "broken", SCHEDULED)
    amara.chooses("Compliance Action", "Pass: All Payments Received")
    amara.presses_button("Record the outcome")
    expect(amara.page.locator(".govuk-error-summary")).to_contain_text("was missed")
    amara.chooses("Compliance Action", "Fail: Payment Default")
    amara.presses_button("Record the outcome")
    weighs(amara, likely=False)

    opens(ewa, "broken", SCHEDULED)
    expect(ewa.page.locator(".desk")).to_contain_text("Fees and charges count from 9 October 2017")
    answers_it(ewa, RETURN)
    not_recorded(ewa.page, comments="Give the reasons for your answer: they are kept with it.")
    answers_it(ewa, RETURN, "Say more of what the child would feel.")

    opens(amara, "broken", SCHEDULED)
    expect(amara.page.locator(".desk")).to_contain_text("Say more of what the child would feel.")
    weighs(amara, likely=False)
    opens(ewa, "broken", SCHEDULED)
    answers_it(ewa, "Approve", "Now it is all there.")

    said = timeline(amara.page, ended("broken"))
    assert "Fees and charges count from 9 October 2017" in said
    assert "The opportunity ended on 9 October 2017: Fail" in said
    assert said.count("A team leader approved it") == 1


def test_a_benefit_that_starts_ends_it_early_by_what_was_paid_so_far(someone: Callable[..., Person]) -> None:
    amara, ewa = someone("Amara Nwosu"), someone("Ewa Kowalczyk")
    becomes_known(amara, "benefit", "The paying parent is on a benefit")
    amara.chooses("Which benefit?", "Universal Credit")
    amara.dates("From which day?", date(2017, 10, 2))
    amara.presses_button("Record it")

    opens(amara, "benefit", EARLY)
    expect(amara.page.locator(".desk")).to_contain_text("A benefit began, and every payment due so far came as agreed")
    amara.presses_button("Record the outcome")
    weighs(amara, likely=True)
    later = amara.page.locator(".tasks__task").filter(has=amara.page.get_by_text("Change to direct pay", exact=True))
    expect(later).to_contain_text("After: Explain direct pay to the receiving parent")
    amara.chooses(CALLED, "Explained, and they understand it")
    amara.chooses("May we give the paying parent their bank details or contact details?", "No")
    amara.presses_button("Record the call")
    amara.presses_button("Change to direct pay")
    opens(ewa, "benefit", EARLY)
    answers_it(ewa, "Approve", "Seen, and agreed.")

    said = timeline(amara.page, ended("benefit"))
    assert "The opportunity ended on 9 October 2017: Ended Early" in said
    assert "Service type changed to direct pay on 9 October 2017" in said
    assert not [line for line in said if line.startswith("Fees and charges count")]


def test_a_request_for_direct_pay_is_confirmed_alone_and_can_be_withdrawn(someone: Callable[..., Person]) -> None:
    amara = someone("Amara Nwosu")
    becomes_known(amara, "asks-for-direct-pay", "A parent says which service they want")
    amara.chooses("Who says it?", "Receiving parent")
    amara.chooses("Which service?", "Direct pay")
    amara.presses_button("Record it")
    opens(amara, "asks-for-direct-pay", EARLY)

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
    opens(amara, "in-hospital", EXTENSION)
    amara.chooses("Should the opportunity be extended?", "Extend it, if a team leader approves")
    amara.chooses("Reason of the extension", "Change of Circumstance")
    amara.types("By how many whole months?", "9")
    amara.types("Facts that you considered", "The letter of the hospital.")
    amara.types("Reasons for your decision", "Beyond their control, and a month is enough.")
    amara.types("Mali Lane", "The enforced half goes on coming meanwhile.")
    amara.presses_button("Record the decision")
    expect(amara.page.locator(".govuk-error-summary")).to_contain_text("after the annual review")
    amara.types("By how many whole months?", "1")
    amara.presses_button("Record the decision")

    opens(ewa, "in-hospital", EXTENSION)
    answers_it(ewa, "Approve", "A month is right.")

    assert "The opportunity now ends on 9 January 2018" in timeline(amara.page, ended("in-hospital"))
    amara.opens(f"/cases/{ended('in-hospital')}/compliance")
    assert fact(amara.page, "End Date").startswith("9 January 2018")
