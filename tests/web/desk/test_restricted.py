"""A restricted case does not exist for those without the grant: not in a list, a count, a search or an address (P1)."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from evenhand.cases.models import Case, Request
from evenhand.letters.models import Letter
from evenhand.office.models import StaffRole
from evenhand.people.models import Person, PossibleDuplicate
from evenhand.records.models import Command
from tests.desks import BRYN, Desk, acceptance
from tests.web.desk.conftest import HIDDEN, As
from tests.web.desk.page import Page, look

NAME = "Hettie Hidden"
TABS = ("case", "case-compliance", "override", "case-methods", "methods-change", "method-to",
        "bank-details", "employer", "deduction-order", "case-letters", "case-people", "case-notes",
        "case-timeline", "case-more-info", "record-event")  # fmt: skip


@pytest.fixture
def hidden(office: Desk) -> Desk:
    """The restricted case, worked by somebody who holds the grant, with letters and entries of its own."""
    case = Desk(HIDDEN, BRYN).up_to_the_answer()
    case.do("answer", acceptance(date(2017, 2, 15)))
    return case


@pytest.mark.parametrize("tab", TABS)
def test_its_address_answers_as_one_that_is_not_there(tab: str, hidden: Desk, amara: Client, signed_in: As) -> None:
    there, nowhere = (Page(amara.get(reverse(tab, args=[case]))) for case in (HIDDEN, "999999999999"))

    assert there.status == nowhere.status == 404
    assert there.text.replace(HIDDEN, "") == nowhere.text.replace("999999999999", "")
    assert look(signed_in("bryn"), reverse(tab, args=[HIDDEN])).status == 200


def test_its_requests_letters_and_entries_are_absent_too(hidden: Desk, amara: Client, ewa: Client) -> None:
    number = Request.objects.filter(case__reference=HIDDEN).values_list("id", flat=True)[0]
    letter = Letter.objects.filter(case__reference=HIDDEN).values_list("id", flat=True)[0]
    entry = Command.objects.filter(actor="bryn").order_by("-id").values_list("id", flat=True)[0]

    assert look(amara, reverse("request", args=[number])).status == 404
    assert look(amara, reverse("letter", args=[letter])).status == 404
    assert look(amara, reverse("letter-pdf", args=[letter])).status == 404
    for name, key in (("letter-settle", letter), ("assign", number), ("undo", entry)):
        sent = {"version": "1", "business_date": "2017-02-13", "to": "ewa", "do": "send"}
        assert ewa.post(reverse(name, args=[key]), sent).status_code == 404, name


def test_the_queue_neither_shows_nor_counts_it(hidden: Desk, amara: Client, signed_in: As) -> None:
    own, whole = (look(client, reverse("my-work") + "?whose=anyone") for client in (amara, signed_in("bryn")))

    assert NAME not in own.text and "2 requests" in own.text
    assert NAME in whole.text and "3 requests" in whole.text


def test_the_team_page_does_not_count_it(hidden: Desk, ewa: Client, signed_in: As) -> None:
    assert "2 Waiting" in look(ewa, reverse("team")).text
    assert "3 Waiting" in look(signed_in("fergus"), reverse("team")).text


@pytest.mark.parametrize("asked", ["hettie", HIDDEN, "4100000012", "QQ000012C", "80000000012"])
def test_no_search_finds_it(asked: str, hidden: Desk, amara: Client) -> None:
    page = look(amara, f"{reverse('search')}?q={asked}")

    assert page.status == 200
    assert NAME not in page.text
    assert "0 cases" in page.text


def test_a_search_by_its_request_finds_nothing(hidden: Desk, amara: Client, signed_in: As) -> None:
    number = Request.objects.filter(case__reference=HIDDEN).values_list("id", flat=True)[0]

    assert look(amara, f"{reverse('search')}?q={number}").heading == "Search"
    assert NAME in look(signed_in("bryn"), f"{reverse('search')}?q={number}").text


def test_get_next_never_gives_it(hidden: Desk, amara: Client) -> None:
    while "yours now" in (page := Page(amara.post(reverse("get-next"), follow=True))).notices:
        assert NAME not in page.text

    assert not Request.objects.filter(case__reference=HIDDEN, assigned_to="amara").exists()


def test_a_possible_duplicate_with_its_people_is_absent(hidden: Desk, ewa: Client, signed_in: As) -> None:
    first, second = (Person.objects.get(reference=f"41000000{number}") for number in (11, 12))
    pair = PossibleDuplicate.objects.create(first=first, second=second)

    own = look(ewa, reverse("case-people", args=["700000000011"]))
    settle = ewa.post(reverse("duplicate-decide", args=[pair.id]), {"decision": "same-person"})

    assert "same National Insurance number" not in own.text
    assert NAME not in look(ewa, reverse("office")).text
    assert settle.status_code == 404
    assert NAME in look(signed_in("fergus"), reverse("office")).text


def test_the_next_thing_due_in_the_bar_is_not_its_own(hidden: Desk, amara: Client, signed_in: As) -> None:
    assert "the opportunity starts" in look(signed_in("bryn"), reverse("search")).text.lower()
    assert "the opportunity starts" not in look(amara, reverse("search")).text.lower()


def test_those_with_the_grant_are_told_that_it_is_restricted(hidden: Desk, signed_in: As) -> None:
    assert "Restricted" in look(signed_in("bryn"), reverse("case", args=[HIDDEN])).text


def test_a_case_looked_at_lately_goes_when_the_grant_goes(hidden: Desk, signed_in: As) -> None:
    bryn = signed_in("bryn")
    look(bryn, reverse("case", args=[HIDDEN]))
    assert NAME in look(bryn, reverse("search")).text

    StaffRole.objects.filter(user__username="bryn", role="restricted").delete()

    assert NAME not in look(bryn, reverse("search")).text
    assert Case.objects.filter(reference=HIDDEN, restricted=True).exists()
