"""A paying parent accepts: what the page proposes, what it refuses, and what follows by itself on the days after."""

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.system import doing
from tests.system.cases import reference
from tests.system.person import Person
from tests.system.seen import fact, letters, not_recorded, says, state_of_task, timeline


@pytest.mark.usefixtures("own_office")
def test_an_accepted_offer_closes_and_both_letters_leave_at_the_close_of_the_day(amara: Person) -> None:
    amara.opens_request("accepts")
    doing.hears_preference(amara)
    doing.hears_no_claim(amara)

    doing.hears_yes(amara)
    says(amara.page, "Offer accepted. Opportunity from 10 July 2017; the first day after it is 13 January 2018.")
    assert state_of_task(amara.page, "Letters to both parents") == "done"
    doing.tells(amara)
    doing.sets_methods(amara)

    assert fact(amara.page, "Resolution Code") == "Compliance Accepted"
    assert letters(amara.page, reference("accepts")) == [("CMSL0139", "Queued"), ("CMSL0138", "Queued")]
    amara.moves_date("1 day")
    says(amara.page, "It is Tuesday 13 June 2017.")
    assert letters(amara.page, reference("accepts")) == [("CMSL0139", "Sent"), ("CMSL0138", "Sent")]
    amara.opens_case("accepts", "compliance")
    assert fact(amara.page, "Start Date") == "10 July 2017"


@pytest.mark.usefixtures("own_office")
def test_on_a_paying_parents_application_the_trial_runs_six_calendar_months(amara: Person) -> None:
    amara.opens_request("paying-accepts")

    doing.hears_no_claim(amara)
    doing.hears_yes(amara)

    says(amara.page, "Offer accepted. Opportunity from 10 July 2017; the first day after it is 10 January 2018.")
    doing.tells(amara)
    doing.sets_methods(amara)
    amara.moves_date("1 day")
    assert [state for _, state in letters(amara.page, reference("paying-accepts"))] == ["Sent", "Sent"]


@pytest.mark.usefixtures("own_office")
def test_maintenance_is_shown_worked_out_and_told_to_both_parents(amara: Person) -> None:
    doing.works_maintenance_out(amara, "calculated")

    assert fact(amara.page, "Status") == "Closed"
    assert [state for code, state in letters(amara.page, reference("calculated")) if code == "CALCULATION"] == [
        "Queued",
        "Queued",
    ]


@pytest.mark.usefixtures("own_office")
def test_another_schedule_is_shown_with_what_it_changes_before_it_is_set(amara: Person) -> None:
    doing.works_maintenance_out(amara, "calculated")
    account = f"/accounts/8{reference('calculated')[1:]}/schedule"
    amara.opens(account)
    main = amara.page.get_by_role("main")
    expect(main).to_contain_text("Version 1: 10 July 2017")
    amara.follows("Plan another schedule")

    amara.chooses("How often?", "Every four weeks")
    amara.types("Reason", "They are paid every four weeks.")
    amara.presses_button("Show the schedule")
    expect(main).to_contain_text("Version 2:")
    expect(amara.page.get_by_role("table").first).to_contain_text("Goes")
    amara.opens(account)
    expect(main).to_contain_text("Version 1: 10 July 2017")

    amara.follows("Plan another schedule")
    amara.chooses("How often?", "Every four weeks")
    amara.types("Reason", "They are paid every four weeks.")
    amara.presses_button("Show the schedule")
    amara.presses_button("Set this schedule")
    says(amara.page, "The schedule is set.")
    expect(main).to_contain_text("Every four weeks")
    amara.follows("Version 1, set on 12 June 2017")
    expect(main).to_contain_text("This version ended on 12 June 2017")


