"""Beside the decision about a payment stand what was due, what came, how it was judged; the other half stands apart."""

import re
from datetime import date

from django.urls import reverse

from evenhand.accounts.models import Instalment
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.calendar import add_days, add_months
from evenhand.domain.opportunity.commands import DecideMiss, MissContact, MissDecision, RecordMissContact
from evenhand.records.models import Event
from tests.cycle.money import DEBIT, ORDER, came, promised, under_way, went_back
from tests.desks import START, Desk, a_line, days_pass, take
from tests.web.desk.conftest import As
from tests.web.desk.page import look, words_of

FOUND = date(2017, 4, 5)
THIS, APART = "half", "half half--apart"


def halves(office: Desk, signed_in: As, who: str, number: int) -> dict[str, list[str]]:
    """The sections of the right column that are about money, by their class."""
    page = look(signed_in(who), reverse("request", args=[office.row(number)]))
    found = re.findall(r'<section class="(half[^"]*)">(.*?)</section>', page.html, re.DOTALL)
    return {kind: [words_of(text) for each, text in found if each == kind] for kind in (THIS, APART)}


def test_a_short_payment_stands_beside_its_decision_with_the_enforced_half_apart(office: Desk, signed_in: As) -> None:
    under_way(office)
    came(30_00, START)
    came(12_00, START, ORDER)
    came(5_00, START, PaymentMethod.STANDING_ORDER_VOLUNTARY)
    days_pass(FOUND)

    shown = halves(office, signed_in, "amara", office.request("missed-in-opportunity").number)

    (this,), (apart,) = shown[THIS], shown[APART]
    assert "This payment Short Counted" in this
    assert "Was due on 3 April 2017 Direct Debit £50.00" in this
    assert "Came on 3 April 2017 Direct Debit £30.00" in this
    assert "Came on 3 April 2017 Standing Order (Voluntary), not the agreed method £5.00" in this
    assert "Did not come £15.00" in this
    assert "£50.00 was to come by 3 April 2017." in this
    assert "The whole schedule" in this
    assert "Enforced half Due Not counted" in apart
    assert "Was due on 3 April 2017 Deduction from Earnings Order £50.00" in apart
    assert "It is judged from 20 May 2017 on" in apart
    assert "12.00" not in this + apart  # what came for the enforced half pays nothing of this one


def test_employer_support_sees_the_deduction_and_that_it_does_not_count(office: Desk, signed_in: As) -> None:
    under_way(office)
    came(50_00, START)
    came(20_00, date(2017, 5, 12), ORDER)
    days_pass(date(2017, 5, 23))

    shown = halves(office, signed_in, "iain", office.request("missed-deduction").number)

    (this,), (apart,) = shown[THIS], shown[APART]
    assert "This payment Short Not counted" in this
    assert "Came on 12 May 2017 Deduction from Earnings Order £20.00" in this
    assert "Did not come £30.00" in this
    assert "Other half Met Counted" in apart
    assert "Came on 3 April 2017 Direct Debit £50.00" in apart


def test_outside_an_opportunity_nothing_is_said_of_counting(office: Desk, signed_in: As) -> None:
    promised((START, DEBIT, 40_00, 8_00), (add_months(START, 2), ORDER, 50_00, 0))
    days_pass(FOUND)

    shown = halves(office, signed_in, "amara", office.request("missed-payment").number)

    (this,) = shown[THIS]
    assert "ounted" not in this
    assert "This payment Missed" in this
    assert "Direct Debit: maintenance £40.00, fee £8.00 £48.00" in this
    assert "Did not come £48.00" in this
    assert shown[APART] == []  # the deduction of another month is not beside it


def test_of_a_change_of_schedule_only_what_is_still_promised_stands_beside_it(office: Desk, signed_in: As) -> None:
    office.up_to_the_answer().accepts(START)
    promised((START, DEBIT, 50_00, 0), (START, ORDER, 50_00, 0), (add_days(START, 5), ORDER, 60_00, 0))
    Instalment.objects.filter(number=2).update(state="replaced")
    days_pass(FOUND)

    (apart,) = halves(office, signed_in, "amara", office.request("missed-in-opportunity").number)[APART]

    assert "Will be due on 8 April 2017" in apart


def test_money_that_came_later_and_a_decision_to_excuse_are_told(office: Desk, signed_in: As) -> None:
    under_way(office)
    days_pass(FOUND)
    number = office.request("missed-in-opportunity").number
    came(50_00, FOUND)
    days_pass(add_days(FOUND, 2))

    (this,) = halves(office, signed_in, "amara", number)[THIS]
    assert "This payment Late Counted" in this
    assert "Came on 5 April 2017 Direct Debit, late £50.00" in this
    assert "Did not come" not in this

    went_back(1)
    days_pass(add_days(FOUND, 4))
    assert "Did not come £50.00" in halves(office, signed_in, "amara", number)[THIS][0]

    office.do("contact-about-miss", RecordMissContact(MissContact.ASKED_WHY))
    office.do("decide-miss", DecideMiss(MissDecision.BANK_FAULT, "The debit was never sent."))
    (this,) = halves(office, signed_in, "amara", number)[THIS]
    assert "This payment Excused" in this
    assert "Excused: the bank was at fault." in this
    assert "Did not come £50.00" in this


def test_a_verdict_that_names_no_parts_gives_its_words_and_no_sum(office: Desk, signed_in: As) -> None:
    under_way(office)
    came(30_00, START)
    days_pass(FOUND)
    number = office.request("missed-in-opportunity").number
    judged = Event.objects.get(kind="InstalmentJudged")
    Event.objects.bulk_create(
        [Event(**{f.attname: getattr(judged, f.attname) for f in Event._meta.fields if f.name != "id"} | {
            "seq": 10_000, "payload": {name: value for name, value in judged.payload.items() if name != "came"}})]
    )  # fmt: skip

    (this,) = halves(office, signed_in, "amara", number)[THIS]

    assert "Did not come £" not in this
    assert "£30.00 came on 3 April 2017" in this


def test_of_an_account_with_a_hidden_case_nothing_but_the_own_payment_is_shown(office: Desk, signed_in: As) -> None:
    line = a_line(13, receiving_parent__restricted=True, receiving_parent__name="Hettie Hidden")
    own = a_line()
    line |= {"master_case": own["master_case"], "paying_parent": own["paying_parent"]}
    assert take(line).taken == 1
    promised((START, DEBIT, 50_00, 0))
    promised((START, DEBIT, 77_00, 0), (START, ORDER, 66_00, 0), case="700000000013")
    days_pass(FOUND)

    page = look(signed_in("amara"), reverse("request", args=[office.row(office.request("missed-payment").number)]))

    assert "Was due on 3 April 2017" in page.text
    assert not re.search(r"77\.00|66\.00|The whole schedule|Hidden", page.text)


def test_a_request_about_no_payment_shows_none(office: Desk, signed_in: As) -> None:
    assert halves(office, signed_in, "amara", office.offer.number) == {THIS: [], APART: []}
