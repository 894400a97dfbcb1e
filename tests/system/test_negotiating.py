"""A call about arrears on one screen: a plan is set, an offer is refused, arrears wait; by mouse, keyboard and HTML."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.system import calling
from tests.system.behind import behind, behind_office
from tests.system.ending import answers_it
from tests.system.keyboard import tabs_to
from tests.system.person import Person
from tests.system.seen import fact, heading, letters, says, timeline
from tests.system.server import served

AXE = Path(__file__).parents[1] / "web" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUNS = "tags => axe.run(document, {runOnly: tags}).then(found => found.violations.map(it => it.id + it.nodes[0].html))"
LEAVING = """() => {
    const leaves = new Event("beforeunload", {cancelable: true})
    return !window.dispatchEvent(leaves)
}"""
"""Whether somebody who leaves the page is asked first."""
BOTH = [("NEGOTIATION", "Queued"), ("NEGOTIATION", "Queued")]


@pytest.fixture(scope="module")
def behind_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An office whose cases are behind, each for a story of its own."""
    with served(behind_office(tmp_path_factory.mktemp("behind") / "office.sqlite3")) as address:
        yield address


@pytest.fixture
def office_address(behind_address: str) -> str:
    return behind_address


def test_a_call_leads_from_a_missed_payment_to_a_set_plan_with_both_letters(amara: Person) -> None:
    page = amara.page
    calling.begins(amara, "agrees")
    calling.sets_out_and_talks(amara)
    calling.fills_the_budget(amara)
    calling.tries(page, "60.00", "200")
    expect(page.locator('[data-plan="own-offer"]')).to_contain_text("31 months")
    assert "Breaches debt steer" in calling.card(page, "own-offer")
    page.get_by_label("For arrears a month, slider").press("ArrowRight")
    expect(page.locator('[data-plan="own-offer"]')).to_contain_text("£61.00")
    expect(page.locator("#plans-said")).to_contain_text("Their offer: £61.00 a month")
    assert "recommended £77.09 a month, after £200.00 now" in calling.card(page, "within-24-months")
    assert silent(page)

    amara.presses_button("Preview £77.09 a month")
    heading(page, "Preview: Within 24 months, £77.09 a month")
    amara.presses_button("Propose £77.09 a month")
    calling.decides(amara, "Negotiated Schedule Acceptable")
    heading(page, "Set the schedule of the plan on the account")
    assert silent(page)
    amara.presses_button("Set the schedule")
    says(page, "The schedule follows the agreed plan from 24 April 2017.")
    for task in ("Call the receiving parent: the plan", "Tell the paying parent the decision"):
        amara.opens_task(task)
        amara.answers("What came of the call?", "Told them")

    assert fact(page, "Status") == "Closed"
    assert letters(page, behind("agrees"))[:2] == BOTH
    amara.opens(f"/accounts/8{behind('agrees')[1:]}/schedule")
    expect(page.get_by_role("main")).to_contain_text("£77.09")


def test_an_offer_is_tried_by_keyboard_and_refused_with_what_would_be_agreed_to(amara: Person) -> None:
    page = amara.page
    calling.begins(amara, "is-refused")
    calling.sets_out_and_talks(amara)
    for label, amount in calling.BUDGET.items():
        tabs_to(page, label)
        page.keyboard.type(amount)
    assert page.evaluate(LEAVING)
    page.keyboard.press("Enter")
    heading(page, "Propose a plan")
    tabs_to(page, "For arrears a month")
    page.keyboard.type("19")
    tabs_to(page, "For arrears a month, slider")
    page.keyboard.press("ArrowRight")
    expect(page.locator('[data-plan="own-offer"]')).to_contain_text("£20.00")
    assert page.evaluate(LEAVING)
    tabs_to(page, "Record their offer as refused")
    page.keyboard.press("Enter")
    amara.answers("Does the receiving parent report hardship?", "No")
    heading(page, "Decide on the plan")
    calling.decides(amara, "Refused: the reasons and what would be acceptable are told", "It would take too long")

    says(page, "Negotiation refused; acceptable would be: within 24 months")
    assert letters(page, behind("is-refused"))[:2] == BOTH
    assert any("£20.00 with each instalment" in entry for entry in timeline(page, behind("is-refused")))


def test_arrears_wait_where_nothing_is_left_and_a_team_leader_approves(someone: Callable[..., Person]) -> None:
    amara, ewa = someone("Amara Nwosu"), someone("Ewa Kowalczyk")
    page = amara.page
    calling.begins(amara, "waits")
    calling.sets_out_and_talks(amara, "They ask to negotiate")
    calling.fills_the_budget(amara, **{"Home: rent or mortgage": "250", "Travel": "40"})
    expect(page.locator(".notice--warning")).to_contain_text("is more than 40% of what comes in")
    assert "recommended" in calling.card(page, "deferred")
    page.get_by_role("button", name="Preview maintenance alone").click()
    heading(page, "What comes in and goes out")
    page.get_by_role("textbox", name=re.compile("A word on amounts")).fill(
        "Their rent went up; they look for another home."
    )
    amara.presses_button("Show the plans")
    amara.presses_button("Preview maintenance alone")
    amara.presses_button("Propose maintenance alone")
    amara.answers("Does the receiving parent report hardship?", "No")
    calling.decides(amara, "Negotiated Schedule Acceptable")
    expect(page.get_by_role("main")).to_contain_text("Waits for a team leader")

    ewa.opens("/approvals")
    ewa.page.get_by_role("link", name=re.compile("plan", re.IGNORECASE)).first.click()
    expect(ewa.page.get_by_role("main")).to_contain_text("looked at again on 10 July 2017")
    assert silent(ewa.page)
    answers_it(ewa, "Approve", "Seen, and agreed.")
    calling.opens(amara, "waits", calling.NEGOTIATION)
    amara.presses_button("Set the schedule")
    assert any("Arrears deferred" in entry for entry in timeline(page, behind("waits")))


def test_plans_are_shown_and_proposed_without_script(someone: Callable[..., Person]) -> None:
    amara = someone("Amara Nwosu", scripts=False)
    page = amara.page
    page.goto(f"/cases/{behind('without-script')}/negotiation")
    page.get_by_label("The paying parent asks for it").check()
    page.get_by_label("Reason").fill("They called.")
    page.get_by_role("button", name="Begin the negotiation").click()
    page.goto(f"/cases/{behind('without-script')}")
    page.get_by_role("link", name=calling.NEGOTIATION, exact=True).first.click()
    page.get_by_label("How much of the arrears is disputed?").fill("0")
    page.get_by_role("button", name="Record what is owed").click()
    page.get_by_role("button", name="They ask to negotiate").click()
    page.get_by_role("textbox", name="Wages, after tax", exact=True).fill("£1,811.33")
    page.get_by_label("Wages, after tax: how often").select_option(label="a month")
    page.get_by_role("button", name="Show the plans").click()
    assert page.locator("[data-slides]").first.is_hidden()
    calling.tries(page, "80", "")
    page.get_by_role("button", name="Show these plans", exact=True).last.click()
    assert "£80.00" in calling.card(page, "own-offer")
    assert "£418.00" in page.locator("#week").inner_text()
    page.get_by_role("button", name="Preview Their offer").click()
    page.get_by_role("button", name="Propose £80.00 a month").click()

    says(page, "Plan proposed: their offer, £80.00 with each instalment")


def silent(page: Page) -> bool:
    """Axe has nothing to complain of."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(RUNS, TAGS)
    assert found == []
    return True
