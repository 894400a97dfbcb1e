"""Search, from any page: by case number, reference, name words in any order, and National Insurance number."""

import pytest
from playwright.sync_api import expect

from tests.system.cases import nino, paying_parent, person_reference, receiving_parent, reference
from tests.system.person import Person
from tests.system.seen import heading

CASE = "found"


def finds(person: Person, words: str) -> None:
    person.page.get_by_label("Find a case, person or request").fill(words)
    person.presses_button("Find")


def test_a_whole_case_number_opens_the_case(amara: Person) -> None:
    finds(amara, reference(CASE))

    heading(amara.page, "Summary")
    expect(amara.page.locator(".identity")).to_contain_text(paying_parent(CASE))


@pytest.mark.parametrize(
    "words",
    [
        person_reference(CASE),
        nino(CASE),
        " ".join(nino(CASE)).lower(),
        paying_parent(CASE),
        " ".join(reversed(paying_parent(CASE).split())),
        f"{paying_parent(CASE)[:3]} {paying_parent(CASE).split()[1][:4]}".upper(),
        receiving_parent(CASE),
    ],
    ids=["reference", "NI number", "NI number with spaces", "name", "name turned round", "first letters", "the other"],
)
def test_a_caseworker_finds_a_case_by_what_they_have(amara: Person, words: str) -> None:
    finds(amara, words)

    heading(amara.page, "Search")
    rows = amara.page.get_by_role("main").locator("tbody tr")
    expect(rows.filter(has_text=paying_parent(CASE)).filter(has_text=receiving_parent(CASE))).to_have_count(1)


def test_a_request_number_opens_its_desk(amara: Person) -> None:
    amara.opens_request(CASE)
    number = amara.page.url.rpartition("/")[2].partition("?")[0]

    finds(amara, number)

    expect(amara.page.locator(".desk__tasks")).to_contain_text(f"Request {number}")


def test_part_of_a_national_insurance_number_finds_nobody_and_says_why(amara: Person) -> None:
    finds(amara, nino(CASE)[:6])

    expect(amara.page.get_by_role("main")).to_contain_text("found only where it is whole")
    expect(amara.page.get_by_role("status")).to_contain_text("0 cases")


def test_without_a_question_the_cases_looked_at_lately_are_shown(amara: Person) -> None:
    amara.opens_case(CASE)

    amara.opens("/search")

    heading(amara.page, "Cases")
    expect(amara.page.get_by_role("main")).to_contain_text(paying_parent(CASE))
