"""The desks of what did not come: each task has its page, and what may not be done says why."""

from datetime import date

from django.urls import reverse

from evenhand.config.book import the_book
from evenhand.domain.calendar import add_months
from evenhand.web.pages.buttons import BUTTONS
from tests.cycle.money import DEBIT, ORDER, came, promised, under_way
from tests.desks import START, Desk, days_pass
from tests.web.desk.conftest import As
from tests.web.desk.page import Page, look

FOUND = date(2017, 4, 5)


def desk_of(office: Desk, signed_in: As, who: str, procedure: str) -> Page:
    number = office.request(procedure).number
    return look(signed_in(who), reverse("request", args=[office.row(number)]))


def test_every_task_that_asks_something_has_a_button_that_says_what_it_records() -> None:
    asked = {task.asks for procedure in the_book().procedures.values() for task in procedure.tasks if task.asks}

    assert asked == set(BUTTONS)


def test_in_an_opportunity_nobody_may_ask_for_the_payment(office: Desk, signed_in: As) -> None:
    under_way(office)
    days_pass(FOUND)

    page = desk_of(office, signed_in, "amara", "missed-in-opportunity")

    assert page.status == 200
    assert "Nobody asks for this payment before Compliance Action" in page.text


def test_employer_support_and_arrears_work_deductions_that_did_not_come(office: Desk, signed_in: As) -> None:
    under_way(office)
    for count in range(1, 4):
        days_pass(add_months(START, count))
        came(50_00, add_months(START, count), DEBIT)
    days_pass(date(2017, 7, 22))

    assert "Why did the deduction not come in full?" in desk_of(office, signed_in, "iain", "missed-deduction").text
    assert desk_of(office, signed_in, "ewa", "arrears-review").status == 200


def test_outside_an_opportunity_the_caseworker_talks_about_it(office: Desk, signed_in: As) -> None:
    promised((START, DEBIT, 50_00, 0), (START, ORDER, 0, 0))
    days_pass(FOUND)

    page = desk_of(office, signed_in, "amara", "missed-payment")

    assert "What did the talk come to?" in page.text
