"""Every page for everyone: nothing for axe to complain of, and nothing cut off or scrolled sideways at 400% zoom."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from evenhand.web.urls import urlpatterns
from tests.system.examples import EXAMPLES, Example, held
from tests.system.person import Person
from tests.system.windows import Windows

AXE = Path(__file__).parents[1] / "web" / "axe.min.js"
NAMES = sorted(pattern.name for pattern in urlpatterns)
SHOWN = [
    pytest.param(example, id=f"{name}{number or ''}")
    for name in NAMES
    for number, example in enumerate(EXAMPLES.get(name, ()))
    if not example.downloads
]
WIDE, NARROW = 1366, 320
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUNS = """tags => axe.run(document, {runOnly: tags})
    .then(found => found.violations.map(it => it.id + ": " + it.nodes[0].html))"""
# What a person would have to scroll sideways for; a table scrolls in a box of its own.
BEYOND = """() => [...document.querySelectorAll("body *")].filter(it => {
    const box = it.getBoundingClientRect()
    const away = it.closest(".scroll") || getComputedStyle(it).position === "absolute"
    return box.width && box.right > innerWidth + 1 && !away
}).map(it => it.outerHTML.slice(0, 90))"""


@pytest.fixture(scope="module")
def lookers(browser: Browser, shared_office: str) -> Iterator[Callable[[str, int], Page]]:
    """A window a person and width, kept for all pages that they look at."""
    windows: dict[tuple[str, int], Page] = {}
    with ExitStack() as left:
        opens = Windows(browser, shared_office, left)

        def looks(who: str, width: int) -> Page:
            if (who, width) not in windows:
                page = opens(width=width, height=900 if width > NARROW else 640)
                windows[who, width] = Person(page).signs_in(who).page if who else page
            return windows[who, width]

        yield looks
    assert opens.faults == []


@pytest.fixture(scope="module")
def names(office_template: Path) -> dict[str, str]:
    return held(office_template)


def test_every_address_has_an_example() -> None:
    assert sorted(EXAMPLES) == NAMES


@pytest.mark.parametrize("example", SHOWN)
def test_axe_finds_nothing_on_a_page(
    example: Example, lookers: Callable[[str, int], Page], names: dict[str, str]
) -> None:
    page = lookers(example.who, WIDE)
    answer = page.goto(example.path.format(**names))
    assert answer is not None
    assert answer.status == (405 if example.sends else 200)
    if not answer.headers["content-type"].startswith("text/html"):
        return
    page.evaluate(AXE.read_text(encoding="utf-8"))

    assert page.evaluate(RUNS, TAGS) == []


@pytest.mark.parametrize("example", [each for each in SHOWN if not each.values[0].sends])
def test_a_page_at_400_percent_needs_no_scrolling_sideways(
    example: Example, lookers: Callable[[str, int], Page], names: dict[str, str]
) -> None:
    page = lookers(example.who, NARROW)

    page.goto(example.path.format(**names))

    assert page.evaluate(BEYOND) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW
