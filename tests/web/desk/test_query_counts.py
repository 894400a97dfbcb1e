"""The number of queries of a page does not grow with the caseload."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from evenhand.domain.opportunity.commands import RecordPreference
from evenhand.domain.opportunity.vocabulary import Service
from tests.desks import OFFERED, Desk, a_line, take
from tests.web.desk.conftest import As
from tests.web.desk.page import look, send

PAGES = {
    "my-work": "/my-work?whose=anyone",
    "case": f"/cases/{OFFERED}",
    "case-compliance": f"/cases/{OFFERED}/compliance",
    "case-timeline": f"/cases/{OFFERED}/timeline",
    "case-people": f"/cases/{OFFERED}/people",
    "search": "/search?q=owen",
    "team": "/team",
    "office": "/office",
}
MOST = 33


def asked(client: Client, address: str) -> int:
    look(client, address)
    with CaptureQueriesContext(connection) as queries:
        assert look(client, address).status == 200
    return len(queries)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_as_often_for_sixty_cases_as_for_three(name: str, office: Desk, ewa: Client) -> None:
    take(a_line(21))
    few = asked(ewa, PAGES[name])
    take(*(a_line(number) for number in range(22, 79)))

    assert asked(ewa, PAGES[name]) == few <= MOST


def test_a_save_asks_as_often_for_sixty_cases_as_for_three(office: Desk, amara: Client) -> None:
    counts = []
    for more in (range(21, 22), range(22, 79)):
        take(*(a_line(number) for number in more))
        case = Desk(f"7000000{more[0]:05}")
        here = reverse("request", args=[case.row(case.offer.number)])
        form = look(amara, f"{here}?task=preference").form(here)
        with CaptureQueriesContext(connection) as queries:
            assert send(amara, form, wants="direct-pay").status == 200
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_a_case_with_much_behind_it_asks_no_more_than_a_new_one(office: Desk, signed_in: As) -> None:
    client = signed_in("bryn")
    few = asked(client, PAGES["case"])
    office.do("preference", RecordPreference(Service.DIRECT_PAY))

    assert asked(client, PAGES["case"]) <= few + 1
