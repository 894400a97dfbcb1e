"""Every page of the desk: no barrier for anyone, and room for everyone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.web.gallery import PAGES, TEMPLATES

AXE = (Path(__file__).parent / "axe.min.js").read_text()
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Long enough for what a resize or a key sets in motion to be drawn.
FRAMES = "new Promise(drawn => setTimeout(() => requestAnimationFrame(drawn), 150))"

Window = Callable[..., Page]


def barriers(page: Page) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate("levels => axe.run(document, {runOnly: levels})", LEVELS)
    return [f"{each['id']}: {node['target']}" for each in found["violations"] for node in each["nodes"]]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_puts_no_barrier_before_anyone_not_even_magnified_four_times(window: Window, name: str) -> None:
    page = window()
    page.goto(f"/{name}")
    assert barriers(page) == []

    page.set_viewport_size({"width": 320, "height": 860})
    page.evaluate(FRAMES)
    sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")

    assert sideways == 0
    assert barriers(page) == []


def test_a_why_that_is_opened_puts_no_barrier_before_anyone(window: Window) -> None:
    page = window()
    page.goto("/request")
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")

    assert page.locator(".why__body").first.is_visible()
    assert barriers(page) == []


def test_a_table_too_wide_for_the_window_can_be_reached_and_scrolled_with_the_keyboard(window: Window) -> None:
    page = window(width=320)
    page.goto("/my-work")
    table = page.locator(".scroll")

    table.focus()
    page.keyboard.press("ArrowRight")
    page.evaluate(FRAMES)

    assert table.get_attribute("aria-label") == "Requests"
    assert table.evaluate("box => box.scrollLeft") > 0


def test_a_table_that_fits_is_no_stop_for_the_keyboard(window: Window) -> None:
    page = window(width=1920)
    page.goto("/my-work")

    page.wait_for_selector(".scroll:not([tabindex])")

    assert page.locator(".scroll").count() == 1


def test_the_field_with_the_keyboard_is_never_under_the_identity_bar(window: Window) -> None:
    page = window()
    page.goto("/request")
    page.locator("#note").focus()
    page.mouse.wheel(0, 4000)
    page.locator(".tasks a").first.focus()

    bar = page.locator(".identity").bounding_box()
    link = page.locator(".tasks a").first.bounding_box()

    assert bar is not None and link is not None
    assert link["y"] >= bar["y"] + bar["height"]


def test_every_template_is_shown_in_the_gallery() -> None:
    shown = {template for template, _ in PAGES.values()}
    pages = {file.name for file in TEMPLATES.glob("*.html") if "{% extends" in file.read_text()}

    assert pages - shown == {"account_base.html", "case_base.html"}
