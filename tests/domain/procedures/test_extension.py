"""An opportunity that is given more time, or is not: by whole months, with approval, never past the annual review."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import add_days, add_months
from evenhand.domain.opportunity.commands import DecideMiss, MissDecision
from evenhand.domain.opportunity.commands.ending import ComplianceChoice, EarlyChoice, RecordCompliance, RecordEarlyEnd
from evenhand.domain.opportunity.commands.extension import (
    AfterRefusal,
    ApprovalAnswer,
    ConsiderEarlyEnd,
    DecideExtension,
    ExtensionChoice,
    ProposeExtension,
)
from evenhand.domain.opportunity.ending_words import Answer, EarlyReason, ExtensionReason, Trigger
from evenhand.domain.opportunity.events import MissDecided, OpportunityExtended
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Applicant, Ending, OpportunityStatus, Resolution, Status, TimerWhy
from evenhand.domain.procedures.consequences.misses import Found, follow_misses
from evenhand.domain.procedures.ending.by_hand import open_by_hand
from evenhand.domain.procedures.settle import settle
from evenhand.domain.refusal import Refusal
from tests.domain.cases import BOOK, CASEWORKER, LEADER, START, TOLD, case
from tests.domain.endings import EndingDesk, running

DAY = date(2017, 6, 12)
SIX_MONTHS = date(2017, 10, 3)
APPROVE, RETURN, REJECT = ApprovalAnswer.APPROVE, ApprovalAnswer.RETURN, ApprovalAnswer.REJECT
REFUSE = ExtensionChoice.REFUSE


def wanted(state: CaseState, months: int | None = 1, **values: Any) -> ProposeExtension:
    given: dict[str, Any] = {
        "decision": ExtensionChoice.EXTEND,
        "extension_reason": ExtensionReason.EMPLOYER,
        "months": months,
        "facts": "A new employer.",
        "reason": "Because.",
        "welfare": tuple("Looked at." for _ in state.children),
        **values,
    }
    return ProposeExtension(**given)


def by_hand(desk: EndingDesk, trigger: Trigger = Trigger.EMPLOYER_CHANGED, **values: Any) -> tuple[Any, ...] | Refusal:
    return open_by_hand(
        desk.state, "outcome-extension", trigger, desk.today, "A new employer.", CASEWORKER, BOOK, desk.today, **values
    )


def opened(
    applicant: Applicant = Applicant.PAYING, review: date = date(2018, 3, 11), today: date = DAY, **values: Any
) -> EndingDesk:
    """A case that runs, with a request for an extension."""
    desk = running(applicant, replace(case(applicant), annual_review_on=review))
    desk.on(today)
    found = by_hand(desk, **values)
    assert not isinstance(found, Refusal), found
    desk.take(found)
    return desk


def proposed(**values: Any) -> EndingDesk:
    desk = opened(**values)
    desk.do("propose", wanted(desk.state))
    return desk


def end(desk: EndingDesk) -> date | None:
    assert desk.state.opportunity is not None
    return desk.state.opportunity.period.end


def calls(desk: EndingDesk, how: str) -> None:
    desk.do(f"{how}-paying-parent", TOLD)
    desk.do(f"{how}-receiving-parent", TOLD)


# How long (EXT-9, R16)


@pytest.mark.parametrize(
    ("applicant", "until"),
    [
        (Applicant.PAYING, {1: date(2017, 11, 3), 2: date(2017, 12, 3), 5: date(2018, 3, 3)}),
        (Applicant.RECEIVING, {1: date(2017, 11, 7), 2: date(2017, 12, 7), 5: date(2018, 3, 7)}),
    ],
)
@pytest.mark.parametrize("months", [1, 2, 5])
def test_it_is_by_whole_calendar_months_on_both_routes(
    applicant: Applicant, until: dict[int, date], months: int
) -> None:
    desk = opened(applicant)
    desk.do("propose", wanted(desk.state, months))
    desk.answers("approve", APPROVE, DecideExtension)
    assert end(desk) == until[months]
    assert [one.due_on for one in desk.state.timers if one.why is TimerWhy.END] == [until[months]]


@pytest.mark.parametrize(
    ("applicant", "new_end"), [(Applicant.PAYING, add_months(SIX_MONTHS, 2)), (Applicant.RECEIVING, date(2017, 12, 7))]
)
def test_it_may_end_on_the_day_of_the_annual_review_and_not_after_it(applicant: Applicant, new_end: date) -> None:
    on_the_day = opened(applicant, review=new_end)
    on_the_day.do("propose", wanted(on_the_day.state, 2))
    the_day_after = opened(applicant, review=add_days(new_end, -1))
    refused = the_day_after.refused("propose", wanted(the_day_after.state, 2))
    assert (refused.code, refused.field) == ("past-annual-review", "months")
    assert "Choose fewer" in refused.sentence


@pytest.mark.parametrize("months", [0, -1])
def test_it_is_at_least_one_month(months: int) -> None:
    desk = opened()
    assert desk.refused("propose", wanted(desk.state, months)).code == "months-out-of-range"


@pytest.mark.parametrize(
    ("missing", "field"),
    [
        ({"extension_reason": None}, "extension_reason"),
        ({"months": None}, "months"),
        ({"facts": " "}, "facts"),
        ({"reason": " "}, "reason"),
        ({"welfare": ()}, "welfare"),
    ],
)
def test_what_a_decision_needs_is_asked_for(missing: dict[str, Any], field: str) -> None:
    desk = opened()
    assert desk.refused("propose", wanted(desk.state, **missing)).field == field


@pytest.mark.parametrize("reason", list(ExtensionReason))
def test_each_ground_is_one_of_the_list(reason: ExtensionReason) -> None:
    desk = opened()
    desk.do("propose", wanted(desk.state, extension_reason=reason))
    closing = desk.open("outcome-extension").closing
    assert closing is not None and (closing.reason, closing.trigger) == (reason, Trigger.EMPLOYER_CHANGED)


def test_months_that_were_granted_before_count_with_those_that_follow() -> None:
    desk = proposed()
    desk.answers("approve", APPROVE, DecideExtension)
    calls(desk, "granted")
    found = by_hand(desk, Trigger.HOSPITAL)
    assert not isinstance(found, Refusal)
    desk.take(found)
    desk.do("propose", wanted(desk.state, 2))
    desk.answers("approve", APPROVE, DecideExtension)
    held = desk.state.opportunity
    assert held is not None and (held.period.end, held.extended) == (date(2018, 1, 3), 3)


# Approval (EXT-11 to EXT-16, R17)


def test_approved_the_end_moves_and_both_parents_are_told() -> None:
    desk = proposed()
    assert desk.open("outcome-extension").status is Status.PENDING
    desk.answers("approve", APPROVE, DecideExtension)
    calls(desk, "granted")
    request = desk.state.requests[-1]
    assert (request.ending, request.resolution) == (Ending.COMPLETED, Resolution.COFC_ACCEPTED)


def test_returned_it_is_amended_and_put_again_and_only_then_may_it_be_approved() -> None:
    desk = proposed()
    desk.answers("approve", RETURN, DecideExtension)
    assert desk.open("outcome-extension").status is Status.IN_PROGRESS
    assert desk.refused("approve", DecideExtension(APPROVE, "Fine."), LEADER).code == "task-not-ready"
    desk.do("propose", wanted(desk.state, 2))
    desk.answers("approve", APPROVE, DecideExtension)
    assert [one.answer for one in desk.state.approvals] == [Answer.RETURNED, Answer.APPROVED]
    assert end(desk) == date(2017, 12, 3)


def test_rejected_nothing_moves_and_it_goes_on() -> None:
    desk = proposed()
    desk.answers("approve", REJECT, DecideExtension)
    assert end(desk) == SIX_MONTHS
    assert desk.refused("after-refusal", ConsiderEarlyEnd(AfterRefusal.GOES_ON)).field == "reason"
    desk.do("after-refusal", ConsiderEarlyEnd(AfterRefusal.GOES_ON, "It is early yet."))
    calls(desk, "refused")
    request = desk.state.requests[-1]
    assert (request.is_open, request.resolution) == (False, Resolution.COFC_REJECTED)
    desk.on(SIX_MONTHS)
    assert desk.open("outcome-scheduled-end")


def test_rejected_it_may_lead_to_an_early_end_in_a_request_of_its_own() -> None:
    desk = proposed()
    desk.answers("approve", REJECT, DecideExtension)
    desk.do("after-refusal", ConsiderEarlyEnd(AfterRefusal.EARLY_END, "They do not pay."))
    outcome = desk.open("outcome-early-end")
    assert outcome.closing is not None
    assert (outcome.closing.trigger, outcome.opened_by) == (Trigger.EMPLOYER_CHANGED, CASEWORKER.id)
    assert outcome.parent == desk.open("outcome-extension").number


def test_one_that_nobody_asks_for_is_recorded_with_reasons_and_leads_on_by_itself() -> None:
    desk = opened()
    desk.do("propose", wanted(desk.state, None, decision=REFUSE, extension_reason=None))
    assert desk.state.approvals == ()
    desk.do("after-refusal", ConsiderEarlyEnd(AfterRefusal.GOES_ON, "No ground."))
    calls(desk, "refused")
    assert not [one for one in desk.state.requests if one.is_open]


def test_what_a_refusal_leads_to_is_not_lost_while_another_outcome_is_open() -> None:
    desk = opened()
    desk.do("propose", wanted(desk.state, None, decision=REFUSE, extension_reason=None))
    early = open_by_hand(
        desk.state, "outcome-early-end", Trigger.OTHER_CHANGE, desk.today, "Seen.", CASEWORKER, BOOK, desk.today
    )
    assert not isinstance(early, Refusal)
    desk.take(early)
    desk.do("after-refusal", ConsiderEarlyEnd(AfterRefusal.EARLY_END, "They do not pay."))
    desk.do("payment-history", RecordEarlyEnd(EarlyChoice.GOES_ON, EarlyReason.CHANGE, "Settled."))
    closing = desk.open("outcome-early-end").closing
    assert closing is not None and closing.trigger is Trigger.EMPLOYER_CHANGED


# The instalment that it is about (R23)


def missed(desk: EndingDesk, number: int = 3) -> None:
    found = [Found(number, PaymentMethod.DIRECT_DEBIT, START, InstalmentState.MISSED)]
    desk.take(follow_misses(desk.state, found, BOOK, desk.today))


def test_the_missed_instalment_is_excused_with_the_approval_and_not_before() -> None:
    desk = running()
    missed(desk)
    desk.do("decide-miss", DecideMiss(MissDecision.EXTENSION, "In hospital."))
    request = desk.open("outcome-extension")
    assert request.parent == desk.open("missed-in-opportunity").number
    desk.do("propose", wanted(desk.state, extension_reason=ExtensionReason.MISSED))
    assert not any(isinstance(event, MissDecided) and event.excused for event in desk.events)
    desk.answers("approve", APPROVE, DecideExtension)
    excused = desk.last(MissDecided)
    assert (excused.instalment, excused.decision, excused.excused) == (3, "extension", True)


def test_a_rejected_extension_excuses_nothing() -> None:
    desk = running()
    missed(desk)
    desk.do("decide-miss", DecideMiss(MissDecision.EXTENSION, "In hospital."))
    desk.do("propose", wanted(desk.state))
    desk.answers("approve", REJECT, DecideExtension)
    assert not any(isinstance(event, MissDecided) and event.excused for event in desk.events)


# One at a time


def test_there_is_no_second_extension_while_one_is_open() -> None:
    desk = opened()
    refused = by_hand(desk, Trigger.HOSPITAL)
    assert isinstance(refused, Refusal) and refused.code == "outcome-open"
    missed(desk)
    refused = desk.refused("decide-miss", DecideMiss(MissDecision.EXTENSION, "Because."))
    assert (refused.code, refused.field) == ("extension-open", "decision")


def test_without_an_opportunity_that_runs_there_is_none() -> None:
    desk = running()
    assert desk.state.opportunity is not None
    over = replace(desk.state.opportunity, status=OpportunityStatus.ENDED, ended_on=desk.today)
    desk.state = replace(desk.state, opportunity=over)
    refused = by_hand(desk)
    assert isinstance(refused, Refusal) and refused.code == "not-running"


def test_a_scheduled_end_that_nobody_began_is_cancelled_and_comes_again_on_the_new_day() -> None:
    desk = proposed(today=add_days(SIX_MONTHS, -1))
    desk.on(SIX_MONTHS)
    first = desk.open("outcome-scheduled-end")
    desk.answers("approve", APPROVE, DecideExtension)
    cancelled = desk.state.request(first.number)
    assert cancelled is not None and cancelled.ending is Ending.CANCELLED
    assert desk.state.open_of("outcome-scheduled-end") is None
    desk.on(add_months(SIX_MONTHS, 1))
    assert desk.open("outcome-scheduled-end").number > first.number


def test_an_extension_may_be_asked_for_while_a_scheduled_end_waits() -> None:
    desk = running()
    desk.on(SIX_MONTHS)
    found = by_hand(desk)
    assert not isinstance(found, Refusal)
    desk.take(found)
    desk.do("propose", wanted(desk.state))
    desk.answers("approve", APPROVE, DecideExtension)
    assert desk.last(OpportunityExtended).until == add_months(SIX_MONTHS, 1)
    assert desk.state.open_of("outcome-scheduled-end") is None


def test_a_scheduled_end_that_was_begun_is_not_cancelled_and_no_extension_overtakes_it() -> None:
    desk = proposed(today=add_days(SIX_MONTHS, -1))
    desk.on(SIX_MONTHS)
    desk.do("payment-history", RecordCompliance(ComplianceChoice.PASS))
    seen = desk.state.approvals[-1].digest
    refused = desk.refused("approve", DecideExtension(APPROVE, "Fine.", seen), LEADER)
    assert (refused.code, refused.rules) == ("outcome-begun", ("R16",))
    desk.answers("approve", RETURN, DecideExtension)
    assert desk.refused("propose", wanted(desk.state)).code == "outcome-begun"
    assert desk.open("outcome-scheduled-end").is_open


def test_an_extension_that_is_open_when_the_opportunity_ends_is_cancelled_and_nothing_waits_for_approval() -> None:
    desk = proposed(today=add_days(SIX_MONTHS, -1))
    extension = desk.open("outcome-extension").number
    desk.on(SIX_MONTHS)
    desk.do("payment-history", RecordCompliance(ComplianceChoice.PASS))
    desk.do("unlikely-check", desk.check(likely=True))
    cancelled = desk.state.request(extension)
    assert cancelled is not None and cancelled.ending is Ending.CANCELLED
    assert [one.answer for one in desk.state.approvals] == [Answer.VOID]
    assert settle(desk.state, BOOK, desk.today) == ()


def test_a_missed_payment_that_nobody_decided_needs_no_decision_once_the_opportunity_ended() -> None:
    desk = running()
    missed(desk)
    desk.on(SIX_MONTHS)
    desk.do("payment-history", RecordCompliance(ComplianceChoice.PASS))
    assert desk.open("missed-in-opportunity")
    desk.do("unlikely-check", desk.check(likely=True))
    assert desk.state.open_of("missed-in-opportunity") is None
