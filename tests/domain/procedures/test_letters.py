"""The provisional calculation letter, letters that come back, and new addresses (R2, R22, R29)."""

from datetime import date

import pytest

from evenhand.domain.opportunity.commands import (
    AddressFinding,
    AnswerOffer,
    CallOutcome,
    ExplainToReceivingParent,
    ResolveReturnedLetter,
)
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Employment,
    Ground,
    LegacyMethod,
    OfferAnswer,
    Resolution,
    Role,
    Service,
    TimerWhy,
)
from evenhand.domain.procedures.known import AddressGiven, LetterReturned, ProvisionalLetterSent
from tests.domain.cases import (
    MONDAY,
    NOT_REACHED,
    Desk,
    accepts,
    at_the_offer,
    case,
    explained,
    with_application,
    with_legacy,
    with_paying,
)

FRIDAY = date(2017, 2, 17)
MOVED = AddressGiven(Role.PAYING, "1 New Street\nSampleton", "ZZ1 1ZZ")
both_routes = pytest.mark.parametrize("applicant", list(Applicant))


def no_letter_yet(applicant: Applicant = Applicant.RECEIVING, **values: object) -> Desk:
    return Desk(with_application(case(applicant), provisional_letter_on=None, **values))


def returned(applicant: Applicant = Applicant.RECEIVING) -> Desk:
    desk = at_the_offer(applicant)
    desk.today = FRIDAY
    desk.learn(LetterReturned(Role.PAYING, FRIDAY))
    return desk


def letters(desk: Desk) -> set[tuple[str, Role, str]]:
    return {(item.code, item.to, item.cause) for item in desk.state.letters}


def timers(desk: Desk) -> dict[TimerWhy, date]:
    return {item.why: item.due_on for item in desk.state.timers}


def test_the_letter_of_a_likely_case_explains_the_chance_to_both_and_starts_the_time_to_answer() -> None:
    desk = no_letter_yet()
    desk.learn(ProvisionalLetterSent(MONDAY))
    cause = "provisional:2017-02-13"
    assert letters(desk) == {("PROVISIONAL-NOTE", role, cause) for role in Role}
    assert desk.answer.window_from == MONDAY
    assert timers(desk)[TimerWhy.REMINDER] == date(2017, 2, 27)


def test_calls_before_the_letter_do_not_shorten_the_time_to_answer() -> None:
    desk = no_letter_yet()
    desk.do("answer", NOT_REACHED)
    desk.today = FRIDAY
    desk.learn(ProvisionalLetterSent(FRIDAY))
    assert (desk.answer.offered_on, desk.answer.attempts) == (None, 0)
    assert TimerWhy.WITHDRAWAL not in timers(desk)
    refused = desk.refused("answer", AnswerOffer(OfferAnswer.NOT_REACHED, first_attempt_on=MONDAY))
    assert refused.code == "date-out-of-range"


def test_on_a_paying_parents_application_the_letter_starts_no_clock_and_stops_none() -> None:
    desk = explained(Applicant.PAYING)
    desk.do("answer", NOT_REACHED)
    before = desk.state.timers
    desk.learn(ProvisionalLetterSent(MONDAY))
    assert desk.state.timers == before
    assert (desk.answer.offered_on, desk.answer.attempts) == (MONDAY, 1)
    assert letters(desk) == set()


def test_the_letter_of_a_case_that_is_out_explains_nothing() -> None:
    desk = Desk(with_paying(no_letter_yet().state, employment=Employment.NOT_EMPLOYED))
    desk.learn(ProvisionalLetterSent(MONDAY))
    assert letters(desk) == set()
    assert desk.state.application.provisional_letter_on == MONDAY


def test_the_letter_of_a_case_that_nobody_looked_up_promises_nothing() -> None:
    state = with_legacy(with_application(case(), provisional_letter_on=None), method=LegacyMethod.UNKNOWN)
    desk = Desk(state)
    desk.learn(ProvisionalLetterSent(MONDAY))
    assert letters(desk) == set()


def test_a_letter_that_goes_out_before_the_offer_opens_starts_its_time_to_answer() -> None:
    desk = no_letter_yet(receiving_parent_wants=Service.UNKNOWN)
    desk.learn(ProvisionalLetterSent(MONDAY))
    desk.today = FRIDAY
    desk.do("explain-to-receiving-parent", ExplainToReceivingParent(CallOutcome.TOLD, Service.COLLECT_AND_PAY))
    assert (desk.offer.opened_on, desk.answer.window_from) == (FRIDAY, MONDAY)


@pytest.mark.parametrize("issued", [FRIDAY, date(2017, 2, 5)])
def test_a_letter_is_not_older_than_the_application_nor_of_a_day_to_come(issued: date) -> None:
    refused = no_letter_yet().try_to_learn(ProvisionalLetterSent(issued))
    assert refused is not None and (refused.code, refused.field) == ("date-out-of-range", "issued_on")


