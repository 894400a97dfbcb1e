"""Before and after a person sets the rate from earnings, every page says what it leaves, and where that goes."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from evenhand.accounts.models import DeductionOrder
from evenhand.domain.opportunity.commands import DetermineRate
from tests.api.asking import Person
from tests.desks import AMARA, OFFERED, Desk, hire
from tests.offices import colleague, key_of
from tests.web.desk.page import look
from tests.work.account.accounts import REFERENCE
from tests.work.account.test_determining_a_rate import from_earnings, over_the_limit
from tests.work.paying.held import orders, works_for

RATE = DetermineRate(12_00, "All that may be taken.")


@pytest.fixture
def waiting(db: None) -> Desk:
    """Worked out, and the rate is over the limit."""
    desk = over_the_limit("30.00")
    hire(AMARA)
    return desk


@pytest.fixture
def amara(waiting: Desk) -> Client:
    client = Client()
    client.force_login(User.objects.get(username="amara"), backend="django.contrib.auth.backends.ModelBackend")
    return client


def left() -> str:
    pence = sum(item.uncovered + item.uncovered_fee for item in from_earnings())
    return f"£{pence / 100:,.2f}"


def test_the_desk_says_before_what_the_highest_rate_would_leave_and_where_it_goes(waiting: Desk, amara: Client) -> None:
    number = waiting.request("perform-calculation").number
    page = look(amara, reverse("request", args=[waiting.row(number)]))
    waiting.do("determine-rate", RATE)

    assert "no more than £12.00 from a weekly pay" in page.text
    assert (
        f"At that rate {left()} of maintenance with its fee is not covered, in {len(from_earnings())} pay" in page.text
    )
    assert "each part becomes arrears on the day of its payment" in page.text


def test_the_schedule_and_the_methods_tab_show_what_is_not_covered(waiting: Desk, amara: Client) -> None:
    schedule, methods = reverse("account-schedule", args=[REFERENCE]), reverse("case-methods", args=[OFFERED])
    assert "ot covered by" not in look(amara, schedule).text + look(amara, methods).text
    waiting.do("determine-rate", RATE)

    page = look(amara, schedule)
    assert f"{left()} of maintenance with its fee is not covered by what may be taken from earnings" in page.text
    first = from_earnings()[0]
    assert f"£52.00 £{(first.uncovered + first.uncovered_fee) / 100:.2f}" in page.text
    assert f"Not covered by that rate {left()}" in look(amara, methods).text


def test_orders_to_several_employers_are_left_to_a_person(waiting: Desk, amara: Client) -> None:
    for name in ("Works Ltd", "Other Works Ltd"):
        works_for(name)
    for number in "12":
        orders(number, net_weekly=30_00, most=20_00)
    waiting.do("determine-rate", RATE)

    says = "No more than £12.00 may be taken from one pay, and orders run to several employers."
    assert says in look(amara, reverse("case-methods", args=[OFFERED])).text
    assert list(DeductionOrder.objects.filter(ended_on=None).values_list("most", flat=True)) == [20_00, 20_00]


def test_the_api_tells_it_with_each_instalment(waiting: Desk) -> None:
    waiting.do("determine-rate", RATE)
    person = Person(key_of(colleague("priya", "caseworker")))

    newest = person.get(f"/accounts/{REFERENCE}/schedule").body["versions"][0]
    told = {item["not_covered"] for item in newest["instalments"] if item["method"] == "Direct Debit"}
    assert told == {"0.00"}
    ordered = [item for item in newest["instalments"] if item["method"] != "Direct Debit"]
    assert [item["not_covered"] for item in ordered] == [
        f"{(i.uncovered + i.uncovered_fee) / 100:.2f}" for i in from_earnings()
    ]
