"""A newcomer finds the walk beside their work, agrees a plan with it, and has it on record."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from evenhand.work.guide.walks import walks
from tests.system import screenshots as pictures
from tests.system.cases import reference
from tests.system.money import PAID
from tests.system.person import Person
from tests.system.seen import fact, letters, says

WALK = walks()["set-a-plan"]
CASES = pictures.Cases(running="", behind=reference(PAID))
WIDTHS = """() => Promise.all([...document.images].map(each => {
    each.loading = "eager"
    return each.decode().then(() => each.naturalWidth)
}))"""
STEPS = (pictures.what_is_owed, pictures.the_budget, pictures.the_plans, pictures.the_preview, pictures.the_decision)


@pytest.mark.usefixtures("own_office")
def test_a_newcomer_agrees_and_sets_a_plan_with_the_guide_alone(amara: Person, someone: Callable[..., Person]) -> None:
    page = amara.page
    amara.opens(f"/cases/{CASES.behind}/negotiation")
    page.get_by_role("link", name="How this is done").click()
    page.get_by_role("link", name=WALK.title).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Walk: {WALK.title}")
    expect(page.locator(".walk > li")).to_have_count(len(WALK.steps))
    assert min(page.evaluate(WIDTHS)) > 1000
    walk = page.url

    for step in STEPS:
        step(amara, CASES)
    amara.presses_button("Record the decision")
    expect(page.locator(".notices")).to_contain_text("Negotiated Schedule Acceptable")
    amara.presses_button("Set the schedule")
    says(page, "The schedule follows the agreed plan from")
    for task in ("Call the receiving parent: the plan", "Tell the paying parent the decision"):
        amara.opens_task(task)
        amara.answers("What came of the call?", "Told them")
    assert fact(page, "Status") == "Closed"
    assert letters(page, CASES.behind)[:2] == [("NEGOTIATION", "Queued"), ("NEGOTIATION", "Queued")]
    amara.opens(f"/accounts/8{CASES.behind[1:]}/schedule")
    expect(page.get_by_role("main")).to_contain_text("Arrears")

    amara.opens(walk)
    for question in WALK.questions:
        amara.group(question.asks).get_by_text(question.answers[question.right], exact=True).click()
    page.get_by_label("I have done each step of this walk").check()
    amara.presses_button("Record that I have done it")
    expect(page.locator(".notices")).to_contain_text(f"On your record: {WALK.title}.")

    leader = someone("Ewa Kowalczyk")
    leader.opens("/training")
    expect(leader.page.get_by_role("region", name="What they completed")).to_contain_text("Amara Nwosu")
