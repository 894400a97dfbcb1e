"""A parent goes from question to question, changes their mind, and is helped wherever an answer cannot be used."""

import pytest

from tests.web.planner.parent import Parent, answers

ASKED = (
    "How many other parents do you pay, or owe money to?",
    "How much do you owe?",
    "Do you think any of it is wrong?",
    "How much child maintenance do you pay now?",
    "How often are you paid?",
    "How much money do you take home?",
    "How much do you spend on the things you need?",
    "Do you pay off other urgent debts?",
    "Will some of this spending end?",
    "Could you pay some of it at once?",
    "Do you have an amount in mind for each payment?",
    "How many children does this affect?",
    "When could you start to pay?",
)
FIELDS = (
    ("parents",), ("owed_A",), ("wrong",), ("pays_A", "per", "service_A"), ("often",), ("pay", "pay_weekly"),
    ("spending", "spending_weekly"), ("bills", "bills_weekly"), ("ending",), ("lump", "lump_amount"), ("offer",),
    ("here", "there"),
    ("first-day", "first-month", "first-year", "review", "review_on-day", "review_on-month", "review_on-year",
     "nation"),
)  # fmt: skip
ENDS: dict[str, str | None] = {
    "ending": "yes", "ending_weekly": "30", "ending_on-day": "1", "ending_on-month": "9", "ending_on-year": "2017",
}  # fmt: skip


def test_a_question_a_page_leads_to_the_plans(parent: Parent) -> None:
    (start,) = parent.opens().forms
    page = parent.fills(start)
    for number, (question, names) in enumerate(zip(ASKED, FIELDS, strict=True), 1):
        assert page.heading == question
        assert f"Question {number} of {12 if number < 3 else 13}" in page.text
        (form,) = page.forms
        page = parent.sends_form(form, **{name: answers()[name] for name in names})

    assert page.heading == "Your plans"
    assert "Paid off in 2 years" in page.text


def test_a_parent_goes_back_and_finds_what_they_typed(parent: Parent) -> None:
    page = parent.sends("spending", to="back", spending_weekly="235.5")

    assert page.heading == "How much money do you take home?"
    (form,) = page.forms
    assert form.values["pay_weekly"] == ["418"]
    assert form.values["spending_weekly"] == ["235.5"]


def test_a_parent_changes_one_answer_and_comes_back_to_the_plans(parent: Parent) -> None:
    page = parent.changes("lump")
    assert (page.heading, "Go back" in page.text) == ("Could you pay some of it at once?", False)
    (form,) = page.forms

    page = parent.sends_form(form, lump_amount="2,150.25")

    assert page.heading == "Your plans"
    assert "You have enough to clear it all now." in page.text


def test_who_is_paid_in_another_rhythm_is_asked_for_pay_in_that_rhythm(parent: Parent) -> None:
    (form,) = parent.changes("often").forms
    page = parent.sends_form(form, often="fortnightly")

    assert page.heading == "How much money do you take home?"
    assert "Every 2 weeks" in page.text


def test_who_owes_another_parent_too_is_led_on_through_what_is_asked_of_each(parent: Parent) -> None:
    (form,) = parent.changes("parents").forms
    page = parent.sends_form(form, parents="2")

    assert (page.status, page.heading) == (200, "How much do you owe?")
    assert "To parent B" in page.text
    assert page.forms[0].values["owed_A"] == ["2150.25"]


def test_who_learns_what_they_spend_is_asked_what_of_it_ends(parent: Parent) -> None:
    assert "Will some" not in parent.plans(spending="unknown", ending=None).text
    (form,) = parent.changes("spending", spending="unknown", spending_weekly=None, ending=None).forms
    page = parent.sends_form(form, spending="weekly", spending_weekly="235")

    assert (page.status, page.heading, page.errors) == (200, "Will some of this spending end?", [])
    assert parent.sends_form(page.forms[0], ending="no").heading == "Your plans"


def test_what_ends_is_a_part_of_what_is_spent(parent: Parent) -> None:
    page = parent.plans(**ENDS | {"ending_weekly": "250"})

    assert (page.status, page.heading) == (422, "Will some of this spending end?")
    assert page.errors == ["This is more than all that you say you spend. Give the part of your spending that will end"]
    assert page.forms[0].values["ending_weekly"] == ["250"]


def test_what_ends_is_asked_for_as_often_as_what_is_spent(parent: Parent) -> None:
    monthly = ENDS | {"spending": "monthly", "spending_monthly": "1,018.33", "ending_monthly": "130"}
    assert "Amount each month: £130.00" in parent.plans(**monthly).text

    page = parent.plans(**monthly | {"spending": "weekly", "ending_weekly": None})
    assert page.errors == ["Amount each week: give an amount in pounds. Put 0 for nothing"]


def test_a_debt_of_nothing_asks_for_nothing(parent: Parent) -> None:
    assert parent.sends("owed", owed_A="0").heading == "How much child maintenance do you pay now?"
    page = parent.plans(owed_A="0", wrong=None)

    assert "You told us that you owe nothing now." in page.text
    assert "Download" not in page.text


