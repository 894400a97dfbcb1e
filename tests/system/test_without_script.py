"""A whole offer where JavaScript does not run: every form and every link is plain HTML underneath."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.system.cases import paying_parent, reference
from tests.system.person import OFFER, Person
from tests.system.seen import fact, not_recorded, says, timeline


def test_a_caseworker_makes_an_offer_without_script(someone: Callable[..., Person]) -> None:
    amara = someone("Amara Nwosu", scripts=False)
    page = amara.page
    page.get_by_role("searchbox").fill(reference("without-script"))
    page.get_by_role("button", name="Find").click()
    page.get_by_role("link", name=OFFER, exact=True).click()

    page.get_by_role("button", name="Direct pay", exact=True).click()
    page.get_by_role("button", name="Nothing, or that it was imposed").click()
    page.get_by_role("button", name="Record the answer").click()
    not_recorded(page, answer="What did the paying parent say: choose one")
    page.get_by_label("Accepts", exact=True).check()
    page.get_by_role("button", name="Record the answer").click()
    says(page, "Offer accepted.")
    page.get_by_role("button", name="Told them", exact=True).click()
    page.get_by_role("button", name="Set up the payments").click()

    says(page, "Recorded: Method of payment.")
    assert fact(page, "Status") == "Closed"
    assert "Offer accepted" in timeline(page, reference("without-script"))


@pytest.mark.usefixtures("own_office")
def test_the_queue_is_narrowed_without_script(someone: Callable[..., Person]) -> None:
    page = someone("Amara Nwosu", scripts=False).page

    page.get_by_label("Due", exact=True).select_option(label="Late")
    page.get_by_role("button", name="Show").click()

    expect(page.locator("#results tbody")).to_contain_text(paying_parent("late"))
    assert all("Late" in row for row in page.locator("#results tbody tr").all_inner_texts())
