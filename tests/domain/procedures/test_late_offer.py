"""An offer that nobody tried to make goes to the team leader (R2)."""

from datetime import date

import pytest

from evenhand.domain.opportunity.commands import DecideLateOffer, LateDecision
from evenhand.domain.opportunity.vocabulary import Applicant, Ending, Ground, OfferAnswer, Outcome, Resolution, TimerWhy
from tests.domain.cases import (
    CASEWORKER,
    LEADER,
    MONDAY,
    NOT_REACHED,
    Desk,
    accepts,
    at_the_offer,
    case,
    explained,
    with_application,
)

LATE = date(2017, 2, 28)
NOW = DecideLateOffer(LateDecision.MAKE_NOW, "The caseworker was ill.")
CLOSE = DecideLateOffer(LateDecision.CLOSE, "The case moved to another scheme.")
both_routes = pytest.mark.parametrize("applicant", list(Applicant))


def late(applicant: Applicant = Applicant.RECEIVING) -> Desk:
    desk = at_the_offer(applicant)
    desk.on(LATE)
    return desk


@both_routes
def test_on_day_fifteen_without_an_attempt_the_team_leader_has_it_and_nothing_is_withdrawn(
    applicant: Applicant,
) -> None:
    desk = late(applicant)
    assert desk.open("late-offer").parent == desk.offer.number
    assert desk.offer.is_open
    assert desk.refused("make-late-offer", NOW, CASEWORKER).code == "role-missing"
    assert desk.refused("make-late-offer", DecideLateOffer(LateDecision.CLOSE), LEADER).field == "reason"


def test_a_team_leader_has_the_offer_made_now_and_the_time_runs_again() -> None:
    desk = late()
    desk.do("make-late-offer", NOW, LEADER)
    assert desk.state.open_of("late-offer") is None
    assert [(item.why, item.due_on) for item in desk.state.timers if item.why is TimerWhy.LATE] == [
        (TimerWhy.LATE, date(2017, 3, 15))
    ]
    desk.do("answer", accepts(reason="Made late, by the team leader's decision."))
    assert desk.state.opportunity is not None


def test_an_offer_that_is_late_again_goes_to_the_team_leader_again() -> None:
    desk = late()
    desk.do("make-late-offer", NOW, LEADER)
    desk.on(date(2017, 3, 15))
    assert desk.open("late-offer").cause == f"late:{desk.offer.number}:2"


@both_routes
def test_a_team_leader_closes_it_without_an_offer_and_that_says_nothing_of_the_parent(applicant: Applicant) -> None:
    desk = late(applicant)
    desk.do("make-late-offer", CLOSE, LEADER)
    assert (desk.answer.answer, desk.answer.ground) == (OfferAnswer.NOT_APPROPRIATE, Ground.NOT_MADE_IN_TIME)
    assert (desk.offer.resolution, desk.state.outcome) == (Resolution.REJECTED, Outcome.NOT_APPROPRIATE)
    assert desk.state.unlikely_to_pay == ""
    assert desk.state.open_of("late-offer") is None


def test_an_offer_that_somebody_tried_to_make_after_all_is_late_no_longer() -> None:
    desk = late()
    desk.do("answer", NOT_REACHED)
    request = next(item for item in desk.state.requests if item.procedure == "late-offer")
    assert (request.ending, request.closed_on) == (Ending.CANCELLED, LATE)


def test_an_offer_that_was_accepted_meanwhile_cannot_be_closed_by_the_team_leader() -> None:
    desk = late()
    number = desk.open("late-offer").number
    desk.do("answer", accepts(reason="They called."))
    closed = desk.state.request(number)
    assert closed is not None and closed.ending is Ending.CANCELLED
    assert desk.answer.answer is OfferAnswer.ACCEPTS


def test_a_letter_on_a_paying_parents_application_starts_no_clock() -> None:
    letter = date(2017, 2, 7)
    desk = explained(state=with_application(case(Applicant.PAYING), provisional_letter_on=letter))
    timer = next(item for item in desk.state.timers if item.why is TimerWhy.LATE)
    assert (timer.since, timer.due_on) == (MONDAY, LATE)


def test_without_a_letter_lateness_counts_from_the_opening() -> None:
    desk = explained(state=with_application(case(), provisional_letter_on=None))
    assert [(item.why, item.due_on) for item in desk.state.timers] == [(TimerWhy.LATE, LATE)]
