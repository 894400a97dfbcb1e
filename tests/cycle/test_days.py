"""Each deadline falls on its day, on both calendars; what is dated ahead takes effect on its day."""

from datetime import date

import pytest

from evenhand.cases.models import Opportunity
from evenhand.cycle.run import run_days
from evenhand.domain.calendar import add_days
from evenhand.office.models import Office, Timer
from evenhand.records.models import Event, Seal
from evenhand.work.state.today import business_date
from tests.desks import MONDAY, NOT_REACHED, START, Desk, a_line, days_pass, offered, open_office, sound, take

pytestmark = pytest.mark.django_db


def on_each_day(until: date, kind: str) -> dict[date, int]:
    """How many events of a kind each day brought."""
    while business_date() < until:
        run_days()
    found = Event.objects.filter(kind=kind).order_by("id").values_list("on", flat=True)
    return {day: list(found).count(day) for day in found}


def test_a_day_closes_letters_and_opens_the_next() -> None:
    offered().up_to_the_answer().accepts()

    (report,) = run_days()

    here = Office.objects.get()
    assert (here.last_closed, here.business_date, here.opened_on) == (MONDAY, date(2017, 2, 14), date(2017, 2, 14))
    assert report.lines == ["Closed Monday 13 February 2017.", "  Letters sent: 2"]
    assert list(Seal.objects.values_list("day", flat=True)) == [MONDAY]
    sound()


def test_the_reminder_comes_on_the_last_day_of_the_time_to_answer() -> None:
    offered()  # the letter is of Monday 13 February, so the time runs to Monday 27

    assert on_each_day(date(2017, 3, 1), "Reminded") == {date(2017, 2, 27): 1}
    assert Desk().offer.reminder == "No answer yet. Last day to answer: Monday 27 February 2017."
    sound()


def test_a_time_that_ends_on_a_sunday_is_reminded_on_the_friday_before() -> None:
    open_office(date(2017, 2, 20))
    take(a_line(11, application__provisional_letter_on="2017-02-19"))

    assert on_each_day(date(2017, 3, 7), "Reminded") == {date(2017, 3, 3): 1}


# Good Friday 2018 (30 March) is a bank holiday for both; Easter Monday (2 April) in England and Wales alone;
# 2 January in Scotland alone; the first Monday of August in Scotland, the last in England and Wales.
CALENDARS = [
    ("england-and-wales", date(2018, 3, 19), date(2018, 3, 29)),
    ("scotland", date(2018, 3, 19), date(2018, 4, 2)),
    ("england-and-wales", date(2017, 12, 19), date(2018, 1, 2)),
    ("scotland", date(2017, 12, 19), date(2017, 12, 29)),
    ("england-and-wales", date(2017, 7, 24), date(2017, 8, 7)),
    ("scotland", date(2017, 7, 24), date(2017, 8, 4)),
]


@pytest.mark.parametrize(("nation", "letter", "reminded"), CALENDARS)
def test_the_reminder_keeps_the_bank_holidays_of_the_paying_parents_nation(
    nation: str, letter: date, reminded: date
) -> None:
    open_office(letter)
    day = letter.isoformat()
    take(
        a_line(
            11,
            application__provisional_letter_on=day,
            application__received_on=day,
            legacy__liability_ends_on="2018-12-31",
            annual_review_on="2019-12-31",
            paying_parent__nation=nation,
        )
    )

    assert on_each_day(add_days(letter, 16), "Reminded") == {reminded: 1}
    sound()


def test_an_offer_that_nobody_answered_is_withdrawn_fifteen_days_after_the_first_attempt() -> None:
    desk = offered().up_to_the_answer()
    days_pass(date(2017, 2, 16))
    desk.do("answer", NOT_REACHED)

    assert on_each_day(date(2017, 3, 2), "OfferAnswered") == {}
    assert desk.offer.is_open
    assert on_each_day(date(2017, 3, 3), "OfferAnswered") == {date(2017, 3, 3): 1}

    assert (desk.offer.resolution, desk.offer.ending) == ("No Response Received", "expired")
    assert desk.request("offer-follow-up").offer is not None
    sound()


def test_an_offer_that_nobody_made_goes_to_the_team_leader_on_the_fifteenth_day() -> None:
    desk = offered()

    days_pass(date(2017, 2, 27))
    assert desk.state.open_of("late-offer") is None
    days_pass(date(2017, 2, 28))

    assert desk.request("late-offer").opened_on == date(2017, 2, 28)
    sound()


def test_an_accepted_opportunity_starts_on_its_first_day() -> None:
    desk = offered().up_to_the_answer()
    desk.accepts(START)

    days_pass(add_days(START, -1))
    assert Opportunity.objects.get().status == "accepted"
    days_pass(START)

    held = Opportunity.objects.get()
    assert held.status == "running"
    assert list(Timer.objects.values_list("why", "due_on")) == [("opportunity-end", held.end)]
    sound()


def test_a_timer_set_with_a_day_already_past_fires_when_the_next_day_opens() -> None:
    """The first attempt was made days ago and is recorded now: what its clock missed comes at the next opening."""
    open_office(date(2017, 3, 2))
    take(a_line(11))  # its letter is of 13 February, so the offer is late since 28 February
    assert list(Timer.objects.values_list("why", "due_on")) == [("offer-late", date(2017, 2, 28))]
    sound()

    days_pass(date(2017, 3, 3))

    assert Desk().request("late-offer").opened_on == date(2017, 3, 3)
    sound()


def test_a_benefit_known_to_end_makes_the_offer_on_the_day_it_has_ended() -> None:
    open_office()
    benefits = [{"kind": "income-support", "from": "2016-01-04", "to": "2017-02-20"}]
    take(a_line(11, paying_parent__circumstances__benefits=benefits))
    assert not Desk().state.requests

    days_pass(date(2017, 2, 19))
    assert not Desk().state.requests
    days_pass(date(2017, 2, 20))

    assert Desk().offer.opened_on == date(2017, 2, 20)
    sound()


def test_a_benefit_known_to_begin_ends_the_offer_on_its_first_day() -> None:
    open_office()
    benefits = [{"kind": "income-support", "from": "2017-02-20"}]
    take(a_line(11, paying_parent__circumstances__benefits=benefits))

    days_pass(date(2017, 2, 19))
    assert Desk().offer.is_open
    days_pass(date(2017, 2, 20))

    assert Desk().offer.resolution == "Compliance Rejected"
    sound()


def test_prison_known_to_begin_lapses_an_opportunity_before_its_start() -> None:
    open_office()
    take(a_line(11, paying_parent__circumstances__prison={"from": "2017-03-01", "to": "2018-03-01"}))
    desk = Desk().up_to_the_answer()
    desk.accepts(START)

    days_pass(date(2017, 3, 1))

    assert Opportunity.objects.get().status == "lapsed"
    assert not Timer.objects.filter(why="opportunity-start").exists()
    sound()


def test_an_excluding_action_known_to_end_makes_the_offer_on_the_day_it_has_ended() -> None:
    open_office()
    action = [{"kind": "committal", "from": "2016-01-04", "to": "2017-02-20"}]
    take(a_line(11, legacy__enforcement=action))
    assert Desk().state.open_of("offer-receiving-parent-application") is None

    days_pass(date(2017, 2, 20))

    assert Desk().offer.is_open
    sound()