def test_a_day_on_which_no_money_can_be_collected_is_refused_with_the_next_one(amara: Person) -> None:
    amara.opens_request("collected-on-a-sunday")
    doing.hears_preference(amara)
    doing.hears_no_claim(amara)

    amara.chooses(doing.ANSWER, "Accepts")
    amara.dates("First collection by the method that is not enforced", date(2017, 7, 9))
    amara.types("Reason", "They are paid on Saturdays.")
    amara.presses_button("Record the answer")

    sentence = "Money cannot be collected on Sunday 9 July 2017. The next working day is Monday 10 July 2017."
    not_recorded(amara.page, first_collection_on=sentence)
    expect(amara.page.get_by_label("Reason (optional)")).to_have_value("They are paid on Saturdays.")
    amara.dates("First collection by the method that is not enforced", date(2017, 7, 10))
    amara.presses_button("Record the answer")
    says(amara.page, "Offer accepted.")


def test_an_answer_without_its_parts_says_which_are_missing_and_keeps_the_rest(amara: Person) -> None:
    amara.opens_request("parts-missing")
    doing.hears_preference(amara)
    doing.hears_no_claim(amara)

    amara.group("Date of the first attempted contact").get_by_label("Day").fill("31")
    amara.presses_button("Record the answer")
    not_recorded(
        amara.page,
        first_attempt_on="Date of the first attempted contact: give a real date, such as 3 4 2017",
        answer="What did the paying parent say: choose one",
    )

    amara.dates("Date of the first attempted contact", date(2017, 6, 12))
    amara.chooses(doing.ANSWER, "No longer appropriate")
    amara.presses_button("Record the answer")
    not_recorded(amara.page, ground="Why is it no longer appropriate: choose one")
    expect(amara.group(doing.ANSWER).get_by_label("No longer appropriate", exact=True)).to_be_checked()


def test_an_answer_is_not_taken_before_what_has_to_be_asked_first(amara: Person) -> None:
    amara.opens_request("asked-too-early")
    amara.opens_task("Make the offer")

    amara.chooses(doing.ANSWER, "Declines")
    amara.presses_button("Record the answer")

    expect(amara.page.locator(".govuk-error-summary")).to_contain_text("Before an answer is taken, record")
    expect(amara.group(doing.ANSWER).get_by_label("Declines", exact=True)).to_be_checked()


def test_a_standing_order_needs_a_reason(amara: Person) -> None:
    amara.opens_request("no-reason")
    doing.hears_preference(amara)
    doing.hears_no_claim(amara)

    amara.chooses(doing.ANSWER, "Accepts")
    amara.chooses("Can they pay by direct debit?", "No")
    amara.presses_button("Record the answer")

    not_recorded(amara.page, reason="A standing order for all of it is by exception: give the reason.")


def test_a_caseworker_meets_another_way_to_pay_only_with_a_reason(amara: Person) -> None:
    amara.opens_request("another-way-to-pay")
    doing.hears_preference(amara)
    doing.hears_no_claim(amara)
    doing.hears_yes(amara)
    doing.tells(amara)

    amara.chooses("Method of payment from", "All by standing order")
    amara.presses_button("Set up the payments")

    not_recorded(amara.page, reason="You chose another way than the one proposed: give the reason.")
    amara.types("Reason", "Their bank has stopped direct debits.")
    amara.presses_button("Set up the payments")
    assert "Standing Order (Voluntary), 100%, from 10 July 2017" in timeline(
        amara.page, reference("another-way-to-pay")
    )


def test_whoever_goes_on_a_benefit_before_the_start_loses_the_chance(
    amara: Person, someone: Callable[..., Person]
) -> None:
    amara.opens_request("lapses")
    doing.hears_preference(amara)
    doing.hears_no_claim(amara)
    doing.hears_yes(amara)
    doing.tells(amara)
    doing.sets_methods(amara)
    grace = someone("Grace Okafor")

    grace.opens_case("lapses", "became-known")
    grace.follows("The paying parent is on a benefit")
    grace.chooses("Which benefit?", "Universal Credit")
    grace.dates("From which day?", date(2017, 6, 12))
    grace.presses_button("Record it")

    says(grace.page, "The opportunity lapsed before it started: the paying parent is on a benefit.")
    amara.opens_request("lapses", "Follow-up to an offer")
    doing.tells(amara)
    doing.decides_unlikely_to_pay(amara)
    doing.sets_methods(amara)
