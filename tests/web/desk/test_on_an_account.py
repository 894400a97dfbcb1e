"""An account on its pages: what is owed, how it arose, the statement, and entries by hand."""

import pytest
from django.test import Client
from django.urls import reverse

from evenhand.domain.account.ledger import Kind
from evenhand.people.models import Person
from evenhand.records.models import Audit
from evenhand.work.reading.account_ledger import PAGE
from tests.desks import DECLINES, OFFERED, Desk, sound
from tests.web.desk.conftest import As
from tests.web.desk.page import Page, look, send
from tests.work.account.a_half_year import half_a_year
from tests.work.account.accounts import REFERENCE, entries

PAGES = (
    "account", "account-ledger", "account-arrears", "account-statement", "account-statement-csv", "apply-charge",
    "suspend-arrears", "resume-arrears",
)  # fmt: skip


@pytest.fixture
def account(office: Desk) -> str:
    """Six months of money, on a case whose offer was declined: while it waited, nothing could be charged."""
    office.up_to_the_answer().do("answer", DECLINES)
    half_a_year(OFFERED)
    return REFERENCE


def page(client: Client, name: str, *more: object, query: str = "") -> Page:
    return look(client, reverse(name, args=[REFERENCE, *more]) + (f"?{query}" if query else ""))


def apply_a_charge(client: Client, action: str = "liability-order") -> Page:
    here = reverse("apply-charge", args=[REFERENCE])
    return send(client, look(client, here).form(here), action=action, reason="The court was asked.")


def test_the_account_is_reached_from_a_case_and_says_what_is_owed(account: str, amara: Client) -> None:
    assert reverse("account", args=[REFERENCE]) in look(amara, reverse("case", args=[OFFERED])).links
    found = page(amara, "account")

    assert found.heading == "Where the account stands"
    for words in ("£514.50", "owed in all", "Promised and came in", "February 2017", "What came in last"):
        assert words in found.text, words
    sound()


def test_the_account_as_at_an_earlier_day_and_as_it_was_known(account: str, amara: Client) -> None:
    then = page(amara, "account", query="as_at=2016-10-01")
    known = page(amara, "account", query="as_at=2016-10-01&known_on=2017-02-12")

    assert then.heading == "Where the account stood on 1 October 2016"
    assert "£330.00" in then.text
    assert "£0.00 owed in all" in known.text


def test_arrears_tell_a_missed_payment_from_a_backdated_change(account: str, amara: Client) -> None:
    found = page(amara, "account-arrears").text

    for words in ("Missed payment", "Backdated change", "Opening balance", "Direct Debit, due 5 November 2016"):
        assert words in found, words
    assert "from missed payments" in found and "£34.50 from backdated changes" in found


def test_the_ledger_is_narrowed_and_opens_into_its_postings(account: str, amara: Client) -> None:
    everything, missed = page(amara, "account-ledger"), page(amara, "account-ledger", query="kind=missed")

    assert f"{len(entries())} entries" in everything.text
    assert "2 entries" in missed.text and "Older entries" not in missed.text
    assert "To be paid on" in everything.text and "Instalment 6" in everything.text
    assert ("Older entries" in everything.text) == (len(entries()) > PAGE)
    assert "There is no such entry." in page(amara, "account-ledger", query="since=2017-02-13").text


def test_the_statement_runs_from_balance_to_balance_and_leaves_as_csv(account: str, amara: Client) -> None:
    found = page(amara, "account-statement", query="since=2016-09-01&until=2017-02-13")
    answer = amara.get(reverse("account-statement-csv", args=[REFERENCE]), {"case": OFFERED})

    assert "Balance before" in found.text and "Balance after" in found.text
    lines = answer.content.decode().splitlines()
    assert lines[0] == "date,entry,what,owed,paid,balance"
    assert answer["Content-Type"] == "text/csv; charset=utf-8"


@pytest.mark.parametrize("query", ["since=2017-13-01", "since=1066-01-01", "since=2017-02-02&until=2017-02-01"])
def test_days_that_make_no_sense_are_refused_in_words(query: str, account: str, amara: Client) -> None:
    assert page(amara, "account-statement", query=query).status == 400


def test_each_parent_reads_their_own_facts_alone(account: str, amara: Client) -> None:
    paying, receiving = (page(amara, "parent-statement", to) for to in ("paying", OFFERED))
    names = {"paying": "Owen Prosser", "receiving": "Ceri Lane"}

    def letter(found: Page) -> str:
        return found.html.partition("<article")[2].partition("</article>")[0]

    assert names["receiving"] not in letter(paying) and OFFERED in letter(paying)
    assert names["paying"] not in letter(receiving)
    assert "Fee kept" in letter(receiving) or "Ffi a gadwyd" in letter(receiving)


