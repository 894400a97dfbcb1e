"""Search by case number, master case, reference, words of names in any order, request and NI number."""

import pytest
from django.test import Client
from django.urls import reverse

from evenhand.records.models import Audit
from tests.desks import OFFERED, Desk, a_line, take
from tests.web.desk.page import Page, look


def search(client: Client, asked: str) -> Page:
    return Page(client.get(reverse("search"), {"q": asked}, follow=True))


@pytest.fixture
def names(office: Desk) -> None:
    take(
        a_line(31, paying_parent__name="Zoë Anne O'Hara-Smith", receiving_parent__name="Łukasz Smith"),
        a_line(32, paying_parent__name="Smithson Zola", receiving_parent__name="Ann Other"),
    )


def test_a_whole_case_number_opens_the_case(office: Desk, amara: Client) -> None:
    for asked in (OFFERED, "7000 0000 0011"):
        assert search(amara, asked).heading == "Summary"


def test_a_master_case_lists_its_cases(office: Desk, amara: Client) -> None:
    assert search(amara, "800000000011").heading == "Summary"


def test_a_request_is_found_by_its_number(office: Desk, amara: Client) -> None:
    assert search(amara, str(office.row(office.offer.number))).heading == "Preferred service"


def test_a_persons_reference_finds_their_cases(office: Desk, amara: Client) -> None:
    page = search(amara, "4200000011")

    assert "1 case" in page.text
    assert "Reference of the receiving parent" in page.text


@pytest.mark.parametrize("asked", ["zoe smith", "SMITH ZOË", "ohara zoe", "o'hara zo", "smith anne z"])
def test_words_of_a_name_are_found_in_any_order(asked: str, names: None, amara: Client) -> None:
    page = search(amara, asked)

    assert ("Zoë Anne O'Hara-Smith" in page.text) is ("ohara" not in asked)


def test_every_word_must_be_there_and_the_beginning_is_enough(names: None, amara: Client) -> None:
    assert "2 cases" in search(amara, "smith").text
    assert "1 case" in search(amara, "smiths").text
    assert "0 cases" in search(amara, "mith").text
    assert "0 cases" in search(amara, "smith ann other zola").text


def test_an_ni_number_is_found_whole_and_the_search_is_recorded(office: Desk, amara: Client) -> None:
    page = search(amara, "qq 00 00 11 c")

    assert "NI number of the paying parent" in page.text
    line = Audit.objects.get(did="search by NI number")
    assert line.actor == "amara" and "QQ000011C" not in line.what


def test_part_of_an_ni_number_finds_nothing_and_says_why(office: Desk, amara: Client) -> None:
    page = search(amara, "QQ0000")

    assert "found only where it is whole" in page.text
    assert "0 cases" in page.text


def test_one_letter_is_too_little(office: Desk, amara: Client) -> None:
    page = search(amara, "a")

    assert "at least two letters" in page.text
    assert "No case that you may see matches" not in page.text


@pytest.mark.parametrize("asked", ["%", "_", "'", "\\", "a" * 5000, "\x00", "<b>", "12345678901234567890", "٣"])
def test_nothing_that_is_typed_breaks_it(asked: str, office: Desk, amara: Client) -> None:
    page = search(amara, asked)

    assert page.status == 200
    assert "<b></b>" not in page.html


def test_only_the_first_fifty_are_shown(office: Desk, amara: Client) -> None:
    take(*(a_line(number, paying_parent__name=f"Fifty {number}") for number in range(100, 153)))

    page = search(amara, "fifty")

    assert "50 cases" in page.text
    assert "These are the first 50." in page.text


def test_without_a_question_the_cases_looked_at_lately_come_first(office: Desk, amara: Client) -> None:
    take(a_line(31))
    for case in (OFFERED, "700000000031"):
        look(amara, reverse("case", args=[case]))

    page = look(amara, reverse("search"))

    assert page.html.index("7000 0000 0031") < page.html.index("7000 0000 0011")


def test_what_one_person_looked_at_is_not_shown_to_the_next(office: Desk, amara: Client) -> None:
    look(amara, reverse("case", args=[OFFERED]))
    amara.post(reverse("sign-out"))
    amara.post(reverse("sign-in-as"), {"person": "ewa"})

    assert "7000 0000 0011" not in look(amara, reverse("search")).text