@pytest.mark.parametrize(
    ("step", "typed", "says"),
    [
        ("parents", {"parents": None}, "How many other parents do you pay, or owe money to: choose one"),
        ("owed", {"owed_A": "about 200"}, "To the other parent: give an amount in pounds, such as 57 or 57.50."),
        ("owed", {"owed_A": "-5"}, "To the other parent: give an amount in pounds, such as 57 or 57.50."),
        ("owed", {"owed_A": "99999999"}, "To the other parent: give an amount in pounds, such as 57 or 57.50."),
        ("owed", {"owed_A": None}, "To the other parent: give an amount in pounds. Put 0 for nothing"),
        ("wrong", {"wrong": "yes"}, "Say how much is wrong."),
        ("wrong", {"wrong": "yes", "wrong_owed_A": "3,000"}, "this is more than you say you owe. Give 2150.25 or less"),
        ("maintenance", {"service_A": "elsewhere"}, "How do you pay the other parent: choose one"),
        ("pay", {"pay": None, "pay_weekly": None}, "How much money do you take home: choose one"),
        ("pay", {"pay_weekly": None}, "Amount each week: give an amount in pounds. Put 0 for nothing"),
        ("ending", {"ending": None}, "Will some of this spending end: choose one"),
        ("ending", {"ending": "yes", "ending_weekly": "10"}, "First day without it: give the day, the month and the"),
        ("ending", {"ending": "yes", "ending_weekly": "9", "ending_on-day": "1"}, "without it: give a real day"),
        ("ending", ENDS | {"ending_on-year": "2016"}, "1 September 2016 is not after today. Give a later day."),
        ("lump", {"lump_amount": "£"}, "Amount at once: give an amount in pounds, such as 57 or 57.50."),
        ("children", {"here": "two"}, "Children who live with you: give a whole number from 0 to 20"),
        ("children", {"there": "21"}, "Children of yours who live in other homes: give a whole number from 0 to 20"),
        ("first", {"first-day": None, "first-month": None, "first-year": None}, "give the day, the month and the year"),
        ("first", {"first-day": "31", "first-month": "2"}, "give a real day, such as 3 April 2017"),
        ("first", {"first-month": "1"}, "1 January 2017 has passed. Give today, 14 February 2017, or a later day"),
        ("first", {"first-year": "2027"}, "1 March 2027 is too far away. Give a day in the next year"),
        ("first", {"review_on-month": "1"}, "11 January 2017 is not after today."),
        ("first", {"review_on-year": "2019"}, "11 November 2019 is too far away. It comes once a year."),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_said_at_its_field_and_stays_as_it_was_typed(
    parent: Parent, step: str, typed: dict[str, str | None], says: str
) -> None:
    page = parent.sends(step, **typed)

    assert page.status == 422
    assert [error for error in page.errors if says in error] == page.errors != []
    (form,) = page.forms
    assert {name: form.values.get(name) for name, text in typed.items() if text and name != "service_A"} == {
        name: [text] for name, text in typed.items() if text and name != "service_A"
    }


@pytest.mark.parametrize("text", ["418", "£418", "£ 418.00", "418.", " 4 18 "])
def test_an_amount_may_be_written_as_people_write_it(parent: Parent, text: str) -> None:
    assert "Amount each week: £418.00" in parent.plans(pay_weekly=text).text


def test_an_amount_without_its_choice_is_taken_as_meant(parent: Parent) -> None:
    assert "Amount each month: £1,811.33" in parent.plans(pay=None, pay_weekly=None, pay_monthly="1811.33").text


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"pay": "unknown"}, "We cannot suggest a plan yet, as we do not know enough about your money."),
        ({"spending": "unknown"}, "We cannot suggest a plan yet"),
        ({"spending_weekly": "500"}, "You spend more than comes in. Please get free debt advice"),
        ({"lump_amount": "9,000"}, "You could pay £9,000.00 now, and you owe £2,150.25. So you can clear it"),
        ({"review_on-day": "15", "review_on-month": "2"}, "Your yearly review is on 15 February 2017."),
        ({"review": "no"}, "You do not know the day of your yearly review. So we took 14 February 2018."),
        ({"wrong": "yes", "wrong_owed_A": "150.25"}, "£150.25 that you think is wrong is left out of these plans."),
        ({"wrong": "yes", "wrong_owed_A": "2150.25"}, "You told us that all of it is wrong."),
        ({"nation": "scotland"}, "Scotland"),
    ],
)  # fmt: skip
def test_the_plans_say_first_what_matters_most(parent: Parent, typed: dict[str, str | None], says: str) -> None:
    page = parent.plans(**typed)

    assert (page.status, page.heading) == (200, "Your plans")
    assert says in page.text


def test_the_plans_say_what_to_expect_and_where_to_turn(parent: Parent) -> None:
    text = parent.plans().text

    for words in (
        "A longer plan is possible",
        "We think of every child, in your home and in the other home.",
        "If we say no to your plan",
        "0808 808 4000",
        "If you are in danger, or cannot cope",
        "116 123",
        "We do not keep a copy.",
    ):
        assert words in text


def test_who_has_no_idea_of_their_own_is_not_told_the_least_to_offer(parent: Parent) -> None:
    assert "It would work if you paid" not in parent.plans().text
    assert "It would work if you paid £0.38 each time" in parent.plans(offer="yes", offer_amount="0.10").text


def test_answers_that_do_not_belong_together_lead_to_the_question_that_is_open(parent: Parent) -> None:
    page = parent.plans(parents="2")

    assert (page.status, page.heading) == (422, "How much do you owe?")
    assert page.errors == ["To parent B: give an amount in pounds. Put 0 for nothing"]


@pytest.mark.parametrize(
    "sent", [{"step": "../x"}, {"step": "owed", "owed_A": "<b>1</b>"}, {"to": "change:x"}, {"x": "y"}]
)
def test_what_no_page_sends_is_no_fault(parent: Parent, sent: dict[str, str]) -> None:
    answer = parent.client.post("/planner", sent)

    assert answer.status_code in (200, 422)
    assert "<b>1" not in answer.content.decode()
