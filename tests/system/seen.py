"""What a person sees on a page, and what must hold wherever something could not be recorded."""

import re

from playwright.sync_api import Page, expect


def says(page: Page, *sentences: str) -> None:
    """The page tells what just happened."""
    for sentence in sentences:
        expect(page.locator(".notices")).to_contain_text(sentence)


def heading(page: Page, text: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(text)


def heading_of(page: Page) -> str:
    """The title of the page."""
    return page.get_by_role("heading", level=1).inner_text()


def not_recorded(page: Page, told: str = "Not recorded yet", /, **errors: str) -> None:
    """Says in the title and in one summary what is to be put right; each line leads to its field, which says it too."""
    expect(page).to_have_title(re.compile("^Error: "))
    summary = page.locator(".govuk-error-summary")
    expect(summary.get_by_role("heading")).to_have_text(told)
    expect(summary.get_by_role("link")).to_have_text(list(errors.values()))
    for field, sentence in errors.items():
        summary.get_by_role("link", name=sentence, exact=True).click()
        expect(page.locator(f"[id='{field}']")).to_be_focused()
        expect(page.locator(f"[id='{field}-error'], [id='{field}-date-error']")).to_contain_text(sentence)


def state_of_task(page: Page, title: str) -> str:
    """How a task stands in the list beside the form; empty where this procedure has no such task."""
    entry = page.locator(".tasks__task").filter(has=page.get_by_text(title, exact=True))
    return (entry.get_attribute("class") or "").rpartition("--")[2] if entry.count() else ""


def can_start(page: Page) -> list[str]:
    """The tasks that can start, in the procedure's order."""
    found = page.locator(".tasks__task--now, .tasks__task--ready")
    return [entry.locator("div > a, div > span").first.inner_text() for entry in found.all()]


def fact(page: Page, name: str) -> str:
    """The value of a fact, as the page shows it."""
    row = page.locator(".facts > div").filter(has=page.locator("dt", has_text=re.compile(f"^{re.escape(name)}$")))
    return (row.first.locator("dd").text_content() or "").strip()


def timeline(page: Page, reference: str) -> list[str]:
    """The sentences of a case's timeline, newest first."""
    page.goto(f"/cases/{reference}/timeline")
    return page.locator(".timeline__entry > p:first-child").all_inner_texts()


def letters(page: Page, reference: str) -> list[tuple[str, str]]:
    """The letters of a case with how they stand, newest first."""
    page.goto(f"/cases/{reference}/letters")
    rows = page.get_by_role("main").locator("tbody tr")
    return [(row.locator("th a").inner_text(), row.locator(".tag").inner_text()) for row in rows.all()]
