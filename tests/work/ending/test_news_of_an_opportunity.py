"""News while an opportunity runs, in the office: told by a person or a notice, once, and what comes too late."""

from datetime import date
from io import BytesIO

import pytest

from evenhand.cases.models import Case
from evenhand.cases.models import Request as RequestRow
from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.commands.ending import ComplianceChoice, EarlyChoice, RecordEarlyEnd
from evenhand.domain.opportunity.commands.reviewing import ReviewDecision, ReviewFinding
from evenhand.domain.opportunity.ending_words import EarlyReason
from evenhand.domain.opportunity.vocabulary import Employment, Role, Service
from evenhand.domain.procedures.known import (
    BenefitStarted,
    CaseClosing,
    EmployerChanged,
    LeftPrison,
    ServiceChosen,
    WentToHospital,
    WentToPrison,
    WorkChanged,
)
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.work.become_known import become_known
from evenhand.work.import_benefits import import_benefits
from evenhand.work.reading.why_opened import why_opened
from evenhand.work.undo import undo
from tests.desks import AMARA, TOLD, Desk, days_pass, refused, sound
from tests.work.ending.lived import at_the_end, check, compliance, lives, outcome_of, running

pytestmark = pytest.mark.django_db
DAY = date(2017, 5, 15)
BEFORE = date(2017, 5, 2)


def during() -> Desk:
    desk = running()
    lives(DAY)
    return desk


def opened(desk: Desk) -> list[tuple[str, str]]:
    """What was opened for the end of the opportunity, with how it stands."""
    kinds = ("change-", "outcome-", "review-")
    return [(item.procedure, str(item.status)) for item in desk.state.requests if item.procedure.startswith(kinds)]


def test_what_becomes_known_is_kept_with_its_day_and_opens_the_early_end_once() -> None:
    desk = during()
    desk.tell(EmployerChanged(BEFORE, employer_known=False))
    desk.tell(WentToHospital(BEFORE))
    assert opened(desk) == []
    desk.tell(WorkChanged(Employment.NOT_EMPLOYED, gross_weekly=0, from_on=BEFORE))
    paying = desk.state.paying
    assert (paying.employer_from, paying.income_from, paying.in_hospital) == (BEFORE, BEFORE, DateRange(BEFORE))
    assert opened(desk) == [("change-income", "Closed"), ("outcome-early-end", "Open")]
    sound()


def test_a_sentence_that_is_known_ahead_opens_it_on_its_day_by_the_cycle() -> None:
    desk = during()
    desk.tell(WentToPrison(date(2017, 5, 22)))
    desk.tell(LeftPrison(date(2017, 6, 20)))
    days_pass(date(2017, 5, 21))
    assert opened(desk) == []
    days_pass(date(2017, 5, 22))
    assert opened(desk) == [("change-of-address", "Closed"), ("outcome-early-end", "Open")]
    sound()


def test_a_benefit_notice_opens_both_requests_by_the_system() -> None:
    desk = during()
    lines = "nino,benefit,from,to,notice_id\nQQ000011C,universal-credit,2017-05-10,,CIS-1"
    report = import_benefits(SYSTEM, BytesIO(lines.encode()))
    assert (report.taken, report.refused_count) == (1, 0)
    rows = RequestRow.objects.filter(case_id=desk.case_id, opened_on=DAY).order_by("number")
    assert [(row.procedure, row.opened_by) for row in rows] == [
        ("change-of-circumstance", "system"), ("outcome-early-end", "system"),
    ]  # fmt: skip
    sound()


def test_a_second_cause_outlives_the_first_that_went_on() -> None:
    desk = during()
    desk.tell(ServiceChosen(Role.RECEIVING, Service.DIRECT_PAY))
    desk.tell(ServiceChosen(Role.RECEIVING, Service.COLLECT_AND_PAY))
    desk.tell(BenefitStarted("universal-credit", DAY))
    news = Case.objects.get(id=desk.case_id).news
    assert [item["trigger"] for item in news] == ["direct-pay-asked"]
    sound()


def test_the_case_closes_on_its_day_by_the_cycle_and_takes_no_more_entries() -> None:
    desk = during()
    desk.tell(CaseClosing(date(2017, 6, 12)))
    desk.do("payment-history", RecordEarlyEnd(EarlyChoice.ENDED_EARLY, EarlyReason.CASE_CLOSED, "All came."))
    desk.do("unlikely-check", check(desk))
    desk.do("passed-paying-parent", TOLD)
    desk.do("passed-receiving-parent", TOLD)
    days_pass(date(2017, 6, 11))
    assert desk.state.closed_on is None
    days_pass(date(2017, 6, 12))
    assert desk.state.closed_on == date(2017, 6, 12)
    assert not RequestRow.objects.filter(case_id=desk.case_id).exclude(status="Closed").exists()
    assert refused(become_known(AMARA, desk.reference, BenefitStarted("universal-credit", DAY))) == "case-closed"
    days_pass(date(2017, 8, 1))
    assert not RequestRow.objects.filter(case_id=desk.case_id).exclude(status="Closed").exists()
    sound()


def decided() -> Desk:
    desk = at_the_end()
    desk.do("payment-history", compliance(ComplianceChoice.PASS))
    desk.do("unlikely-check", check(desk))
    return desk


def test_a_late_fact_marks_the_decision_and_leaves_it_as_it_was() -> None:
    desk = decided()
    closing = outcome_of(desk).closing
    days_pass(date(2017, 10, 12))
    desk.tell(WentToPrison(BEFORE))
    assert outcome_of(desk).closing == closing
    row = RequestRow.objects.get(case_id=desk.case_id, procedure="review-decision")
    assert (row.parent, row.role, row.status) == (outcome_of(desk).number, "caseworker", "Open")
    assert why_opened(row.procedure, row.cause) == (
        "What is known changed after “Unlikely to pay check” was recorded: prison, from 2 May 2017"
    )
    desk.do("review-decision", ReviewDecision(ReviewFinding.STANDS, "They paid all the same."))
    assert RequestRow.objects.get(id=row.id).status == "Closed"
    sound()


def test_a_late_fact_that_is_taken_back_takes_its_mark_with_it() -> None:
    desk = decided()
    days_pass(date(2017, 10, 12))
    made = desk.tell(WentToPrison(BEFORE))
    undo(AMARA, made.command)
    assert not RequestRow.objects.filter(procedure="review-decision").exists()
    sound()
