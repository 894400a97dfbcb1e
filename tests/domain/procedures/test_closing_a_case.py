"""A case that closes: on its day, once an outcome is decided and told, nothing is left waiting on it."""

from datetime import date

import pytest

from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.commands import RecordCall
from evenhand.domain.opportunity.commands.ending import (
    ComplianceChoice,
    EarlyChoice,
    RecordCompliance,
    RecordEarlyEnd,
    RejectedReason,
)
from evenhand.domain.opportunity.commands.look_up import RecordLookUp
from evenhand.domain.opportunity.commands.reviewing import ReviewDecision, ReviewFinding
from evenhand.domain.opportunity.ending_words import Answer, EarlyReason, Trigger
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Ending,
    LegacyMethod,
    MethodWas,
    NoteKind,
    OpportunityStatus,
    Role,
    Service,
)
from evenhand.domain.procedures.consequences.misses import Found, follow_misses
from evenhand.domain.procedures.desk import add_note, override_eligibility
from evenhand.domain.procedures.ending.by_hand import open_by_hand
from evenhand.domain.procedures.known import (
    BenefitStarted,
    CaseClosing,
    CaseStaysOpen,
    Known,
    ServiceChosen,
    WentToPrison,
)
from evenhand.domain.procedures.settle import settle
from evenhand.domain.refusal import Refusal
from tests.domain.cases import (
    BOOK,
    CASEWORKER,
    LEADER,
    MONDAY,
    START,
    TOLD,
    Desk,
    accepts,
    at_the_offer,
    case,
    with_legacy,
)
from tests.domain.endings import EndingDesk, at_the_end, running

DAY = date(2017, 6, 12)
CLOSES = date(2017, 7, 10)


def nothing_waits(state: CaseState) -> None:
    assert not [one for one in state.requests if one.is_open]
    assert not [put for put in state.approvals if put.answer is Answer.WAITING]
    assert state.timers == ()
    assert state.closed_on is not None and state.live_methods(state.closed_on) == ()
    assert settle(state, BOOK, state.closed_on) == ()


def closing(closes: date = CLOSES) -> EndingDesk:
    desk = running()
    desk.on(DAY)
    desk.learn(CaseClosing(closes))
    return desk


def ended(desk: EndingDesk) -> None:
    desk.do("payment-history", RecordEarlyEnd(EarlyChoice.ENDED_EARLY, EarlyReason.CASE_CLOSED, "All came."))
    desk.do("unlikely-check", desk.check(likely=True))


def told(desk: EndingDesk) -> None:
    desk.do("passed-paying-parent", TOLD)
    desk.do("passed-receiving-parent", TOLD)


# Without an opportunity


@pytest.mark.parametrize("ahead", [0, 30])
def test_without_an_opportunity_it_closes_on_its_day(ahead: int) -> None:
    desk = Desk(case())
    closes = add_days(MONDAY, ahead)
    desk.learn(CaseClosing(closes))
    assert (desk.state.closed_on is None) is (ahead > 0)
    desk.on(closes)
    assert desk.state.closed_on == closes
    nothing_waits(desk.state)
    assert desk.offer.ending is Ending.CANCELLED
    assert desk.state.unlikely_to_pay == ""


def test_no_offer_is_made_on_a_case_that_is_to_close_until_that_is_taken_back() -> None:
    desk = Desk(with_legacy(case(), method_was=MethodWas.UNKNOWN))
    desk.learn(CaseClosing(add_days(MONDAY, 30)))
    desk.do("look-up", RecordLookUp(LegacyMethod.DEO, MethodWas.ENFORCED, liability_ends_on=date(2017, 3, 10)))
    assert not [one for one in desk.state.requests if one.offer is not None]
    desk.learn(CaseStaysOpen())
    assert desk.offer.is_open


def test_a_day_in_the_past_closes_it_today() -> None:
    desk = Desk(case())
    desk.learn(CaseClosing(date(2017, 2, 8)))
    assert (desk.state.closing_on, desk.state.closed_on) == (date(2017, 2, 8), MONDAY)


def test_an_opportunity_that_has_not_started_lapses_with_the_case() -> None:
    desk = at_the_offer(Applicant.PAYING)
    desk.do("answer", accepts())
    desk.learn(CaseClosing(add_days(MONDAY, 3)))
    desk.on(add_days(MONDAY, 3))
    assert desk.state.opportunity is not None and desk.state.opportunity.status is OpportunityStatus.LAPSED
    nothing_waits(desk.state)


# With one that runs


def test_a_closure_that_is_known_ahead_opens_the_early_end_at_once_below_the_change() -> None:
    desk = closing()
    outcome = desk.open("outcome-early-end")
    above = desk.state.request(outcome.parent or 0)
    assert above is not None
    assert (above.procedure, above.is_open, above.opened_by) == ("change-of-circumstance", False, "system")
    assert outcome.closing is not None
    assert (outcome.closing.trigger, outcome.closing.since) == (Trigger.CASE_CLOSING, CLOSES)


def test_the_case_closes_on_its_day_once_the_outcome_is_decided_and_told() -> None:
    desk = closing()
    ended(desk)
    told(desk)
    assert {one.until for one in desk.state.methods} == {CLOSES}
    desk.on(add_days(CLOSES, -1))
    assert desk.state.closed_on is None
    desk.on(CLOSES)
    assert (desk.state.closed_on, desk.state.service) == (CLOSES, Service.COLLECT_AND_PAY)
    nothing_waits(desk.state)


def test_an_outcome_that_is_not_decided_on_the_day_is_decided_first() -> None:
    desk = closing()
    desk.on(CLOSES)
    assert desk.state.closed_on is None
    desk.on(add_days(CLOSES, 4))
    ended(desk)
    assert desk.state.closed_on is None
    told(desk)
    assert desk.state.closed_on == add_days(CLOSES, 4)
    nothing_waits(desk.state)