def test_the_same_letter_is_not_recorded_twice() -> None:
    desk = no_letter_yet()
    desk.learn(ProvisionalLetterSent(MONDAY))
    refused = desk.try_to_learn(ProvisionalLetterSent(MONDAY))
    assert refused is not None and refused.code == "already-known"
    assert len(desk.state.letters) == 2


@both_routes
def test_a_letter_that_came_back_holds_the_answer_until_somebody_looked(applicant: Applicant) -> None:
    desk = returned(applicant)
    assert desk.refused("answer", accepts()).sentence.endswith("After: Letter came back.")
    assert desk.refused("returned-letter", ResolveReturnedLetter(AddressFinding.NEW)).code == "address-first"


@both_routes
def test_a_letter_that_came_back_without_a_new_address_is_no_response(applicant: Applicant) -> None:
    desk = returned(applicant)
    desk.do("returned-letter", ResolveReturnedLetter(AddressFinding.NONE))
    assert (desk.answer.ground, desk.offer.resolution) == (Ground.LETTER_RETURNED, Resolution.NO_RESPONSE)
    assert desk.state.timers == ()


@both_routes
def test_with_a_new_address_the_letter_goes_out_again_and_the_time_begins_again(applicant: Applicant) -> None:
    desk = returned(applicant)
    desk.learn(MOVED)
    again = {("PROVISIONAL-NOTE", Role.PAYING, "address:2017-02-17")}
    assert letters(desk) == (again if applicant is Applicant.RECEIVING else set()), "only one route has such a letter"
    assert (desk.answer.window_from, desk.answer.offered_on) == (FRIDAY, None)
    assert desk.state.paying.returned_on is None
    assert desk.state.paying.address_from == FRIDAY
    assert timers(desk)[TimerWhy.LATE] == date(2017, 3, 4)
    desk.do("answer", accepts())


def test_after_the_new_letter_the_reminder_comes_again() -> None:
    desk = at_the_offer()
    desk.do("answer", NOT_REACHED)
    desk.on(date(2017, 2, 27))
    assert desk.offer.reminder
    desk.learn(LetterReturned(Role.PAYING, desk.today))
    desk.learn(MOVED)
    assert desk.offer.reminder == ""
    assert timers(desk)[TimerWhy.REMINDER] == date(2017, 3, 13)
    assert TimerWhy.WITHDRAWAL not in timers(desk)


def test_a_letter_that_comes_back_twice_on_a_day_goes_out_twice() -> None:
    desk = returned()
    desk.learn(MOVED)
    desk.learn(LetterReturned(Role.PAYING, FRIDAY))
    desk.learn(MOVED)
    assert [item.cause for item in desk.state.letters] == ["address:2017-02-17", "address:2017-02-17:2"]


def test_a_letter_from_the_old_address_says_nothing_of_the_new_one() -> None:
    desk = returned()
    desk.learn(MOVED)
    refused = desk.try_to_learn(LetterReturned(Role.PAYING, MONDAY))
    assert refused is not None and refused.code == "newer-address-known"


def test_a_new_address_without_a_returned_letter_restarts_nothing() -> None:
    desk = at_the_offer()
    before = desk.state.timers
    desk.learn(MOVED)
    assert (desk.state.timers, letters(desk)) == (before, set())


def test_the_receiving_parents_returned_letter_and_address_leave_the_offer_alone() -> None:
    desk = at_the_offer()
    desk.learn(LetterReturned(Role.RECEIVING, MONDAY))
    desk.learn(AddressGiven(Role.RECEIVING, "2 New Street", "ZZ1 1ZZ"))
    desk.do("answer", accepts())
    assert letters(desk) == {
        ("CMSL0138", Role.RECEIVING, f"offer:{desk.offer.number}"),
        ("CMSL0139", Role.PAYING, f"offer:{desk.offer.number}"),
    }


def test_a_letter_that_came_back_before_the_offer_opened_gives_its_time_from_the_second_letter() -> None:
    desk = Desk(with_application(case(), receiving_parent_wants=Service.UNKNOWN))
    desk.learn(LetterReturned(Role.PAYING, MONDAY))
    desk.today = FRIDAY
    desk.learn(MOVED)
    assert desk.state.application.provisional_letter_on == FRIDAY
    assert letters(desk) == {("PROVISIONAL-NOTE", Role.PAYING, "address:2017-02-17")}


def test_an_address_is_in_no_event() -> None:
    desk = returned()
    desk.learn(MOVED)
    assert "New Street" not in repr(desk.events)


@pytest.mark.parametrize("role", list(Role))
def test_a_letter_does_not_come_back_tomorrow(role: Role) -> None:
    refused = at_the_offer().try_to_learn(LetterReturned(role, FRIDAY))
    assert refused is not None and (refused.code, refused.field) == ("date-out-of-range", "returned_on")
