"""A browser on the gallery: the desk's pages with made-up data, under the policy that the office serves them with."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import browser_for
from tests.web.gallery import Gallery, served


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Closed after each module: while it is open, Django takes the tests' thread for asynchronous."""
    yield from browser_for("the gallery's pages")


@pytest.fixture
def gallery() -> Iterator[Gallery]:
    with served() as shown:
        yield shown


@pytest.fixture
def window(browser: Browser, gallery: Gallery) -> Iterator[Callable[..., Page]]:
    """Opens a window on the gallery; what a page's scripts and its policy complain of fails the test."""
    faults: list[str] = []
    contexts = []

    def opens(width: int = 1366, scripts: bool = True) -> Page:
        context = browser.new_context(
            base_url=gallery.address, viewport={"width": width, "height": 860}, java_script_enabled=scripts
        )
        contexts.append(context)
        context.set_default_timeout(10_000)
        context.on("weberror", lambda fault: faults.append(str(fault.error)))
        context.on(
            "console",
            lambda said: faults.append(said.text) if "Content Security Policy" in said.text else None,
        )
        return context.new_page()

    yield opens
    for context in contexts:
        context.close()
    assert faults == []
