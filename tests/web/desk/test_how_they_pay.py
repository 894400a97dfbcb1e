"""The Methods tab: the whole set in one form, bank details that are never given back, employers without a name."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from evenhand.accounts.models import DeductionOrder
from evenhand.domain.account.live import live_set
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.people.models import BankDetail, Employment
from evenhand.records.models import Audit
from tests.desks import EWA, MONDAY, OFFERED, START, Desk, days_pass, recorded, sound
from tests.web.desk.conftest import As
from tests.web.desk.page import Page, look, send
from tests.work.paying.held import ACCOUNT, DD, DEO, SO, SORT, gives_bank_details, orders, pays_by, works_for

HERE = reverse("case-methods", args=[OFFERED])
CHANGE, BANK = reverse("methods-change", args=[OFFERED]), reverse("bank-details", args=[OFFERED])
TO, EMPLOYER = reverse("method-to", args=[OFFERED]), reverse("employer", args=[OFFERED])
ORDER = reverse("deduction-order", args=[OFFERED])
DIGITS = ("40 27 15", SORT, ACCOUNT, "83 62 94 71")


def change(client: Client, **typed: object) -> Page:
    return send(client, look(client, CHANGE).form(CHANGE), **{"reason": "They asked for it.", **typed})


def types_account(client: Client, who: str = "paying", **typed: object) -> Page:
    form = look(client, f"{BANK}?who={who}").form(BANK)
    given = {"holder": "Owen Prosser", "sort_code": "40 27 15", "account": ACCOUNT, **typed}
    return send(client, form, **{**given, **({"mandate": "yes"} if who == "paying" else {})})


def shares(office: Desk) -> dict[str, int]:
    return {str(method.kind): method.share for method in live_set(office.state.methods)}


def test_a_set_is_changed_and_the_tab_says_how_it_stands(office: Desk, amara: Client) -> None:
    recorded(gives_bank_details())

    page = change(amara, **{"kind-1": str(DEO), "share-1": "50", "flags-1": ["mandatory", "desire"],
                            "kind-2": str(DD), "share-2": "50%", "frequency-2": "monthly"})  # fmt: skip

    assert page.heading == "Methods" and "How they pay was changed." in page.notices
    assert "50% and 50% make 100%; 50% of it is enforced." in page.text
    assert "Mandatory, desire flag" in page.text
    assert "An earnings order is set, and none was issued to an employer." in page.text
    sound()


def test_the_form_holds_the_live_set_and_sends_it_back_unchanged_with_one_more(office: Desk, amara: Client) -> None:
    recorded(gives_bank_details())
    recorded(pays_by((DEO, 50), (DD, 50)))
    form = look(amara, CHANGE).form(CHANGE)

    assert [form.values[f"{name}-1"] for name in ("kind", "share")] == [[str(DEO)], ["50"]]
    page = send(amara, form, **{"share-2": "30", "kind-3": str(SO), "share-3": "20", "reason": "They asked."})

    assert page.status == 200
    assert shares(office) == {str(DEO): 50, str(DD): 30, str(SO): 20}
    assert [item.number for item in live_set(office.state.methods)] == [1, 3, 4]


def test_shares_that_do_not_sum_are_refused_with_the_words_kept(office: Desk, amara: Client) -> None:
    page = change(amara, **{"kind-1": str(SO), "share-1": "90"})

    assert page.status == 422
    assert page.errors == ["The shares come to 90%. Make them come to 100%."]
    form = page.form(CHANGE)
    assert (form.values["share-1"], form.values["reason"]) == (["90"], ["They asked for it."])
    assert shares(office) == {}


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ({"kind-2": str(SO), "share-2": "a half"}, "Method 2: give its share as a whole per cent, such as 50"),
        ({"share-3": "100"}, "Method 3: choose one, or empty its share"),
        ({"kind-1": str(SO), "share-1": "100", "start-1-day": "31", "start-1-month": "2", "start-1-year": "2017"},
         "Method 1: give a real date, such as 3 4 2017"),
        ({"kind-2": str(DD), "share-2": "100"},
         "Record the bank details first, with the direct debit instruction that was given for them."),
        ({"kind-1": str(SO), "share-1": "100", "reason": ""}, "Reason: fill this in"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_at_its_row(typed: dict[str, str], error: str, office: Desk, amara: Client) -> None:
    page = change(amara, **typed)

    assert (page.status, page.errors) == (422, [error])
    field = re.search(r'govuk-error-summary__list">.*?href="#([^"]+)"', page.html, re.DOTALL)
    assert field is not None and f'id="{field[1]}"' in page.html


def test_the_order_of_an_opportunity_is_ended_only_by_saying_so(office: Desk, amara: Client) -> None:
    office.up_to_the_answer().accepts(START)
    recorded(pays_by((DEO, 100)))
    form = look(amara, CHANGE).form(CHANGE)

    page = send(amara, form, **{"kind-1": str(SO), "reason": "They asked."})
    assert page.status == 422 and "The order keeps money coming for the children" in page.errors[0]
    assert shares(office) == {str(DEO): 100}

    page = send(amara, page.form(CHANGE), ends_order="yes")
    assert shares(office) == {str(SO): 100}
    sound()


def test_a_set_is_not_changed_on_a_case_that_changed(office: Desk, amara: Client) -> None:
    form = look(amara, CHANGE).form(CHANGE)
    recorded(pays_by((SO, 100), by=EWA))

    page = send(amara, form, **{"kind-1": str(DEO), "share-1": "100", "reason": "They asked."})

    assert page.status == 409 and "Deduction from Earnings Order 100%" in page.text
    assert shares(office) == {str(SO): 100}


def test_bank_details_are_shown_masked_and_in_full_only_with_a_reason(office: Desk, amara: Client) -> None:
    page = types_account(amara)

    assert "Bank details recorded." in page.notices
    assert "••••9471 / 40-••-••" in page.text and not any(digits in page.html for digits in DIGITS)
    refused = Page(amara.post(HERE, {"who": "paying", "reason-paying": ""}))
    assert refused.status == 422 and not Audit.objects.filter(did="show bank details").exists()

    shown = Page(amara.post(HERE, {"who": "paying", "reason-paying": "They ring about it."}))
    assert "40-27-15" in shown.text and ACCOUNT in shown.text
    assert Audit.objects.get(did="show bank details").reason == "They ring about it."


@pytest.mark.parametrize(
    "typed", [{"account": "8362947"}, {"account": "83629471x"}, {"sort_code": "4027"}, {"holder": ""}]
)
def test_an_account_number_is_never_given_back(typed: dict[str, str], office: Desk, amara: Client) -> None:
    page = types_account(amara, roll="D/5533117", **typed)

    form = page.form(BANK)
    assert page.status == 422
    assert form.values["account"] == [""] and form.values["roll"] == [""]
    assert "8362947" not in page.html and "5533117" not in page.html
    assert form.values["sort_code"] == [typed.get("sort_code", "40 27 15")]


def test_an_account_number_typed_on_a_case_that_changed_is_not_given_back_either(office: Desk, amara: Client) -> None:
    form = look(amara, f"{BANK}?who=paying").form(BANK)
    office.up_to_the_answer()

    page = send(amara, form, holder="Owen Prosser", sort_code="402715", account=ACCOUNT, mandate="no")

    assert page.status == 409 and ACCOUNT not in page.html and not BankDetail.objects.exists()


def test_a_short_number_is_asked_about(office: Desk, amara: Client) -> None:
    page = types_account(amara, account="3629471")
    assert "This account number has 7 digits" in page.errors[0]

    page = send(amara, page.form(BANK), account="3629471", pad="yes")

    assert BankDetail.objects.get().mask == "••••9471 / 40-••-••"


@pytest.mark.parametrize("who", ["celia", "ewa", "iain", "huda", "lowri"])
def test_no_tab_tells_an_account(who: str, office: Desk, signed_in: As) -> None:
    recorded(gives_bank_details())
    recorded(gives_bank_details(Role.RECEIVING))

    for name in ("case", "case-methods", "case-people", "case-timeline", "case-notes", "case-more-info"):
        page = look(signed_in(who), reverse(name, args=[OFFERED]))
        assert page.status == 200 and not any(digits in page.html for digits in DIGITS)


def test_the_tab_offers_to_each_what_is_theirs(office: Desk, signed_in: As) -> None:
    recorded(gives_bank_details())
    offered = {who: look(signed_in(who), HERE).links for who in ("amara", "iain", "lowri", "huda")}

    assert {CHANGE, TO, f"{BANK}?who=paying", EMPLOYER, ORDER} <= set(offered["amara"])
    assert {EMPLOYER, ORDER} <= set(offered["iain"]) and CHANGE not in offered["iain"]
    assert not {CHANGE, TO, EMPLOYER, ORDER} & {*offered["lowri"], *offered["huda"]}
    assert "Show it in full" in look(signed_in("lowri"), HERE).text
    assert "Show it in full" not in look(signed_in("huda"), HERE).text


def test_the_receiving_parent_is_paid_into_their_account(office: Desk, amara: Client) -> None:
    form = look(amara, TO).form(TO)
    page = send(amara, form, kind="Direct Payment", reason="They gave an account.")
    assert "Record the receiving parent's bank details first" in page.errors[0]

    types_account(amara, "receiving")
    page = send(amara, look(amara, TO).form(TO), kind="Direct Payment", reason="They gave an account.")

    assert "To the receiving parent" in page.text and "Direct Payment" in page.text
    sound()


def test_an_employer_is_added_changed_and_ended_without_standing_on_the_tab(office: Desk, amara: Client) -> None:
    page = send(amara, look(amara, EMPLOYER).form(EMPLOYER), name="Millbrook Foods Ltd", pay_frequency="weekly",
                reference="mf 99", address="Unit 4\nMill Lane", postcode="LS1 1AA")  # fmt: skip
    assert "Employer 2" in page.text and "Millbrook" not in page.html and "Mill Lane" not in page.html

    again = reverse("employer-change", args=[OFFERED, 2])
    form = look(amara, again).form(again)
    assert form.values["name"] == [""]
    send(amara, form, name="Millbrook (North) Ltd", pay_frequency="four-weekly")
    over = reverse("employer-end", args=[OFFERED, 1])
    page = send(amara, look(amara, over).form(over), on=MONDAY)

    assert list(Employment.objects.filter(until=None, number__lte=2, person_id=office.loaded.ids.paying)
                .values_list("name", flat=True)) == ["Millbrook (North) Ltd"]  # fmt: skip
    assert look(amara, over).status == 404
    people = Page(amara.post(reverse("case-people", args=[OFFERED]), {"who": "paying", "reason-paying": "An order."}))
    assert "Millbrook (North) Ltd" in people.text
    sound()


def test_an_order_is_issued_varied_and_ended(office: Desk, amara: Client) -> None:
    page = send(amara, look(amara, ORDER).form(ORDER), weekly="57.00")
    assert "£247.00" in page.text and "The employer pays it over by 19 March 2017" in page.text

    page = send(amara, look(amara, ORDER).form(ORDER), weekly="200.00", net_weekly="300.00")
    assert "The rate is above the limit of net earnings." in page.errors[0]
    page = send(amara, page.form(ORDER), most="520.00")
    assert "The most from a pay, set by a person £520.00" in page.text

    over = reverse("order-end", args=[OFFERED, 2])
    page = send(amara, look(amara, over).form(over), on=MONDAY)
    assert not DeductionOrder.objects.filter(ended_on=None).exists()
    sound()


def test_orders_to_two_employers_are_said_to_bear_on_a_charge(office: Desk, amara: Client) -> None:
    recorded(works_for())
    recorded(orders())
    recorded(orders("2"))

    assert "Orders run to several employers" in look(amara, HERE).text


def test_what_ended_and_what_never_began_are_told_apart(office: Desk, amara: Client) -> None:
    recorded(pays_by((SO, 100)))
    recorded(pays_by((DEO, 100)))
    recorded(pays_by((SO, 100), on=date(2017, 2, 14)))
    days_pass(date(2017, 2, 14))

    text = look(amara, HERE).text

    assert "Never started" in text and "Another took its place, or it was ended" in text
    assert "100% make 100%; 0% of it is enforced." in text
