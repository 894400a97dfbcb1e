"""The end date comes, and the outcome is decided: pass to direct pay, or fail with fees."""

from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.commands.ending import (
    ChangeToDirectPay,
    ComplianceChoice,
    RecordCompliance,
    RejectedReason,
    VaryOrderCharge,
)
from evenhand.domain.opportunity.commands.extension import ApprovalAnswer, DecideApproval
from evenhand.domain.opportunity.ending_words import CheckStatus, Compliance
from evenhand.domain.opportunity.events import FeesReinstated, OpportunityEnded
from evenhand.domain.opportunity.vocabulary import OpportunityStatus, Resolution, Service, Status
from evenhand.domain.procedures.shape import Actor
from tests.domain.cases import CASEWORKER, LEADER, TOLD
from tests.domain.endings import EndingDesk, at_the_end, running

PASS = RecordCompliance(ComplianceChoice.PASS)
FAIL = RecordCompliance(ComplianceChoice.FAIL)
BOTH = Actor("both", frozenset({"caseworker", "team-leader"}))


def failed() -> EndingDesk:
    desk = at_the_end(third=InstalmentState.MISSED)
    desk.do("payment-history", FAIL)
    desk.do("unlikely-check", desk.check(likely=False, rejected_reason=RejectedReason.MISSED))
    return desk


def test_the_request_opens_by_itself_on_the_end_date_and_not_before() -> None:
    desk = running()
    held = desk.state.opportunity
    assert held is not None and held.period.end is not None
    desk.on(add_days(held.period.end, -1))
    assert desk.state.open_of("outcome-scheduled-end") is None
    desk.on(held.period.end)
    assert desk.open("outcome-scheduled-end").opened_by == "system"


def test_a_pass_ends_with_direct_pay_and_nothing_left_open() -> None:
    desk = at_the_end()
    desk.do("payment-history", PASS)
    desk.do("unlikely-check", desk.check(likely=True))
    desk.do("to-direct-pay", ChangeToDirectPay())
    assert desk.open("outcome-scheduled-end").status is Status.PENDING
    desk.answers("approve-end-deduction")
    assert desk.state.service is Service.DIRECT_PAY
    assert desk.state.live_methods(desk.today) == ()
    desk.calculated()
    desk.do("passed-paying-parent", TOLD)
    desk.do("passed-receiving-parent", TOLD)
    outcome = next(one for one in desk.state.requests if one.procedure == "outcome-scheduled-end")
    assert (outcome.status, outcome.resolution) == (Status.CLOSED, Resolution.COFC_ACCEPTED)
    held = desk.state.opportunity
    assert held is not None
    assert (held.status, held.compliance, held.fees_from) == (OpportunityStatus.ENDED, Compliance.PASS, None)
    assert not [one for one in desk.state.requests if one.is_open]


def test_a_fail_waits_for_a_team_leader_and_brings_fees_from_the_day_of_the_check() -> None:
    desk = failed()
    recorded = desk.today
    held = desk.state.opportunity
    assert held is not None and held.fees_from is None
    desk.on(add_days(recorded, 9))
    desk.answers("approve-fees")
    held = desk.state.opportunity
    assert held is not None
    assert (held.check, held.fees_from) == (CheckStatus.UNLIKELY, recorded)
    assert [str(one.kind) for one in desk.state.live_methods(desk.today)] == ["Deduction from Earnings Order"]
    assert desk.last(FeesReinstated).from_on == recorded
    desk.do("order-charge", VaryOrderCharge("none"))
    desk.calculated()
    desk.do("failed-paying-parent", TOLD)
    desk.do("failed-receiving-parent", TOLD)
    assert not [one for one in desk.state.requests if one.is_open]
    assert desk.kinds().count("OpportunityEnded") == 1


