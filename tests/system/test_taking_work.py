"""The queue: taking what is due first, filtering, giving work to a colleague, handing over many at once."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.system.cases import paying_parent, reference
from tests.system.person import OFFER, Person
from tests.system.seen import heading, says

Someone = Callable[..., Person]


def rows(person: Person) -> list[str]:
    return person.page.locator("#results tbody tr").all_inner_texts()


def number_of(case: str) -> str:
    return re.sub("(....)", r"\1 ", reference(case)).strip()


@pytest.mark.usefixtures("own_office")
def test_a_caseworker_gets_the_request_that_is_due_first(amara: Person) -> None:
    first = amara.page.locator("#results tbody tr").first.inner_text()
    number = first.partition("\t")[0].strip()
    assert "Late" in first

    amara.presses_button("Get next")

    says(amara.page, "This request is yours now.")
    expect(amara.page.locator(".identity")).to_contain_text(number)
    amara.opens("/my-work?whose=mine")
    assert [number in row for row in rows(amara)] == [True]


def test_a_caseworker_narrows_the_queue_and_finds_it_so_when_they_come_back(amara: Person) -> None:
    page = amara.page

    page.get_by_label("Request", exact=True).select_option(label="Manual handling: look up the old scheme")
    expect(page.locator("#results tbody tr").first).to_contain_text("look up the old scheme")

    kinds = page.locator("#results tbody tr td b").all_inner_texts()
    assert set(kinds) == {"Manual handling: look up the old scheme"}
    amara.opens("/search")
    amara.opens("/my-work")
    assert set(page.locator("#results tbody tr td b").all_inner_texts()) == set(kinds)
    amara.follows("Clear")
    assert OFFER in page.locator("#results").inner_text()


def test_a_caseworker_takes_a_request_and_puts_it_back(amara: Person) -> None:
    amara.opens_request("queued")

    amara.presses_button("Take it")
    says(amara.page, "This request is yours now.")
    expect(amara.page.locator(".desk__tasks")).to_contain_text("With Amara Nwosu")

    amara.presses_button("Put it back in the queue")
    says(amara.page, "Put back in the queue.")
    expect(amara.page.locator(".desk__tasks")).to_contain_text("With nobody yet")


def test_a_team_leader_gives_a_request_to_a_colleague(someone: Someone) -> None:
    ewa = someone("Ewa Kowalczyk")
    ewa.opens_request("accepts")

    ewa.page.get_by_text("Give it to a colleague").click()
    ewa.page.get_by_label("Colleague").select_option(value="bryn")
    ewa.presses_button("Give it")

    says(ewa.page, "Handed over.")
    expect(ewa.page.locator(".desk__tasks")).to_contain_text("With Bryn Howells")


@pytest.mark.usefixtures("own_office")
def test_a_team_leader_hands_over_many_requests_at_once(someone: Someone) -> None:
    ewa = someone("Ewa Kowalczyk")
    for case in ("accepts", "declines"):
        ewa.page.get_by_label(f"Select {OFFER}, case {number_of(case)}").check()

    ewa.page.get_by_label("Hand the selected requests over to").select_option(value="amara")
    ewa.presses_button("Hand over")

    says(ewa.page, "2 requests handed over.")
    amara = someone("Amara Nwosu")
    amara.opens("/my-work?whose=mine")
    assert sorted(paying_parent(case) in "".join(rows(amara)) for case in ("accepts", "declines")) == [True, True]


@pytest.mark.usefixtures("own_office")
def test_a_request_that_a_colleague_took_meanwhile_is_left_out_of_the_handing_over_and_named(someone: Someone) -> None:
    ewa, amara = someone("Ewa Kowalczyk"), someone("Amara Nwosu")
    for case in ("accepts", "declines"):
        ewa.page.get_by_label(f"Select {OFFER}, case {number_of(case)}").check()
    amara.opens_request("accepts")
    amara.presses_button("Take it")

    ewa.page.get_by_label("Hand the selected requests over to").select_option(value="bryn")
    ewa.presses_button("Hand over")

    says(ewa.page, "1 request handed over.", "1 request not handed over.")
    amara.opens_request("accepts")
    expect(amara.page.locator(".desk__tasks")).to_contain_text("With Amara Nwosu")


def test_whoever_hands_over_nothing_is_told_to_select_something(someone: Someone) -> None:
    ewa = someone("Ewa Kowalczyk")

    ewa.presses_button("Hand over")

    says(ewa.page, "Select the requests to hand over first.")
    heading(ewa.page, "My work")
