"""Facts that arrive late: the decision that did not know them is marked, once, and stays as it was made."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import DateRange, add_days
from evenhand.domain.opportunity.commands.ending import (
    ComplianceChoice,
    EarlyChoice,
    RecordCompliance,
    RecordEarlyEnd,
    RejectedReason,
)
from evenhand.domain.opportunity.commands.extension import (
    AfterRefusal,
    ApprovalAnswer,
    ConsiderEarlyEnd,
    DecideExtension,
    ExtensionChoice,
    ExtensionReason,
    ProposeExtension,
)
from evenhand.domain.opportunity.commands.reviewing import ReviewDecision, ReviewFinding
from evenhand.domain.opportunity.ending_words import EarlyReason, Trigger
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.vocabulary import Employment, Role, Service
from evenhand.domain.procedures.consequences.misses import Found, follow_misses
from evenhand.domain.procedures.ending.by_hand import open_by_hand
from evenhand.domain.procedures.known import (
    BenefitEnded,
    BenefitStarted,
    CaseClosing,
    EmployerChanged,
    Known,
    ServiceChosen,
    WentToHospital,
    WentToPrison,
    WorkChanged,
)
from evenhand.domain.procedures.known.from_files import benefit_notified
from evenhand.domain.procedures.late.facts import Fact
from evenhand.domain.procedures.late.marking import what_follows
from evenhand.domain.procedures.late.marks import about, marks_on
from evenhand.domain.refusal import Refusal
from tests.domain.cases import BOOK, CASEWORKER, MONDAY, START, TOLD
from tests.domain.endings import EndingDesk, at_the_end, running

DAY = date(2017, 6, 12)
BEFORE = date(2017, 6, 1)
STANDS = ReviewDecision(ReviewFinding.STANDS, "It would have been decided so.")
CORRECT = ReviewDecision(ReviewFinding.CORRECT, "It would have been decided otherwise.")
PRISON = WentToPrison(BEFORE)
DEBIT = PaymentMethod.DIRECT_DEBIT


def decided(*, passes: bool) -> EndingDesk:
    """A scheduled end whose outcome is recorded, passed or failed."""
    desk = at_the_end() if passes else at_the_end(third=InstalmentState.MISSED)
    desk.do("payment-history", RecordCompliance(ComplianceChoice.PASS if passes else ComplianceChoice.FAIL))
    why = None if passes else RejectedReason.MISSED
    desk.do("unlikely-check", desk.check(likely=passes, rejected_reason=why))
    desk.on(add_days(desk.today, 5))
    return desk


def reviews(desk: EndingDesk) -> list[Request]:
    return [one for one in desk.state.requests if one.procedure == "review-decision"]


def named(desk: EndingDesk) -> list[tuple[str, str, Fact]]:
    """What is marked: the procedure of the decision, its task, and the fact."""
    found = []
    for one in reviews(desk):
        above, what = desk.state.request(one.parent or 0), about(one)
        assert above is not None and what is not None
        found.append((above.procedure, what[0], what[1]))
    return found


# A recorded outcome


@pytest.mark.parametrize(
    ("known", "fact"),
    [
        (BenefitStarted("universal-credit", BEFORE), Fact.BENEFIT),
        (PRISON, Fact.PRISON),
        (WorkChanged(Employment.NOT_EMPLOYED, gross_weekly=0, from_on=BEFORE), Fact.NIL),
        (CaseClosing(BEFORE), Fact.CLOSING),
    ],
)
@pytest.mark.parametrize("passes", [True, False])
def test_an_outcome_is_marked_where_a_fact_from_before_it_becomes_known(known: Known, fact: Fact, passes: bool) -> None:
    desk = decided(passes=passes)
    held, outcome = desk.state.opportunity, desk.open("outcome-scheduled-end")
    desk.learn(known)
    assert ("outcome-scheduled-end", "unlikely-check", fact) in named(desk)
    assert desk.state.opportunity is not None and held is not None
    if not isinstance(known, CaseClosing):
        assert desk.state.opportunity == held
        assert replace(desk.open("outcome-scheduled-end"), done=()) == replace(outcome, done=())


@pytest.mark.parametrize(
    ("passes", "known", "marked"),
    [
        (False, WentToHospital(BEFORE), True),
        (True, WentToHospital(BEFORE), False),
        (False, EmployerChanged(BEFORE, employer_known=True), True),
        (True, EmployerChanged(BEFORE, employer_known=True), False),
        (False, ServiceChosen(Role.RECEIVING, Service.DIRECT_PAY, BEFORE), True),
        (True, ServiceChosen(Role.RECEIVING, Service.DIRECT_PAY, BEFORE), False),
        (False, ServiceChosen(Role.PAYING, Service.DIRECT_PAY, BEFORE), False),
    ],
)
def test_what_could_have_excused_a_default_or_met_a_wish_marks_only_what_it_would_have_changed(
    passes: bool, known: Known, marked: bool
) -> None:
    desk = decided(passes=passes)
    desk.learn(known)
    assert bool(reviews(desk)) is marked


def test_a_fact_from_after_the_decision_marks_nothing() -> None:
    desk = decided(passes=True)
    desk.learn(BenefitStarted("universal-credit", desk.today))
    desk.learn(WentToPrison(desk.today))
    assert reviews(desk) == []


def test_what_was_known_when_it_was_decided_marks_nothing() -> None:
    desk = running()
    desk.on(DAY)
    desk.learn(BenefitStarted("universal-credit", BEFORE))
    before = len(reviews(desk))
    desk.do("payment-history", RecordEarlyEnd(EarlyChoice.FAIL, EarlyReason.ON_BENEFIT, "Because."))
    desk.do("unlikely-check", desk.check(likely=False, rejected_reason=RejectedReason.OTHER))
    desk.on(add_days(DAY, 3))
    desk.learn(WorkChanged(Employment.EMPLOYED, gross_weekly=60000))
    assert len(reviews(desk)) == before


def test_a_benefit_that_had_ended_before_the_decision_that_rested_on_it_marks_it() -> None:
    desk = running()
    desk.on(DAY)
    desk.learn(BenefitStarted("universal-credit", DAY))
    desk.on(add_days(DAY, 9))
    desk.do("payment-history", RecordEarlyEnd(EarlyChoice.FAIL, EarlyReason.ON_BENEFIT, "Because."))
    desk.do("unlikely-check", desk.check(likely=False, rejected_reason=RejectedReason.OTHER))
    desk.on(add_days(DAY, 12))
    desk.learn(BenefitEnded(add_days(DAY, 4)))
    assert named(desk) == [("outcome-early-end", "unlikely-check", Fact.BENEFIT)]


def test_the_same_decision_is_marked_once_for_one_fact_and_again_for_another() -> None:
    desk = decided(passes=True)
    told = benefit_notified(desk.state, "universal-credit", DateRange(BEFORE), desk.today)
    for _ in range(2):
        desk.take((*told, *what_follows(desk.state, told, BOOK, desk.today)))
    desk.learn(PRISON)
    desk.learn(PRISON)
    assert [fact for _, _, fact in named(desk)] == [Fact.BENEFIT, Fact.PRISON]


def test_what_lets_the_opportunity_go_on_is_not_marked_for_the_cause_is_decided_anew() -> None:
    desk = running()
    desk.on(DAY)
    desk.learn(WentToPrison(DAY))
    desk.do("payment-history", RecordEarlyEnd(EarlyChoice.GOES_ON, EarlyReason.CHANGE, "Released."))
    desk.learn(BenefitStarted("universal-credit", BEFORE))
    assert [one for one in named(desk) if one[0] == "outcome-early-end"] == []
    closing = desk.open("outcome-early-end").closing
    assert closing is not None and closing.trigger is Trigger.BENEFIT


# An acceptance


def test_an_acceptance_is_marked_where_they_could_not_have_accepted() -> None:
    desk = running()
    desk.on(DAY)
    desk.learn(BenefitStarted("universal-credit", MONDAY))
    assert named(desk) == [("offer-paying-parent-application", "answer", Fact.BENEFIT)]
    assert desk.open("outcome-early-end")


def test_an_acceptance_is_not_marked_for_what_came_after_it() -> None:
    desk = running()
    desk.on(DAY)
    desk.learn(BenefitStarted("universal-credit", START))
    assert reviews(desk) == []


# An extension


def asked() -> EndingDesk:
    desk = running()
    desk.on(DAY)
    opened = open_by_hand(desk.state, "outcome-extension", Trigger.HOSPITAL, DAY, "They say so.", CASEWORKER, BOOK, DAY)
    assert not isinstance(opened, Refusal)
    desk.take(opened)
    return desk


def proposes(desk: EndingDesk, decision: ExtensionChoice) -> None:
    welfare = tuple("Looked at." for _ in desk.state.children)
    extend = decision is ExtensionChoice.EXTEND
    reason, months = (ExtensionReason.CHANGE, 1) if extend else (None, None)
    desk.do("propose", ProposeExtension(decision, reason, months, "Facts.", "Because.", welfare))


def test_an_extension_that_was_refused_is_marked_where_the_stay_becomes_known_and_asked_for_anew() -> None:
    desk = asked()
    proposes(desk, ExtensionChoice.REFUSE)
    desk.do("after-refusal", ConsiderEarlyEnd(AfterRefusal.GOES_ON, "Early yet."))
    desk.do("refused-paying-parent", TOLD)
    desk.do("refused-receiving-parent", TOLD)
    desk.on(add_days(DAY, 5))
    desk.learn(WentToHospital(BEFORE))
    assert named(desk) == [("outcome-extension", "propose", Fact.HOSPITAL)]
    desk.do("review-decision", CORRECT)
    again = desk.open("outcome-extension")
    assert again.closing is not None
    assert (again.closing.trigger, again.parent) == (Trigger.HOSPITAL, reviews(desk)[0].number)
    assert desk.state.open_of("outcome-early-end") is None


def test_an_extension_that_was_granted_is_marked_and_leads_to_an_early_end_where_it_is_corrected() -> None:
    desk = asked()
    proposes(desk, ExtensionChoice.EXTEND)
    desk.answers("approve", ApprovalAnswer.APPROVE, DecideExtension)
    desk.on(add_days(DAY, 5))
    desk.learn(EmployerChanged(BEFORE, employer_known=True))
    assert named(desk) == [("outcome-extension", "propose", Fact.EMPLOYER)]
    desk.do("review-decision", CORRECT)
    early = desk.open("outcome-early-end")
    assert early.closing is not None
    assert (early.closing.trigger, early.parent) == (Trigger.EMPLOYER_CHANGED, reviews(desk)[0].number)


# Payments that turn out otherwise


def judged(desk: EndingDesk, state: InstalmentState, number: int = 3) -> None:
    found = [Found(number, DEBIT, date(2017, 6, 3), state)]
    desk.take(follow_misses(desk.state, found, BOOK, desk.today))


def test_money_that_had_come_in_time_marks_the_fail_that_did_not_know_it() -> None:
    desk = running()
    judged(desk, InstalmentState.MISSED)
    failed = decided(passes=False)
    failed.state = replace(failed.state, requests=(*failed.state.requests, _numbered(desk, failed)))
    judged(failed, InstalmentState.MET)
    assert named(failed) == [("outcome-scheduled-end", "unlikely-check", Fact.PAYMENT)]


def _numbered(desk: EndingDesk, other: EndingDesk) -> Request:
    return replace(desk.open("missed-in-opportunity"), number=other.state.next_number)


def test_a_debit_that_the_bank_took_back_marks_the_pass_and_opens_nothing_against_them() -> None:
    desk = decided(passes=True)
    judged(desk, InstalmentState.MISSED)
    judged(desk, InstalmentState.MISSED)
    assert named(desk) == [("outcome-scheduled-end", "unlikely-check", Fact.PAYMENT)]
    assert desk.state.open_of("missed-in-opportunity") is None


# The review itself


def marked() -> EndingDesk:
    desk = decided(passes=True)
    desk.learn(PRISON)
    return desk


def test_the_mark_shows_on_the_decision_and_rests_with_a_person() -> None:
    desk = marked()
    (review,) = marks_on(desk.state, desk.open("outcome-scheduled-end").number)
    assert about(review) == ("unlikely-check", Fact.PRISON, BEFORE)
    assert (review.opened_by, review.is_open) == ("system", True)


@pytest.mark.parametrize("finding", list(ReviewFinding))
def test_whatever_it_comes_to_has_reasons(finding: ReviewFinding) -> None:
    assert marked().refused("review-decision", ReviewDecision(finding)).field == "reason"


def test_a_decision_that_stands_opens_nothing_more() -> None:
    desk = marked()
    before = len(desk.state.requests)
    desk.do("review-decision", STANDS)
    assert len(desk.state.requests) == before
    assert not reviews(desk)[0].is_open


def test_what_is_to_be_corrected_after_the_end_asks_for_advice() -> None:
    desk = marked()
    desk.do("review-decision", CORRECT)
    assert desk.open("advice").parent == reviews(desk)[0].number


def test_an_early_end_that_the_fact_has_opened_already_is_not_opened_again() -> None:
    desk = running()
    desk.on(DAY)
    desk.learn(BenefitStarted("universal-credit", MONDAY))
    early = desk.open("outcome-early-end").number
    desk.do("review-decision", CORRECT)
    assert desk.open("outcome-early-end").number == early
