"""Where somebody is stays hidden until it is asked for with a reason, and never stands beside the other parent."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from evenhand.letters.models import Letter
from evenhand.people.models import PersonFact
from evenhand.records.models import Audit
from tests.desks import OFFERED, Desk, a_line, take
from tests.web.desk.conftest import As
from tests.web.desk.page import Page, look, send

HERE = reverse("case-people", args=[OFFERED])
PAYING, RECEIVING = ("14 Sample Row", "01792 000001", "Sample Haulage Ltd"), ("3 Example Court", "029 2000 0001")
TABS = ("case", "case-compliance", "case-methods", "case-letters", "case-people", "case-notes", "case-timeline",
        "case-more-info")  # fmt: skip


def show(client: Client, who: str, reason: str) -> Page:
    return Page(client.post(HERE, {"who": who, f"reason-{who}": reason}))


def box(page: Page, who: str) -> str:
    found = re.search(rf'<section class="box" id="{who}".*?</section>', page.html, re.DOTALL)
    assert found is not None
    return found[0]


@pytest.mark.parametrize("tab", TABS)
def test_no_tab_tells_where_anybody_is(tab: str, office: Desk, amara: Client) -> None:
    office.up_to_the_answer().accepts()

    html = look(amara, reverse(tab, args=[OFFERED])).html

    assert [words for words in (*PAYING, *RECEIVING) if words in html] == []


def test_the_desk_does_not_tell_it_either(office: Desk, amara: Client) -> None:
    html = look(amara, reverse("request", args=[office.row(office.offer.number)])).html

    assert [words for words in (*PAYING, *RECEIVING) if words in html] == []


@pytest.mark.parametrize(("who", "shown", "other"), [("paying", PAYING, RECEIVING), ("receiving", RECEIVING, PAYING)])
def test_one_parents_whereabouts_are_shown_and_not_the_others(
    who: str, shown: tuple[str, ...], other: tuple[str, ...], office: Desk, amara: Client
) -> None:
    page = show(amara, who, "To confirm it on a call")

    assert [words for words in shown if words not in box(page, who)] == []
    assert [words for words in other if words in page.html] == []


def test_who_looked_and_why_is_recorded(office: Desk, amara: Client) -> None:
    show(amara, "receiving", "To confirm it on a call")

    line = Audit.objects.get(did="show whereabouts")
    assert (line.actor, line.reason, line.stream) == ("amara", "To confirm it on a call", "person:4200000011")


def test_without_a_reason_nothing_is_shown(office: Desk, amara: Client) -> None:
    page = show(amara, "paying", "  ")

    assert page.status == 422
    assert page.errors == ["Say why you need to know: it is recorded with the look."]
    assert PAYING[0] not in page.html
    assert not Audit.objects.filter(did="show whereabouts").exists()


def test_a_role_that_does_not_need_it_is_not_shown_it(office: Desk, signed_in: As) -> None:
    kemal = signed_in("kemal")

    assert "Hidden: your role does not need it" in look(kemal, HERE).text
    page = show(kemal, "paying", "I would like to know")
    assert page.status == 422 and PAYING[0] not in page.html


def test_only_the_end_of_an_ni_number_stands_on_the_page(office: Desk, amara: Client) -> None:
    html = look(amara, HERE).html

    assert "Ends in 11C" in html
    assert "QQ000011C" not in html


def test_a_new_address_is_taken_and_not_repeated(office: Desk, amara: Client) -> None:
    here = reverse("record-event", args=[OFFERED])
    form = look(amara, f"{here}?kind=new-address").form(here)

    page = send(amara, form, who="receiving", address="9 Other Street\r\nBangor", postcode="ll57 1aa")

    assert "Recorded: A parent gave a new address." in page.notices
    assert "9 Other Street" not in page.html
    assert "9 Other Street" not in look(amara, reverse("case-timeline", args=[OFFERED])).html
    assert (
        PersonFact.objects.get(kind="where", until=None, person__reference="4200000011").value["postcode"] == "LL57 1AA"
    )


def test_a_letter_is_read_without_its_address(office: Desk, amara: Client) -> None:
    office.up_to_the_answer().accepts()
    letter = Letter.objects.filter(role="receiving").order_by("-id")[0]

    page = look(amara, reverse("letter", args=[letter.id]))

    assert "The address is on the letter and hidden here." in page.text
    assert RECEIVING[0] not in page.html and PAYING[0] not in page.html


def test_the_whole_letter_is_shown_with_a_line_in_the_audit_log(office: Desk, amara: Client) -> None:
    office.up_to_the_answer().accepts()
    letter = Letter.objects.filter(role="paying").order_by("-id")[0]

    answer = amara.get(reverse("letter-pdf", args=[letter.id]))

    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    assert Audit.objects.get(did="show letter").what == f"letter {letter.id} on case {OFFERED}"


def test_protection_is_said_in_words(office: Desk, amara: Client) -> None:
    take(a_line(41, receiving_parent__protection=["no-contact", "domestic-abuse"]))

    page = look(amara, reverse("case-people", args=["700000000041"]))

    assert "Nothing about where Ceri Lane lives, works or can be reached may come to Owen Prosser." in page.text
    assert "Do not ask them to speak to one another." in page.text
    assert "Domestic abuse" in look(amara, reverse("case", args=["700000000041"])).text
