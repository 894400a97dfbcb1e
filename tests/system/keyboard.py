"""A person without a mouse: what has the focus is always visible."""

from playwright.sync_api import Page

MOST = 60


def focused(page: Page) -> str:
    """The words of whatever has the focus."""
    words: str = page.evaluate(
        """() => {
            const it = document.activeElement
            const label = it.labels && it.labels.length ? it.labels[0].innerText : ""
            const named = document.getElementById(it.getAttribute("aria-labelledby"))
            const own = it.getAttribute("aria-label") || it.innerText || it.id || ""
            return (label || (named && named.innerText) || own).trim()
        }"""
    )
    return words


def tabs_to(page: Page, words: str) -> None:
    """Presses Tab until something has the focus, which has to be seen."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if focused(page) == words:
            assert page.evaluate("document.activeElement.matches(':focus-visible')")
            return
    raise AssertionError(f"“{words}” was not reached in {MOST} presses of Tab; the focus is on “{focused(page)}”")


def chooses(page: Page, first: str, answer: str) -> None:
    """Tabs to the first answer of a question, and arrows to another."""
    tabs_to(page, first)
    page.keyboard.press("Space")
    for _ in range(MOST):
        if focused(page) == answer:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"“{answer}” was not reached by arrows")
