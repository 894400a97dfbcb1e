"""The browser of this machine, which stories and the gallery of pages are looked at with."""

import shutil

from playwright.sync_api import Browser, Playwright

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
