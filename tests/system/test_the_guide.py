"""A newcomer finds the walk beside their work, agrees a plan with it, and has it on record."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from evenhand.work.guide.walks import walks
from tests.system import screenshots as pictures
from tests.system.cases import reference
from tests.system.money import PAID
from tests.system.person import Person

WALK = walks()["set-a-plan"]
CASES = pictures.Cases(running="", behind=reference(PAID))
WIDTHS = """() => Promise.all([...document.images].map(each => {
    each.loading = "eager"
    return each.decode().then(() => each.naturalWidth)
}))"""
STEPS = (pictures.what_is_owed, pictures.the_budget, pictures.the_plans, pictures.the_preview, pictures.the_decision)


@pytest.mark.usefixtures("own_office")
def test_a_newcomer_agrees_a_plan_with_the_guide_alone(amara: Person, someone: Callable[..., Person]) -> None:
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

    amara.opens(walk)
    for question in WALK.questions:
        amara.group(question.asks).get_by_text(question.answers[question.right], exact=True).click()
    page.get_by_label("I have done each step of this walk").check()
    amara.presses_button("Record that I have done it")
    expect(page.locator(".notices")).to_contain_text(f"On your record: {WALK.title}.")

    leader = someone("Ewa Kowalczyk")
    leader.opens("/training")
    expect(leader.page.get_by_role("region", name="What they completed")).to_contain_text("Amara Nwosu")