def test_whatever_else_is_open_is_cancelled_with_the_case() -> None:
    desk = closing()
    ended(desk)
    told(desk)
    order = Found(9, PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER, START, InstalmentState.MISSED)
    desk.take(follow_misses(desk.state, [order], BOOK, desk.today))
    waits = desk.open("missed-deduction").number
    desk.on(CLOSES)
    cancelled = desk.state.request(waits)
    assert cancelled is not None
    assert (cancelled.ending, cancelled.closed_on) == (Ending.CANCELLED, CLOSES)


def failed_at_the_end() -> EndingDesk:
    desk = at_the_end(third=InstalmentState.MISSED)
    desk.do("payment-history", RecordCompliance(ComplianceChoice.FAIL))
    desk.do("unlikely-check", desk.check(likely=False, rejected_reason=RejectedReason.MISSED))
    return desk


def test_fees_that_wait_for_a_team_leader_are_void_when_the_case_is_to_close() -> None:
    desk = failed_at_the_end()
    desk.learn(CaseClosing(add_days(desk.today, 10)))
    held = desk.state.opportunity
    assert [put.answer for put in desk.state.approvals] == [Answer.VOID]
    assert held is not None and (held.status, held.fees_from) == (OpportunityStatus.ENDED, None)
    desk.do("failed-paying-parent", TOLD)
    desk.do("failed-receiving-parent", TOLD)
    desk.on(add_days(desk.today, 10))
    nothing_waits(desk.state)
    assert desk.kinds().count("OpportunityEnded") == 1


def test_a_pass_on_a_case_that_is_to_close_leaves_its_service_type() -> None:
    desk = at_the_end()
    desk.do("payment-history", RecordCompliance(ComplianceChoice.PASS))
    desk.do("unlikely-check", desk.check(likely=True))
    desk.learn(CaseClosing(add_days(desk.today, 10)))
    told(desk)
    desk.on(add_days(desk.today, 10))
    assert desk.state.service is Service.COLLECT_AND_PAY
    nothing_waits(desk.state)


@pytest.mark.parametrize("fails", [True, False])
def test_a_closure_that_is_taken_back_after_that_is_for_a_person_to_look_at_once(fails: bool) -> None:
    desk = failed_at_the_end() if fails else at_the_end()
    if not fails:
        desk.do("payment-history", RecordCompliance(ComplianceChoice.PASS))
        desk.do("unlikely-check", desk.check(likely=True))
    desk.learn(CaseClosing(add_days(desk.today, 10)))
    desk.learn(CaseStaysOpen())
    how = "failed" if fails else "passed"
    desk.do(f"{how}-paying-parent", TOLD)
    desk.do(f"{how}-receiving-parent", TOLD)
    assert desk.state.open_of("outcome-scheduled-end") is None
    assert desk.state.live_methods(add_days(desk.today, 10)) == ()
    review = desk.open("review-decision")
    desk.do("review-decision", ReviewDecision(ReviewFinding.CORRECT, "It stays open: how do they pay?"))
    assert desk.open("advice").parent == review.number
    desk.on(add_days(desk.today, 20))
    assert desk.state.closed_on is None and desk.state.open_of("review-decision") is None


def test_an_extension_that_waits_ends_with_the_opportunity_that_the_closure_ends() -> None:
    desk = closing()
    found = open_by_hand(
        desk.state, "outcome-extension", Trigger.HOSPITAL, desk.today, "Ill.", CASEWORKER, BOOK, desk.today
    )
    assert not isinstance(found, Refusal)
    desk.take(found)
    ended(desk)
    assert desk.state.open_of("outcome-extension") is None


# After it


def closed() -> EndingDesk:
    desk = closing(DAY)
    ended(desk)
    told(desk)
    assert desk.state.closed_on == DAY
    return desk


@pytest.mark.parametrize(
    "known",
    [
        BenefitStarted("universal-credit", DAY),
        WentToPrison(DAY),
        ServiceChosen(Role.RECEIVING, Service.DIRECT_PAY),
        CaseClosing(add_days(DAY, 1)),
        CaseStaysOpen(),
    ],
)
def test_nothing_becomes_known_on_a_case_that_closed(known: Known) -> None:
    refused = closed().try_to_learn(known)
    assert refused is not None
    assert (refused.code, refused.steps, refused.rules) == ("case-closed", ("EAR-1d",), ("R15",))
    assert refused.sentence.startswith("This case closed on Monday 12 June 2017")


def test_no_task_is_recorded_no_request_opened_and_no_field_set_by_hand() -> None:
    desk = closed()
    outcome = next(one for one in desk.state.requests if one.procedure == "outcome-early-end")
    for found in (
        desk.decided(outcome.number, "passed-paying-parent", RecordCall(TOLD.outcome)),
        open_by_hand(desk.state, "outcome-early-end", Trigger.OTHER_CHANGE, DAY, "Seen.", LEADER, BOOK, DAY),
        override_eligibility(desk.state, None, "Because.", LEADER, DAY),
    ):
        assert isinstance(found, Refusal) and found.code == "case-closed"


def test_a_miss_that_is_judged_later_opens_nothing_and_a_note_may_still_be_written() -> None:
    desk = closed()
    found = Found(5, PaymentMethod.DIRECT_DEBIT, START, InstalmentState.MISSED)
    assert follow_misses(desk.state, [found], BOOK, DAY) == ()
    assert isinstance(add_note(desk.state, NoteKind.GENERAL, "They called.", CASEWORKER, DAY), tuple)
