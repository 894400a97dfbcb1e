"""A save at the desk: once, in place, and with nothing typed lost."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.web.gallery import Gallery

Window = Callable[..., Page]


def at_the_desk(window: Window, scripts: bool = True) -> Page:
    page = window(scripts=scripts)
    page.goto("/request")
    page.fill("#note", "Rang twice.\nWill ring after six.")
    return page


def test_what_must_be_put_right_is_said_in_place_and_leads_to_the_field(window: Window) -> None:
    page = at_the_desk(window)

    page.get_by_role("button", name="Record the answer").click()
    page.wait_for_selector(".govuk-error-summary:focus")

    assert page.title().startswith("Error: ")
    page.get_by_role("link", name="Use at most 20 words").click()
    assert page.evaluate("document.activeElement.id") == "note"


def test_a_page_that_follows_a_save_has_its_own_title_and_place(window: Window, gallery: Gallery) -> None:
    gallery.answers_with = "my-work"
    page = at_the_desk(window)

    page.get_by_role("button", name="Save and come back").click()
    page.wait_for_selector("#results")

    assert gallery.posted[0][1]["do"] == ["save"]
    assert page.title() == "My work – Evenhand"
    assert page.locator("#top-nav a[aria-current]").inner_text().startswith("My work")


def test_words_typed_in_lines_come_back_as_they_were(window: Window, gallery: Gallery) -> None:
    page = at_the_desk(window)
    page.get_by_role("button", name="Record the answer").click()
    page.wait_for_selector(".govuk-error-summary")

    assert gallery.posted[0][1]["note"] == ["Rang twice.\nWill ring after six."]
    assert page.input_value("#note") == "Rang twice.\nWill ring after six."


def test_an_office_that_does_not_answer_leaves_the_words_and_lets_them_be_sent_again(
    window: Window, gallery: Gallery
) -> None:
    gallery.broken = True
    page = at_the_desk(window)
    page.get_by_role("button", name="Record the answer").click()
    page.get_by_text("What you typed is still here").wait_for()
    assert page.input_value("#note") == "Rang twice.\nWill ring after six."

    gallery.broken = False
    page.get_by_role("button", name="Record the answer").click()
    page.wait_for_selector(".govuk-error-summary")

    assert len(gallery.posted) == 2


def test_pressing_twice_records_once(window: Window, gallery: Gallery) -> None:
    gallery.slow = 0.4
    page = at_the_desk(window)

    page.get_by_role("button", name="Record the answer").dblclick()
    page.wait_for_selector(".govuk-error-summary")

    assert len(gallery.posted) == 1


def test_without_scripts_a_save_is_an_ordinary_page(window: Window, gallery: Gallery) -> None:
    page = at_the_desk(window, scripts=False)

    page.get_by_role("button", name="Record the answer").click()
    page.wait_for_selector(".govuk-error-summary")

    assert gallery.posted[0][1]["answer"] == ["accepts"]


def test_choosing_a_filter_shows_its_rows_and_stays_in_the_address(window: Window) -> None:
    page = window()
    page.goto("/my-work")

    page.get_by_label("Whose").select_option("team")

    page.wait_for_url("**/my-work?whose=team&kind=&due=")
    assert page.locator("#results").count() == 1