def test_a_statement_is_read_in_welsh_and_printed_with_the_look_recorded(account: str, amara: Client) -> None:
    welsh = page(amara, "parent-statement", OFFERED, query="language=cy")
    printed = amara.get(reverse("parent-statement-pdf", args=[REFERENCE, OFFERED]))

    assert "Eich datganiad cynhaliaeth plant" in welsh.text
    assert printed.content.startswith(b"%PDF")
    assert Audit.objects.filter(did="show statement", actor="amara").exists()
    assert page(amara, "parent-statement", "700000000099").status == 404


def test_a_statement_for_somebody_who_reads_braille_says_that_a_person_makes_it(account: str, amara: Client) -> None:
    words = "a person makes the statement from this one"
    before = page(amara, "parent-statement", OFFERED).text
    Person.objects.filter(cases_receiving__reference=OFFERED).update(letter_format="braille")

    assert words not in before
    assert words in page(amara, "parent-statement", OFFERED).text
    assert words not in page(amara, "parent-statement", "paying").text


def test_a_charge_is_applied_and_waived_and_an_entry_taken_back(account: str, amara: Client) -> None:
    applied = apply_a_charge(amara)
    assert "The charge is applied." in applied.notices
    number = next(entry.number for entry in entries() if entry.kind is Kind.CHARGED)

    here = reverse("waive-charge", args=[REFERENCE, number])
    waived = send(amara, look(amara, here).form(here), ground="no-order-made", reason="Adjourned.")
    assert "The charge is waived." in waived.notices

    opening = next(entry.number for entry in entries() if entry.kind is Kind.OPENING)
    here = reverse("reverse-entry", args=[REFERENCE, opening])
    back = send(amara, look(amara, here).form(here), reason="Keyed twice.")
    assert "The entry is taken back." in back.notices
    assert (
        "Taken back by entry" in look(amara, reverse("account-ledger", args=[REFERENCE]) + "?kind=opening-balance").text
    )
    sound()


def test_nothing_is_charged_while_the_offer_waits(office: Desk, amara: Client) -> None:
    half_a_year(OFFERED)
    found = apply_a_charge(amara)

    assert found.status == 422
    assert "The offer of an opportunity waits for its answer" in found.errors[0]


def test_a_charge_says_before_the_click_why_it_is_not_made(account: str, amara: Client) -> None:
    asked = page(amara, "apply-charge").text
    refused = apply_a_charge(amara, "deduction-from-earnings-order")

    assert "£300.00 more is owed" in asked and "Not today. No deduction from earnings order is set up" in asked
    assert refused.status == 422
    assert refused.errors


def test_an_entry_without_its_reason_is_not_made(account: str, amara: Client) -> None:
    here = reverse("apply-charge", args=[REFERENCE])
    found = send(amara, look(amara, here).form(here), action="liability-order")

    assert found.status == 422
    assert found.errors == ["Reason: fill this in"]


def test_an_entry_on_an_account_that_changed_meanwhile_keeps_what_was_typed(account: str, amara: Client) -> None:
    here = reverse("apply-charge", args=[REFERENCE])
    form = look(amara, here).form(here)
    apply_a_charge(amara)
    late = send(amara, form, action="lump-sum-deduction-order", reason="Typed before.")

    assert late.status == 409
    assert "Typed before." in late.text


def test_state_arrears_are_suspended_and_resumed(account: str, amara: Client) -> None:
    for name, done in (("suspend-arrears", "suspended"), ("resume-arrears", "collected again")):
        here = reverse(name, args=[REFERENCE])
        found = send(amara, look(amara, here).form(here), amount="30.00", reason="Hardship.")
        assert done in found.notices
    sound()


def test_a_balance_is_written_off_by_a_team_leader_alone_and_not_before_its_day(
    account: str, amara: Client, ewa: Client
) -> None:
    assert page(amara, "write-off").status == 403
    assert "Small balances are not written off" in page(ewa, "write-off").text


def test_what_follows_is_not_taken_back_and_the_page_says_so(account: str, amara: Client) -> None:
    number = next(entry.number for entry in entries() if entry.kind is Kind.ALLOCATED)

    assert "It follows from other entries" in page(amara, "reverse-entry", number).text


def test_the_timeline_of_the_case_tells_what_happened_to_the_money(account: str, amara: Client) -> None:
    apply_a_charge(amara)
    found = look(amara, reverse("case-timeline", args=[OFFERED]) + "?kind=money").text

    assert "Charge of £300.00: a liability order was applied for" in found
    assert "£120.00 fell due: ongoing maintenance £100.00, collection fee £20.00" in found


@pytest.mark.parametrize("name", PAGES)
def test_an_account_with_a_restricted_case_is_as_one_that_is_not_there(
    name: str, office: Desk, amara: Client, signed_in: As
) -> None:
    hidden, none = (Page(amara.get(reverse(name, args=[number]))) for number in ("800000000012", "899999999999"))

    assert hidden.status == none.status == 404
    assert hidden.text == none.text
    assert look(signed_in("bryn"), reverse(name, args=["800000000012"])).status == 200