def test_who_put_it_to_a_team_leader_never_answers_it() -> None:
    desk = at_the_end(third=InstalmentState.MISSED)
    desk.do("payment-history", FAIL, BOTH)
    desk.do("unlikely-check", desk.check(likely=False, rejected_reason=RejectedReason.MISSED), BOTH)
    refused = desk.refused("approve-fees", DecideApproval(ApprovalAnswer.APPROVE, "Fine."), BOTH)
    assert (refused.code, refused.rules) == ("own-request", ("R17",))


def test_what_was_returned_is_put_again_and_keeps_its_date_without_a_change_of_substance() -> None:
    desk = failed()
    first = desk.today
    desk.answers("approve-fees", ApprovalAnswer.RETURN)
    desk.on(add_days(first, 5))
    again = desk.check(likely=False, rejected_reason=RejectedReason.MISSED, reason="Better said.")
    desk.do("unlikely-check", again)
    desk.answers("approve-fees")
    held = desk.state.opportunity
    assert held is not None and held.fees_from == first


def test_a_change_of_substance_moves_the_fees_forward_to_its_day() -> None:
    desk = failed()
    first = desk.today
    desk.answers("approve-fees", ApprovalAnswer.RETURN)
    desk.on(add_days(first, 5))
    desk.do("unlikely-check", desk.check(likely=False, rejected_reason=RejectedReason.WILFUL_REFUSAL))
    desk.answers("approve-fees")
    held = desk.state.opportunity
    assert held is not None and held.fees_from == add_days(first, 5)


def test_an_answer_to_something_else_than_was_seen_is_refused() -> None:
    desk = failed()
    refused = desk.refused("approve-fees", DecideApproval(ApprovalAnswer.APPROVE, "Fine.", "another"), LEADER)
    assert refused.code == "approval-of-another-content"


def test_what_waits_for_a_team_leader_is_taken_back_and_not_recorded_over() -> None:
    desk = failed()
    again = desk.check(likely=False, rejected_reason=RejectedReason.WILFUL_REFUSAL)
    refused = desk.refused("unlikely-check", again)
    assert (refused.code, "take it back to amend it" in refused.sentence) == ("task-not-ready", True)


def test_who_decides_against_the_proposal_is_told_what_is_proposed_in_the_words_of_the_page() -> None:
    refused = at_the_end().refused("payment-history", FAIL)
    assert refused.sentence == "Proposed is “Pass: All Payments Received”. Give your reason."


def test_a_default_is_known_so_a_plain_pass_is_refused_and_an_excused_one_asks_for_a_reason() -> None:
    desk = at_the_end(third=InstalmentState.LATE)
    assert desk.refused("payment-history", PASS).code == "default-known"
    excused = RecordCompliance(ComplianceChoice.PASS_EXCUSED)
    assert desk.refused("payment-history", excused).code == "reason-needed"
    desk.do("payment-history", RecordCompliance(ComplianceChoice.PASS_EXCUSED, "In hospital."))
    assert desk.open("outcome-scheduled-end").closing.excused  # type: ignore[union-attr]


def test_a_decision_without_a_welfare_line_for_each_child_is_refused() -> None:
    desk = at_the_end()
    desk.do("payment-history", PASS)
    refused = desk.refused("unlikely-check", desk.check(likely=True, welfare=("Only one.",)))
    assert (refused.code, refused.field) == ("welfare-missing", "welfare")


def test_nothing_is_decided_before_the_office_has_set_its_statement() -> None:
    desk = at_the_end()
    desk.do("payment-history", PASS)
    desk.beside = type(desk.beside)(desk.beside.history, None, desk.beside.authorities)
    assert desk.refused("unlikely-check", desk.check(likely=True)).code == "statement-not-set"


def test_the_check_cannot_come_before_the_outcome() -> None:
    desk = at_the_end()
    assert desk.refused("unlikely-check", desk.check(likely=True), CASEWORKER).code == "task-not-ready"
    assert not any(isinstance(event, OpportunityEnded) for event in desk.events)
