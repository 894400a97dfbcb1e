"""The browser of this machine, which stories and the gallery of pages are looked at with."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first draws the same pages without a window of its own, which takes half the time."""
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str | None:
    """Its program; None where there is none."""
    return next((found for program in PROGRAMS if (found := shutil.which(program))), None)


def opened(playwright: Playwright, program: str) -> Browser:
    return playwright.chromium.launch(executable_path=program, headless=True, args=QUIET)


def browser_for(what: str) -> Iterator[Browser]:
    """Opened for a module, and closed after it; a test that asks for it is left out where there is none."""
    program = chromium()
    if program is None:
        pytest.skip(f"{what}, as no Chromium was found. 'apt-get install chromium-headless-shell' adds it.")
    with sync_playwright() as playwright:
        started = opened(playwright, program)
        yield started
        started.close()
