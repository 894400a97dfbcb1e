"""Payments out, as a team leader meets them: what waits, what is held back, the file, and the same file again."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from evenhand.domain.opportunity.vocabulary import Role
from tests.cycle.money import DEBIT, came, promised
from tests.desks import Desk, days_pass
from tests.web.desk.conftest import As
from tests.web.desk.page import Page
from tests.work.account.accounts import REFERENCE
from tests.work.payments.holding import holds

FIRST = date(2017, 3, 1)


@pytest.fixture
def fergus(office: Desk, signed_in: As) -> Client:
    """A team leader with the grant, and 48.00 that waits."""
    promised((FIRST, DEBIT, 50_00, 0))
    days_pass(FIRST)
    came(130_00, FIRST)
    days_pass(date(2017, 3, 2))
    return signed_in("fergus")


def test_the_file_is_made_from_the_page_and_made_again_by_its_name(fergus: Client) -> None:
    page = Page(fergus.get(reverse("payments")))
    assert "No bank details are held" in page.text
    assert "0 payments" in page.text
    holds(Role.RECEIVING)
    page = Page(fergus.get(reverse("payments")))
    assert "1 payment" in page.text

    made = fergus.post(reverse("payments-export"))

    assert (made.status_code, made["Content-Type"]) == (200, "text/csv; charset=utf-8")
    assert made["Content-Disposition"] == 'attachment; filename="payments-2017-03-02-1.csv"'
    assert made["Cache-Control"] == "no-store"
    page = Page(fergus.get(reverse("payments")))
    assert "2017-03-02-1" in page.text
    assert "204060" not in page.html
    assert fergus.post(reverse("payments-export"), {"batch": "2017-03-02-1"}).content == made.content


def test_where_nothing_can_leave_the_page_says_so(fergus: Client) -> None:
    page = Page(fergus.post(reverse("payments-export"), follow=True))  # type: ignore[arg-type]

    assert "Nothing can leave now." in page.text


def test_a_batch_that_never_was_is_refused_in_a_sentence(fergus: Client) -> None:
    page = Page(fergus.post(reverse("payments-export"), {"batch": "2017-01-01-1"}))  # type: ignore[arg-type]

    assert page.status == 422
    assert "No batch has this name." in page.text


def test_without_the_grant_nobody_sees_whose_payments_wait(office: Desk, signed_in: As) -> None:
    ewa = signed_in("ewa")
    page = Page(ewa.get(reverse("payments")))  # type: ignore[arg-type]

    assert "Ask somebody with the grant" in page.text
    assert page.forms == [form for form in page.forms if "export" not in form.action]
    assert Page(ewa.post(reverse("payments-export"))).status in (403, 422)  # type: ignore[arg-type]


def test_money_that_no_claim_took_is_paid_back_from_its_receipt(fergus: Client) -> None:
    receipts = Page(fergus.get(reverse("account-receipts", args=[REFERENCE])))  # type: ignore[arg-type]
    here = reverse("refund-receipt", args=[REFERENCE, 1])
    assert here in receipts.links
    form = next(form for form in Page(fergus.get(here)).forms if form.action == here)  # type: ignore[arg-type]

    refused = Page(fergus.post(here, form.filled(amount="80.01", why="Too much came.")))  # type: ignore[arg-type]
    assert "£80.00 of this receipt is not allocated, and no more than that goes back." in refused.text
    done = Page(fergus.post(here, form.filled(amount="80.00", why="Too much came."), follow=True))  # type: ignore[arg-type]

    assert "The refund is posted" in done.text
