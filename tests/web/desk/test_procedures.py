"""The office's procedures inside the office: the list, each one drawn, and one as it stands on a request."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from evenhand.config.book import the_book
from evenhand.domain.procedures.shape import Procedure
from tests.desks import START, Desk
from tests.web.desk.conftest import HIDDEN, As
from tests.web.desk.page import Page, look

PROCEDURES = list(the_book().procedures.values())


def drawn(page: Page) -> list[str]:
    """The boxes of the picture, each as one line."""
    boxes = re.findall(r'<g class="flow__task.*?</g>', page.html, re.DOTALL)
    return [" ".join(re.findall(r'<text class="flow__title"[^>]*>(.*?)</text>', box)) for box in boxes]


def rows(page: Page) -> list[str]:
    """The lines of the table of tasks, by their heads."""
    table = page.html.partition("table--tasks")[2].partition("</table>")[0]
    return re.findall(r'<th scope="row" class="text">(?:<a [^>]*>)?(.*?)<', table)


def test_everybody_finds_the_procedures_in_their_menu(signed_in: As) -> None:
    for person in ("amara", "ewa", "lowri", "marcus"):
        assert reverse("procedures") in look(signed_in(person), reverse("help-keyboard")).links


def test_every_procedure_is_listed_with_its_page(amara: Client) -> None:
    links = look(amara, reverse("procedures")).links

    assert [item.id for item in PROCEDURES if reverse("procedure", args=[item.id]) not in links] == []


def test_every_task_is_in_the_picture_and_in_the_table_with_its_steps(amara: Client) -> None:
    for procedure in PROCEDURES:
        page = look(amara, reverse("procedure", args=[procedure.id]))
        titles = [task.title for task in procedure.tasks]
        steps = {reverse("why", args=[step]) for task in procedure.tasks for step in task.steps}

        assert drawn(page) == [f"{number}. {title}" for number, title in enumerate(titles, 1)]
        assert [unescaped(row) for row in rows(page)] == titles
        assert steps <= set(page.links)
        assert opened(procedure) <= set(page.links)


def unescaped(text: str) -> str:
    return text.replace("&#39;", "'")


def opened(procedure: Procedure) -> set[str]:
    return {reverse("procedure", args=[name]) for task in procedure.tasks for name in task.opens}


def test_a_page_says_when_a_task_is_needed_what_it_leads_to_and_since_when(amara: Client) -> None:
    text = look(amara, reverse("procedure", args=["outcome-scheduled-end"])).text

    assert "If the unlikely to pay check is failed and fees follow Unlikely to pay check" in text
    assert "Not before Perform Calculation is closed Opens Perform calculation" in text
    assert "Letter CMSL0136 Letter CMSL0137" in text
    assert "New requests follow it from 1 May 2016." in text
    assert "A clock: the opportunity ends, and its outcome is due" in text


def test_a_clock_is_told_with_what_starts_it_and_what_it_opens(amara: Client) -> None:
    text = look(amara, reverse("procedure", args=["offer-paying-parent-application"])).text

    assert "The offer is withdrawn “Make the offer” Follow-up to an offer" in text
    assert "The offer goes to the team leader as late The opening of the request Offer not made in time" in text


def test_what_is_proposed_for_an_early_end_is_told_row_by_row(amara: Client) -> None:
    page = look(amara, reverse("procedure", args=["outcome-early-end"]))
    table = page.html.partition('aria-label="What is proposed"')[2].partition("</table>")[0]

    assert [row.why for row in the_book().scenarios if unescaped(row.why) not in unescaped(table)] == []
    assert "Nothing is proposed for: " in page.text
    assert "What is proposed" not in look(amara, reverse("procedure", args=["outcome-extension"])).text


def test_a_desk_leads_to_its_procedure_as_it_stands(office: Desk, amara: Client) -> None:
    number = office.row(office.offer.number)
    address = reverse("request-procedure", args=[number])
    assert address in look(amara, reverse("request", args=[number])).links

    page = look(amara, address)

    assert page.html.count('aria-current="step"') == 1
    assert f"{reverse('request', args=[number])}?task=preference" in page.links
    assert "This task now" in page.text
    assert "This request 2016-05" in page.text


def test_on_a_closed_request_no_task_is_the_one_now(office: Desk, amara: Client) -> None:
    office.up_to_the_answer().accepts(START)
    closed = office.row(next(item for item in office.state.requests if item.procedure == "assess").number)
    page = look(amara, reverse("request-procedure", args=[closed]))

    assert 'aria-current="step"' not in page.html
    assert "Done" in page.text


@pytest.mark.parametrize(("person", "status"), [("amara", 404), ("fergus", 200), ("marcus", 403)])
def test_the_procedure_of_a_restricted_request_is_absent_without_the_grant(
    office: Desk, signed_in: As, person: str, status: int
) -> None:
    hidden = Desk(HIDDEN)
    number = hidden.row(hidden.offer.number)

    assert look(signed_in(person), reverse("request-procedure", args=[number])).status == status


def test_no_page_is_there_for_a_procedure_that_is_none(amara: Client) -> None:
    assert look(amara, reverse("procedure", args=["none-such"])).status == 404
