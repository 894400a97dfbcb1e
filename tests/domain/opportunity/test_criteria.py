"""Each criterion: met, not met, unknown, and where we have it from."""

from datetime import date, timedelta
from typing import Any

import pytest

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.application import Enforcement, Exclusion
from evenhand.domain.opportunity.criteria import CRITERIA, Finding
from evenhand.domain.opportunity.eligibility import Eligibility, assess
from evenhand.domain.opportunity.people import Benefit
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Employment,
    EnforcementKind,
    LegacyMethod,
    MethodWas,
    Scheme,
    Service,
    Truth,
    Verdict,
)
from evenhand.domain.refusal import Refusal
from tests.domain.cases import BOOK, MONDAY, case, open_range, with_application, with_legacy, with_paying

MET, NOT_MET, UNKNOWN = Truth.MET, Truth.NOT_MET, Truth.UNKNOWN


def assessed(state: CaseState, today: date = MONDAY) -> Eligibility:
    found = assess(state, BOOK.rules, today)
    assert isinstance(found, Eligibility)
    return found


def criterion(state: CaseState, code: str, today: date = MONDAY) -> Finding:
    return assessed(state, today).finding(code)


def action(kind: EnforcementKind, start: date = MONDAY, end: date | None = None) -> tuple[Enforcement, ...]:
    return (Enforcement(kind, DateRange(start, end)),)


def test_a_case_that_meets_every_criterion_is_eligible_and_each_says_its_source() -> None:
    found = assessed(case())
    assert found.verdict is Verdict.ELIGIBLE
    assert len(found.findings) == len(CRITERIA)
    for finding in found.findings:
        assert finding.truth is MET
        assert finding.source and finding.says and finding.title and finding.steps


@pytest.mark.parametrize(
    ("values", "truth"),
    [
        ({"segment": 5}, MET),
        ({"segment": 4}, NOT_MET),
        ({"segment": 1}, NOT_MET),
        ({"scheme": Scheme.NONE}, NOT_MET),
        ({"segment": None}, MET),
        ({"segment": None, "method_was": MethodWas.VOLUNTARY}, NOT_MET),
        ({"segment": None, "method": LegacyMethod.UNKNOWN}, UNKNOWN),
    ],
)
def test_the_old_case_is_being_closed_as_an_enforced_case(values: dict[str, Any], truth: Truth) -> None:
    assert criterion(with_legacy(case(), **values), "segment-5").truth is truth


def test_a_segment_that_is_not_recorded_repeats_the_enforcement_and_does_not_count_twice() -> None:
    assert not criterion(with_legacy(case(), segment=None), "segment-5").counts
    assert criterion(case(), "segment-5").counts


@pytest.mark.parametrize("method", [LegacyMethod.DEO, LegacyMethod.DER, LegacyMethod.RDO])
@pytest.mark.parametrize(
    ("was", "truth"),
    [
        (MethodWas.ENFORCED, MET),
        (MethodWas.VOLUNTARY, NOT_MET),
        (MethodWas.NEITHER, NOT_MET),
        (MethodWas.UNKNOWN, UNKNOWN),
    ],
)
def test_an_order_counts_where_it_was_enforced(method: LegacyMethod, was: MethodWas, truth: Truth) -> None:
    assert criterion(with_legacy(case(), method=method, method_was=was), "enforced").truth is truth


@pytest.mark.parametrize(
    "method",
    [
        LegacyMethod.DEDUCTION_FROM_BENEFIT,
        LegacyMethod.DIRECT_DEBIT,
        LegacyMethod.STANDING_ORDER,
        LegacyMethod.NONE,
    ],
)
def test_another_method_does_not_count_by_itself(method: LegacyMethod) -> None:
    assert criterion(with_legacy(case(), method=method), "enforced").truth is NOT_MET


@pytest.mark.parametrize(
    "kind",
    ["liability-order", "lump-sum-deduction-order", "freezing-order", "setting-aside-disposition", "bailiffs"],
)
def test_enforcement_under_way_counts_whatever_the_method(kind: str) -> None:
    running = with_legacy(case(), method=LegacyMethod.NONE, enforcement=action(EnforcementKind(kind)))
    found = criterion(running, "enforced")
    assert found.truth is MET
    assert kind.replace("-", " ") in found.says


@pytest.mark.parametrize("kind", ["order-for-sale", "committal", "disqualification", "sisted"])
def test_an_action_that_excludes_is_not_enforcement_under_way(kind: str) -> None:
    state = with_legacy(case(), method=LegacyMethod.NONE, enforcement=action(EnforcementKind(kind)))
    assert criterion(state, "enforced").truth is NOT_MET
    assert criterion(state, "not-excluded").truth is NOT_MET


