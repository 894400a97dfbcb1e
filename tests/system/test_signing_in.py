"""The door: picking a person in a demonstration office, a name and a password anywhere else."""

import re
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.system.office import hire
from tests.system.seen import heading, not_recorded
from tests.system.server import made, served
from tests.system.windows import Windows

PASSWORD = "four quiet green kettles"
WRONG = "The name and the password do not go together. Check both, and try again."


@pytest.fixture(scope="module")
def real_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an office that is no demonstration, with one caseworker."""
    with served(made(tmp_path_factory.mktemp("real") / "office.sqlite3", lambda run: hire(run, PASSWORD))) as address:
        yield address


@pytest.fixture
def door(browser: Browser, real_office: str) -> Iterator[Page]:
    with ExitStack() as left:
        yield Windows(browser, real_office, left)()


def signs_in(page: Page, password: str) -> None:
    page.get_by_label("Name you sign in with").fill("nia")
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Sign in").click()


def test_a_newcomer_picks_a_person_and_sees_what_waits_for_them(page: Page) -> None:
    page.goto("/")
    heading(page, "Who are you today?")

    page.get_by_role("button", name=re.compile("^Amara Nwosu")).click()

    heading(page, "My work")
    expect(page.get_by_role("banner")).to_contain_text("Amara Nwosu")
    expect(page.locator("#results tbody tr").first).to_be_visible()


def test_whoever_signs_out_leaves_nothing_behind_for_the_next_person(page: Page) -> None:
    page.goto("/sign-in")
    page.get_by_role("button", name=re.compile("^Amara Nwosu")).click()

    page.get_by_text("Amara Nwosu", exact=True).first.click()
    page.get_by_role("button", name="Sign out").click()

    page.goto("/my-work")
    heading(page, "Who are you today?")


def test_a_caseworker_signs_in_with_a_password_and_reaches_the_page_they_asked_for(door: Page) -> None:
    door.goto("/search?q=Prosser")
    heading(door, "Sign in")

    signs_in(door, PASSWORD)

    heading(door, "Search")
    expect(door.get_by_role("main")).to_contain_text("Prosser")


def test_an_office_of_real_people_offers_nobody_to_pick(door: Page) -> None:
    door.goto("/sign-in")

    expect(door.get_by_role("heading", level=1)).to_have_text("Sign in")
    expect(door.locator(".cast__person")).to_have_count(0)


def test_whoever_leaves_a_field_of_the_door_empty_is_told_which(door: Page) -> None:
    door.goto("/sign-in")

    door.get_by_role("button", name="Sign in").click()

    not_recorded(
        door, "Not signed in", username="Name you sign in with: fill this in", password="Password: fill this in"
    )


def test_after_five_wrong_passwords_the_door_is_closed_even_for_the_right_one(door: Page) -> None:
    door.goto("/sign-in")

    for _ in range(4):
        signs_in(door, "another password altogether")
        not_recorded(door, "Not signed in", username=WRONG)
    signs_in(door, "another password altogether")

    heading(door, "This door is closed for a while")
    door.goto("/sign-in")
    signs_in(door, PASSWORD)
    heading(door, "This door is closed for a while")
