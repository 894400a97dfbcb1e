"""A case that enforcement works, and one that bailiffs act on: what comes before its methods end. Source: SCH-15."""

from dataclasses import replace

from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.application import Enforcement
from evenhand.domain.opportunity.commands import RecordDone
from evenhand.domain.opportunity.commands.ending import ChangeToDirectPay, ComplianceChoice, RecordCompliance
from evenhand.domain.opportunity.vocabulary import Applicant, EnforcementKind, OpportunityStatus, Service
from evenhand.domain.procedures.shape import Actor
from tests.domain.cases import MONDAY, case, with_legacy
from tests.domain.endings import EndingDesk, history, running

MANAGER = Actor("manager", frozenset({"enforcement-case-manager"}))
BACK = RecordDone("The bailiffs return the case.")
ACTING = Enforcement(EnforcementKind.BAILIFFS, DateRange(MONDAY))
GONE = Enforcement(EnforcementKind.BAILIFFS, DateRange(MONDAY, MONDAY.replace(month=3)))


def passed(enforcement: Enforcement | None = ACTING, **states: InstalmentState) -> EndingDesk:
    """A case with enforcement whose check at the end was passed."""
    desk = running(state=replace(case(Applicant.PAYING), segment="enforcement"), payments=history(**states))
    desk.state = with_legacy(desk.state, enforcement=() if enforcement is None else (enforcement,))
    held = desk.state.opportunity
    assert held is not None and held.period.end is not None
    desk.on(held.period.end)
    desk.do("payment-history", RecordCompliance(ComplianceChoice.PASS))
    desk.do("unlikely-check", desk.check(likely=True))
    return desk


def test_the_team_that_owns_the_case_works_its_end() -> None:
    assert passed().open("outcome-scheduled-end").segment == "enforcement"


def test_no_method_ends_before_the_bailiffs_are_recalled() -> None:
    desk = passed()
    assert desk.refused("to-direct-pay", ChangeToDirectPay()).code == "task-not-ready"
    assert desk.refused("recall-bailiffs", BACK).code == "role-missing"
    assert desk.refused("recall-bailiffs", RecordDone(), MANAGER).field == "reason"
    assert desk.state.live_methods(desk.today)
    desk.do("recall-bailiffs", BACK, MANAGER)
    desk.do("to-direct-pay", ChangeToDirectPay())


def test_what_the_enforcement_left_is_cleared_by_the_system_below_the_outcome() -> None:
    desk = passed()
    outcome = desk.open("outcome-scheduled-end").number
    desk.do("recall-bailiffs", BACK, MANAGER)
    (cleared,) = [one for one in desk.state.requests if one.procedure == "clear-artefact"]
    assert (cleared.parent, cleared.opened_by, cleared.is_open) == (outcome, "system", False)


def test_a_pass_moves_the_case_back_to_maintenance_with_the_change_and_not_before() -> None:
    desk = passed()
    desk.do("recall-bailiffs", BACK, MANAGER)
    desk.do("to-direct-pay", ChangeToDirectPay())
    assert desk.state.segment == "enforcement"
    desk.answers("approve-end-deduction")
    assert (desk.state.segment, desk.state.service) == ("maintenance", Service.DIRECT_PAY)
    assert desk.open("perform-calculation").segment == "maintenance"
    assert desk.state.opportunity is not None and desk.state.opportunity.status is OpportunityStatus.ENDED


def test_bailiffs_who_acted_once_and_no_longer_are_not_recalled() -> None:
    desk = passed(GONE)
    desk.do("to-direct-pay", ChangeToDirectPay())


def test_without_bailiffs_there_is_nothing_to_recall() -> None:
    desk = passed(None)
    assert desk.refused("recall-bailiffs", BACK, MANAGER).sentence.endswith("No bailiffs act on this case.")
