"""Money in from the desk: suspense, its match, and the receipts of an account."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from evenhand.accounts.models import Receipt, TakenBack
from evenhand.domain.account.methods import PaymentMethod
from tests.desks import MONDAY, OFFERED, Desk
from tests.web.desk.page import Form, Page, look, send
from tests.work.money_in.files import (
    MASTER,
    employs,
    in_suspense,
    line,
    paid,
    pays_by,
    statement,
    take_return,
    take_statement,
)

As = Callable[[str], Client]
HERE = reverse("suspense")
HIDDEN_MASTER = "800000000012"


@pytest.fixture
def money(office: Desk) -> int:
    """A payment of an unknown payer that waits."""
    take_statement(paid(68_40, "700000000001", debtor_name="O PROSSER"))
    return in_suspense()[0].id


def entry(receipt: int) -> str:
    return reverse("suspense-entry", args=[receipt])


def presses(page: Page, receipt: int) -> list[Form]:
    """The forms that match a payment: one a suggestion, and the one with a number last."""
    return [form for form in page.forms if form.action == entry(receipt) and form.method == "post"]


def test_what_waits_is_shown_oldest_first_with_why(amara: Client, money: int) -> None:
    page = Page(amara.get(HERE))

    assert "1 payment of £68.40 in all" in page.text
    assert "O PROSSER" in page.text
    assert "No master case or case has the number that came with it" in page.text
    assert entry(money) in page.links


def test_a_return_whose_money_has_not_come_is_listed(amara: Client, office: Desk) -> None:
    employs()
    pays_by(PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER)
    take_return(line(50_00))

    assert "CARTERS/77 10 February 2017 1 £50.00" in Page(amara.get(HERE)).text


def test_a_file_that_is_refused_whole_says_so(signed_in: As, office: Desk) -> None:
    here, fergus = reverse("imports"), signed_in("fergus")
    form = Page(fergus.get(here)).form(here)
    cut = SimpleUploadedFile("day.xml", statement(paid(5_00, OFFERED))[:-50])

    page = Page(fergus.post(here, {**form.filled(kind="statement"), "file": cut}))

    assert "The file was refused whole: nothing of it was taken." in page.text


@pytest.mark.parametrize("who", ["lowri", "grace", "iain", "marcus", "huda"])
def test_those_who_may_not_match_do_not_see_who_paid(who: str, signed_in: As, money: int) -> None:
    client = signed_in(who)

    for address in (HERE, entry(money)):
        answer = client.get(address)
        assert answer.status_code == 403
        assert "PROSSER" not in answer.content.decode()


def test_a_suggestion_says_why_and_one_press_matches(amara: Client, money: int) -> None:
    page = Page(amara.get(entry(money)))
    assert "One digit of the reference differs." in page.text

    page = Page(amara.post(entry(money), presses(page, money)[0].filled(), follow=True))

    assert page.heading == "Payments in suspense"
    assert "The money is posted to the account." in page.notices
    assert Receipt.objects.get().account is not None


def test_a_match_by_number_and_a_wrong_number(amara: Client, money: int) -> None:
    form = presses(Page(amara.get(entry(money))), money)[-1]

    wrong = Page(amara.post(entry(money), form.filled(to="700000000099")))
    assert (wrong.status, len(wrong.errors)) == (422, 1)
    assert "There is no master case or case with this number" in wrong.errors[0]

    amara.post(entry(money), form.filled(to=MASTER))
    assert Receipt.objects.get().account is not None


def test_an_account_is_looked_for_and_a_restricted_one_is_not_found(amara: Client, money: int) -> None:
    page = Page(amara.get(f"{entry(money)}?q=Owen"))

    assert "7000 0000 0011" in page.text
    assert "Hettie" not in Page(amara.get(f"{entry(money)}?q=Hettie")).text


def test_whoever_comes_second_is_told(amara: Client, ewa: Client, money: int) -> None:
    form = presses(Page(ewa.get(entry(money))), money)[-1]
    amara.post(entry(money), presses(Page(amara.get(entry(money))), money)[-1].filled(to=MASTER))

    page = Page(ewa.post(entry(money), form.filled(to=OFFERED), follow=True))

    assert "no longer waits" in page.notices
    assert Page(ewa.get(entry(money))).status == 404
    assert Receipt.objects.count() == 1


def test_a_payment_is_keyed_taken_back_and_another_unmatched(amara: Client, ewa: Client, office: Desk) -> None:
    new, listed = reverse("key-receipt", args=[MASTER]), reverse("account-receipts", args=[MASTER])
    form = Page(amara.get(new)).form(new)
    for amount in ("10.00", "20.00"):
        typed = {"way": "card", "received_on": MONDAY, "amount": amount, "method": "Unspecified"}
        assert amara.post(new, Page(amara.get(new)).form(new).filled(**typed)).status_code == 302
    assert Page(amara.post(new, form.filled(way="card"))).status == 422
    assert "Take back" not in Page(amara.get(listed)).text

    back, unmatch = (reverse(name, args=[MASTER, n]) for name, n in (("return-receipt", 1), ("unmatch-receipt", 2)))
    assert {back, unmatch} <= set(Page(ewa.get(listed)).links)
    ewa.post(back, Page(ewa.get(back)).form(back).filled(reason="card-payment-disputed", why="The bank said."))
    ewa.post(unmatch, Page(ewa.get(unmatch)).form(unmatch).filled(why="Another family."))

    page = Page(amara.get(listed))
    assert "The card payment was disputed" in page.text
    assert "Matched to the wrong account" in page.text
    assert [row.pence for row in in_suspense()] == [20_00]
    assert "already" in Page(ewa.get(back)).text


def test_what_went_back_is_explained_by_a_team_leader(amara: Client, ewa: Client, office: Desk) -> None:
    take_statement(paid(5_00, OFFERED), paid(9_00, "FEES", credit=False))
    here = reverse("taken-back", args=[TakenBack.objects.get().id])
    assert "£9.00" in Page(amara.get(HERE)).text
    assert amara.get(here).status_code == 403

    form = Page(ewa.get(here)).form(here)
    assert Page(ewa.post(here, form.filled(was="receipt", why="?", account=MASTER, receipt="1"))).status == 422
    ewa.post(here, form.filled(was="own-payment", why="Payments out."))

    assert TakenBack.objects.filter(settled_on=None).count() == 0


def test_a_restricted_account_has_no_receipts_page_for_others(amara: Client, signed_in: As) -> None:
    assert amara.get(reverse("account-receipts", args=[HIDDEN_MASTER])).status_code == 404
    assert amara.get(reverse("key-receipt", args=[HIDDEN_MASTER])).status_code == 404
    assert signed_in("bryn").get(reverse("account-receipts", args=[HIDDEN_MASTER])).status_code == 200


def test_the_page_of_receipts_names_no_payer(amara: Client, money: int) -> None:
    amara.post(entry(money), presses(Page(amara.get(entry(money))), money)[-1].filled(to=MASTER))

    assert "PROSSER" not in Page(amara.get(reverse("account-receipts", args=[MASTER]))).html


def test_money_that_is_nobodys_is_sent_back_by_a_team_leader_from_its_page(
    amara: Client, ewa: Client, office: Desk
) -> None:
    take_statement(paid(7_00, "?"), name="nobody")
    number = in_suspense()[0].id
    entry, here = reverse("suspense-entry", args=[number]), reverse("return-to-payer", args=[number])

    assert here not in look(amara, entry).links
    assert look(amara, here).status == 403
    assert here in look(ewa, entry).links
    page = look(ewa, here)
    assert "no bank details of who paid are held here" in page.text
    assert Page(ewa.post(here, page.form(here).filled(why=" "))).status == 422
    done = send(ewa, page.form(here), why="The payer has no case.")
    assert "It is recorded as sent back." in done.notices
    assert not in_suspense()
