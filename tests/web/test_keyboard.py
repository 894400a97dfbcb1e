"""The keyboard at the desk, with scripts and without."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.web.gallery import Gallery

Window = Callable[..., Page]


def at_the_desk(window: Window, path: str = "/request") -> Page:
    page = window()
    page.goto(path)
    page.wait_for_selector("html.keys-on, html:not(.keys-on) body.js-enabled")
    return page


def test_a_slash_goes_to_the_search_box(window: Window) -> None:
    page = at_the_desk(window)

    page.keyboard.press("/")

    assert page.evaluate("document.activeElement.id") == "find"
    assert page.input_value("#find") == ""


def test_j_and_k_move_between_the_tasks_that_can_be_opened(window: Window) -> None:
    page = at_the_desk(window)
    page.keyboard.press("j")
    page.wait_for_url("**/request/318/pay")

    page.goto("/request")
    page.wait_for_selector("html.keys-on")
    page.keyboard.press("k")
    page.wait_for_url("**/request/318/service")


def test_g_then_w_goes_to_my_work(window: Window) -> None:
    page = at_the_desk(window)

    page.keyboard.press("g")
    page.keyboard.press("w")

    page.wait_for_url("**/my-work")


def test_letters_typed_into_a_field_stay_letters(window: Window, gallery: Gallery) -> None:
    page = at_the_desk(window)

    page.locator("#note").press_sequentially("j k ? / gw")

    assert page.input_value("#note") == "j k ? / gw"
    assert page.url == f"{gallery.address}/request"
    assert page.locator("#keys").is_hidden()


def test_control_and_enter_record_from_inside_a_field(window: Window, gallery: Gallery) -> None:
    page = at_the_desk(window)
    page.fill("#note", "Rang twice.")

    page.press("#note", "Control+Enter")
    page.wait_for_selector(".govuk-error-summary:focus")

    assert [path for path, _ in gallery.posted] == ["/request/318/offer"]
    assert gallery.posted[0][1]["do"] == ["record"]
    assert gallery.posted[0][1]["seen"] == ["case=12;account=4"]


def test_a_question_mark_shows_the_list_and_escape_gives_the_focus_back(window: Window) -> None:
    page = at_the_desk(window)
    page.locator("#top-nav a").first.focus()

    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")

    assert page.locator("#keys").is_hidden()
    assert page.evaluate("document.activeElement.dataset.key") == "my-work"


def test_whoever_switches_shortcuts_off_in_a_browser_has_none(window: Window) -> None:
    page = at_the_desk(window, "/help-keyboard")
    page.get_by_role("button", name="Switch shortcuts off").click()
    assert page.get_by_text("Shortcuts are off in this browser.").is_visible()

    page.goto("/request")
    page.wait_for_selector("body.js-enabled")
    page.keyboard.press("?")
    page.keyboard.press("/")

    assert page.locator("#keys").is_hidden()
    assert page.evaluate("document.activeElement === document.body")
    assert page.locator(".top__key").is_hidden()


def test_without_scripts_a_person_sees_what_an_answer_asks_and_can_sign_out(window: Window) -> None:
    page = window(scripts=False)
    page.goto("/request")

    assert page.get_by_label("Day").is_visible()
    page.get_by_label("Declines").check()
    assert page.get_by_label("Day").is_hidden()
    assert page.get_by_label("What did they say?").is_visible()
    page.get_by_text("Ruth Ackroyd", exact=True).first.click()
    assert page.get_by_role("button", name="Sign out").is_visible()


def test_the_picture_of_a_procedure_is_scrolled_with_the_keyboard_where_it_does_not_fit(window: Window) -> None:
    page = window(width=320)
    page.goto("/procedure")
    picture = page.get_by_role("region", name="Picture of the procedure")

    picture.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".scroll:has(.flow)")).not_to_have_js_property("scrollLeft", 0)

    assert picture.get_by_role("img").is_visible()


def test_j_passes_by_what_is_folded(window: Window) -> None:
    page = at_the_desk(window)
    assert page.get_by_role("link", name="Tell the receiving parent").is_hidden()

    page.get_by_text("If the offer is accepted: 1 task").press("Enter")

    assert page.get_by_role("link", name="Tell the receiving parent").is_visible()
    page.locator("body").press("j")
    page.wait_for_url("**/request/318/tell")
