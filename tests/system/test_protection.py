"""Who may see what: restricted cases, where somebody lives, pages that are for others."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.system.cases import paying_parent, reference
from tests.system.person import Person
from tests.system.seen import heading, not_recorded

Someone = Callable[..., Person]


def test_a_restricted_case_does_not_exist_for_whoever_has_no_grant(amara: Person) -> None:
    answer = amara.opens(f"/cases/{reference('restricted')}")
    absent = amara.page.get_by_role("main").inner_text()

    assert answer.status == 404
    amara.opens("/cases/799999999999")
    assert amara.page.get_by_role("main").inner_text() == absent
    for words in (paying_parent("restricted"), reference("restricted")):
        amara.opens(f"/search?q={words}")
        expect(amara.page.get_by_role("main")).to_contain_text("No case that you may see matches.")


def test_a_restricted_case_is_there_for_whoever_has_the_grant(someone: Someone) -> None:
    bryn = someone("Bryn Howells")

    bryn.opens_request("restricted")

    expect(bryn.page.locator(".identity")).to_contain_text("Restricted")


def test_where_a_parent_lives_is_shown_for_a_reason_alone(amara: Person) -> None:
    amara.opens_case("whereabouts", "people")
    expect(amara.page.get_by_role("main")).not_to_contain_text("14 Sample Row")
    box = amara.page.get_by_role("region", name="Paying parent")

    box.get_by_role("button").click()
    not_recorded(amara.page, **{"reason-paying": "Say why you need to know: it is recorded with the look."})
    box.get_by_label("Why do you need to know?").fill("A letter came back.")
    box.get_by_role("button").click()

    expect(box).to_contain_text("14 Sample Row")
    expect(amara.page.get_by_role("region", name="Receiving parent")).to_contain_text("Hidden")


def test_an_administrator_looks_after_the_office_and_sees_no_case(someone: Someone) -> None:
    marcus = someone("Marcus Bailey")

    heading(marcus.page, "Office")
    assert marcus.opens(f"/cases/{reference('accepts')}").status == 403
    assert marcus.opens("/my-work").status == 403


def test_an_auditor_reads_and_is_offered_nothing_to_record(someone: Someone) -> None:
    lowri = someone("Lowri Penry")

    lowri.opens_request("looked-at")

    expect(lowri.page.get_by_role("main")).to_contain_text("Not possible now.")
    expect(lowri.page.get_by_role("button", name="Direct pay", exact=True)).to_have_count(0)
    expect(lowri.page.get_by_role("link", name="Something became known")).to_have_count(0)


def test_an_address_that_nobody_uses_says_so_with_a_way_back(amara: Person) -> None:
    answer = amara.opens("/requests/999999")

    assert answer.status == 404
    expect(amara.page.get_by_role("main").get_by_role("link", name="Where I begin")).to_be_visible()
