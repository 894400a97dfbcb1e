"""News while an opportunity runs, on the pages: recorded by its form, shown where it weighs, and marked where late."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.commands.ending import ComplianceChoice
from evenhand.work.state.today import business_date
from tests.api.asking import Person
from tests.desks import OFFERED, START, Desk, days_pass, sound
from tests.offices import colleague, key_of
from tests.web.desk.page import Page, look, send
from tests.work.ending.lived import at_the_end, check, compliance, outcome_of, running

pytestmark = pytest.mark.django_db
KNOWN, CASE = reverse("record-event", args=[OFFERED]), reverse("case", args=[OFFERED])
DAY = add_days(START, 7)


def window() -> Client:
    client = Client()
    client.force_login(User.objects.get(username="amara"), backend="django.contrib.auth.backends.ModelBackend")
    return client


def during() -> Desk:
    desk = running()
    days_pass(DAY)
    return desk


def told(kind: str, **typed: Any) -> Page:
    """What the page says once a caseworker recorded it."""
    amara = window()
    page = send(amara, look(amara, f"{KNOWN}?kind={kind}").form(KNOWN), **typed)
    assert page.status == 200, page.errors
    return page


def request_page(desk: Desk, procedure: str) -> Page:
    number = next(item.number for item in desk.state.requests if item.procedure == procedure and item.is_open)
    return look(window(), reverse("request", args=[desk.row(number)]))


@pytest.mark.parametrize(
    ("kind", "typed"), [("hospital", {"from_on": DAY}), ("employer-changed", {"from_on": DAY, "employer_known": "no"})]
)
def test_what_may_disturb_a_payment_suggests_an_extension_and_opens_nothing(kind: str, typed: dict[str, Any]) -> None:
    desk = during()
    before = len(desk.state.requests)
    told(kind, **typed)
    assert "Consider an extension" in look(window(), CASE).text
    assert len(desk.state.requests) == before
    sound()


def test_a_sentence_to_come_is_not_said_to_be_served_already() -> None:
    during()
    told("prison", from_on=add_days(DAY, 20))
    assert "in prison" not in look(window(), CASE).text.split("Receiving parent")[0]


def test_a_closure_stands_on_every_page_of_the_case_until_it_is_taken_back() -> None:
    desk = during()
    told("case-closing", from_on=date(2017, 6, 12))
    assert "To close on 12 June 2017" in look(window(), CASE).text
    assert "Case closure" in request_page(desk, "outcome-early-end").text
    told("case-stays-open")
    assert "To close on" not in look(window(), CASE).text
    sound()


def test_what_waits_behind_an_outcome_is_shown_on_its_desk() -> None:
    desk = during()
    told("benefit-started", benefit="universal-credit", from_on=DAY)
    told("prison", from_on=DAY)
    page = request_page(desk, "outcome-early-end")
    assert "Known as well: prison, from Monday 10 April 2017. Look at it with this outcome." in page.text
    sound()


def test_the_desk_of_a_decision_shows_that_it_is_marked_and_how_the_review_came_out() -> None:
    desk = at_the_end()
    desk.do("payment-history", compliance(ComplianceChoice.PASS))
    desk.do("unlikely-check", check(desk))
    days_pass(add_days(business_date(), 3))
    told("prison", from_on=DAY)
    page = look(window(), reverse("request", args=[desk.row(outcome_of(desk).number)]))
    assert "Marked for review" in page.text
    assert "Prison, from 10 April 2017" in page.text
    review = request_page(desk, "review-decision")
    assert "Does the decision stand?" in review.text


@pytest.mark.parametrize(
    ("kind", "values", "procedure"),
    [
        ("prison", {"from_on": "2017-04-10"}, "outcome-early-end"),
        ("case-closing", {"from_on": "2017-06-12"}, "outcome-early-end"),
        ("service-asked", {"who": "receiving", "wants": "direct-pay"}, "change-service-type-asked"),
        ("hospital", {"from_on": "2017-04-10"}, ""),
        ("employer-changed", {"from_on": "2017-04-10", "employer_known": False}, ""),
    ],
)
def test_the_api_takes_the_same_and_tells_what_is_suggested(kind: str, values: dict[str, Any], procedure: str) -> None:
    during()
    priya = Person(key_of(colleague("priya", "caseworker")))
    assert priya.post(f"/cases/{OFFERED}/events", {"kind": kind, "values": values}).status == 200
    found = priya.get(f"/cases/{OFFERED}").body
    open_ones = {item["procedure"] for item in found["requests"] if item["status"] != "Closed"}
    assert procedure in open_ones if procedure else not open_ones & {"outcome-early-end", "outcome-extension"}
    assert [hint["extend"] for hint in found["hints"]] == ([] if procedure else [True])
    assert (found.get("closing_on") is not None) is (kind == "case-closing")