@pytest.mark.parametrize(
    ("start", "end", "truth"),
    [
        (date(2016, 1, 1), MONDAY, NOT_MET),
        (date(2016, 1, 1), MONDAY + timedelta(days=1), MET),
        (MONDAY, None, MET),
        (MONDAY + timedelta(days=1), None, NOT_MET),
    ],
)
def test_enforcement_counts_on_the_days_on_which_it_is_under_way(start: date, end: date | None, truth: Truth) -> None:
    running = action(EnforcementKind.LIABILITY_ORDER, start, end)
    assert criterion(with_legacy(case(), method=LegacyMethod.NONE, enforcement=running), "enforced").truth is truth


def test_what_is_not_known_of_enforcement_is_unknown_and_not_no() -> None:
    without_order = with_legacy(case(), method=LegacyMethod.NONE, enforcement=None)
    assert criterion(without_order, "enforced").truth is UNKNOWN
    assert criterion(without_order, "not-excluded").truth is UNKNOWN
    assert criterion(with_legacy(case(), enforcement=None), "enforced").truth is MET
    unknown_method = with_legacy(case(), method=LegacyMethod.UNKNOWN)
    assert criterion(unknown_method, "enforced").truth is UNKNOWN


def test_a_missing_end_of_liability_leaves_the_order_known() -> None:
    state = with_legacy(case(), liability_ends_on=None)
    assert criterion(state, "enforced").truth is MET
    assert criterion(state, "applied-in-time").truth is UNKNOWN


def test_what_somebody_looked_up_says_so() -> None:
    assert criterion(case(), "enforced").source == "Old scheme"
    assert criterion(with_legacy(case(), looked_up_on=MONDAY), "enforced").source == "Look-up"


@pytest.mark.parametrize(("before", "truth"), [(1, MET), (0, NOT_MET), (-1, NOT_MET)])
def test_the_application_came_before_liability_ended(before: int, truth: Truth) -> None:
    received = case().application.received_on
    state = with_legacy(case(), liability_ends_on=received + timedelta(days=before))
    assert criterion(state, "applied-in-time").truth is truth


@pytest.mark.parametrize(
    ("wants", "truth"), [(Service.COLLECT_AND_PAY, MET), (Service.DIRECT_PAY, NOT_MET), (Service.UNKNOWN, UNKNOWN)]
)
def test_the_receiving_parent_wants_collect_and_pay(wants: Service, truth: Truth) -> None:
    assert criterion(with_application(case(), receiving_parent_wants=wants), "receiving-wants-collect").truth is truth


@pytest.mark.parametrize(
    ("applicant", "wants", "truth", "counts", "verdict"),
    [
        (Applicant.RECEIVING, Service.DIRECT_PAY, MET, False, Verdict.ELIGIBLE),
        (Applicant.RECEIVING, Service.COLLECT_AND_PAY, NOT_MET, False, Verdict.ELIGIBLE),
        (Applicant.RECEIVING, Service.UNKNOWN, UNKNOWN, False, Verdict.ELIGIBLE),
        (Applicant.PAYING, Service.DIRECT_PAY, MET, False, Verdict.ELIGIBLE),
        (Applicant.PAYING, Service.COLLECT_AND_PAY, NOT_MET, True, Verdict.NOT_ELIGIBLE),
        (Applicant.PAYING, Service.UNKNOWN, UNKNOWN, False, Verdict.ELIGIBLE),
    ],
)
def test_an_unknown_wish_of_the_paying_parent_stops_nothing(
    applicant: Applicant, wants: Service, truth: Truth, counts: bool, verdict: Verdict
) -> None:
    state = with_application(case(applicant), paying_parent_wants=wants)
    found = criterion(state, "paying-wants-direct")
    assert (found.truth, found.counts, assessed(state).verdict) == (truth, counts, verdict)


def benefit(start: date, end: date | None = None) -> tuple[Benefit, ...]:
    return (Benefit("income-support", DateRange(start, end), "CIS notice"),)


@pytest.mark.parametrize(
    ("benefits", "truth"),
    [
        ((), MET),
        (None, UNKNOWN),
        (benefit(MONDAY), NOT_MET),
        (benefit(date(2016, 1, 1), MONDAY), MET),
        (benefit(date(2016, 1, 1), MONDAY + timedelta(days=1)), NOT_MET),
        (benefit(MONDAY + timedelta(days=1)), MET),
    ],
)
def test_the_paying_parent_is_not_on_a_benefit(benefits: tuple[Benefit, ...] | None, truth: Truth) -> None:
    state = with_paying(case(), benefits=benefits, sources=(("benefits", "CIS notice"),))
    found = criterion(state, "no-benefit")
    assert (found.truth, found.source) == (truth, "CIS notice")


