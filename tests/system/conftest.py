"""A real browser on a real server, on a copy of one office that is made once a run."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import browser_for
from tests.system.half_a_year import half_a_year_on
from tests.system.money import put_money
from tests.system.office import fill
from tests.system.once import once_a_run
from tests.system.person import Person
from tests.system.server import made, served
from tests.system.windows import Windows

# Playwright runs an event loop in the tests' thread, and what is asked of the database stays in that thread.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session")
def office_template() -> Path:
    """An SQLite file with the office that every story starts from."""

    def make(file: Path) -> None:
        def filled(evenhand: Callable[..., str]) -> None:
            fill(evenhand)
            put_money(file)

        made(file, filled)

    return once_a_run("office.sqlite3", make)


@pytest.fixture(scope="session")
def shared_office(office_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the office of all stories that touch nothing but a case of their own."""
    with served(Path(shutil.copy(office_template, tmp_path_factory.mktemp("shared") / "office.sqlite3"))) as address:
        yield address


@pytest.fixture
def own_office(office_template: Path, tmp_path: Path) -> Iterator[str]:
    """The address of an office for one story alone: one that moves the business date, or reads the whole queue."""
    with served(Path(shutil.copy(office_template, tmp_path / "office.sqlite3"))) as address:
        yield address


@pytest.fixture(scope="session")
def later_office() -> Path:
    """An SQLite file with an office half a year on: opportunities have come to their end date, or run."""
    return once_a_run("half-a-year.sqlite3", half_a_year_on)


@pytest.fixture
def office_address(request: pytest.FixtureRequest) -> str:
    """Where this story takes place."""
    place: str = request.getfixturevalue("own_office" if "own_office" in request.fixturenames else "shared_office")
    return place


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Closed after each module, so that whoever opens one of their own in this process can."""
    yield from browser_for("browser stories")


@pytest.fixture
def window(browser: Browser, office_address: str) -> Iterator[Windows]:
    with ExitStack() as left:
        windows = Windows(browser, office_address, left)
        yield windows
    assert windows.faults == []


@pytest.fixture
def page(window: Windows) -> Page:
    """A browser window on this story's office."""
    return window()


@pytest.fixture
def someone(window: Windows) -> Callable[..., Person]:
    """A person of the office, signed in at a window of their own."""

    def signs_in(who: str, **how: object) -> Person:
        return Person(window(**how)).signs_in(who)  # type: ignore[arg-type]

    return signs_in


@pytest.fixture
def amara(someone: Callable[..., Person]) -> Person:
    """A caseworker of new applications."""
    return someone("Amara Nwosu")