@pytest.mark.parametrize(
    ("work", "truth"),
    [
        (Employment.EMPLOYED, MET),
        (Employment.SELF_EMPLOYED, MET),
        (Employment.NOT_EMPLOYED, NOT_MET),
        (Employment.UNKNOWN, UNKNOWN),
    ],
)
def test_the_paying_parent_is_in_work(work: Employment, truth: Truth) -> None:
    state = with_paying(case(), employment=work, sources=(("employment", "Paying parent"),))
    found = criterion(state, "in-work")
    assert (found.truth, found.source) == (truth, "Paying parent")


@pytest.mark.parametrize(("gross", "truth"), [(700, MET), (699, NOT_MET), (0, NOT_MET), (None, UNKNOWN)])
def test_maintenance_is_not_nil(gross: int | None, truth: Truth) -> None:
    assert criterion(with_paying(case(), gross_weekly=gross), "not-nil").truth is truth


def test_in_prison_maintenance_is_nil_whatever_the_income_and_the_source_is_the_notice() -> None:
    sources = (("income", "Paying parent"), ("prison", "Notice"))
    inside = with_paying(case(), in_prison=DateRange(MONDAY, date(2017, 6, 1)), sources=sources)
    assert (criterion(inside, "not-nil").truth, criterion(inside, "not-nil").source) == (NOT_MET, "Notice")
    after = criterion(inside, "not-nil", date(2017, 6, 1))
    assert (after.truth, after.source) == (MET, "Paying parent")


@pytest.mark.parametrize("kind", ["order-for-sale", "committal", "disqualification", "sisted"])
def test_an_action_that_the_legal_spoc_named_excludes_while_it_goes_on(kind: str) -> None:
    told = Exclusion(EnforcementKind(kind), DateRange(MONDAY, MONDAY + timedelta(days=5)), "Legal SPOC")
    state = case(exclusions=(told,))
    found = criterion(state, "not-excluded")
    assert (found.truth, found.source) == (NOT_MET, "Legal SPOC")
    assert criterion(state, "not-excluded", MONDAY + timedelta(days=5)).truth is MET


def test_a_liability_order_excludes_nobody() -> None:
    state = with_legacy(case(), enforcement=action(EnforcementKind.LIABILITY_ORDER))
    assert criterion(state, "not-excluded").truth is MET


def test_the_legal_list_never_excludes() -> None:
    assert assessed(with_legacy(case(), legal_list=True)).findings == assessed(case()).findings


def test_one_criterion_known_not_to_be_met_decides_whatever_else_is_unknown() -> None:
    state = with_paying(case(), benefits=benefit(MONDAY), employment=Employment.UNKNOWN, gross_weekly=None)
    found = assessed(state)
    assert found.verdict is Verdict.NOT_ELIGIBLE
    assert not found.gather and not found.look_up


def test_unknown_is_not_no_and_the_assessment_names_what_is_missing() -> None:
    found = assessed(with_paying(case(), benefits=None))
    assert found.verdict is Verdict.UNKNOWN
    assert [item.code for item in found.findings if item.truth is UNKNOWN] == ["no-benefit"]
    assert found.gather and not found.look_up


@pytest.mark.parametrize(
    ("received", "assessable"),
    [
        (date(2016, 5, 22), False),
        (date(2016, 5, 23), True),
        (date(2021, 5, 21), True),
        (date(2021, 5, 22), False),
    ],
)
def test_outside_the_dates_of_its_law_there_is_nothing_to_assess(received: date, assessable: bool) -> None:
    state = with_legacy(with_application(case(), received_on=received), liability_ends_on=received + timedelta(days=30))
    found = assess(state, BOOK.rules, received)
    assert isinstance(found, Refusal) is not assessable
    if isinstance(found, Refusal):
        assert (found.code, found.rules) == ("law-not-in-force", ("R21",))
        assert "23 May 2016 to 21 May 2021" in found.sentence


def test_each_criterion_rests_on_the_steps_of_its_own_route() -> None:
    for applicant, other in ((Applicant.RECEIVING, "PPO-"), (Applicant.PAYING, "RPO-")):
        for finding in assessed(case(applicant)).findings:
            assert not any(step.startswith(other) for step in finding.steps), finding.code


def test_open_ended_action_goes_on() -> None:
    told = Exclusion(EnforcementKind.COMMITTAL, open_range(), "Legal SPOC")
    assert criterion(case(exclusions=(told,)), "not-excluded", date(2018, 1, 1)).truth is NOT_MET
