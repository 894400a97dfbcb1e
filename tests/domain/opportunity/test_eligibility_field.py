"""PP Eligibility, row by row of its order: what stands first is shown first (R4)."""

import pytest

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.eligibility import Eligibility, assess
from evenhand.domain.opportunity.people import Benefit
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Employment,
    LegacyMethod,
    MethodWas,
    PPEligibility,
    Service,
)
from evenhand.domain.procedures.desk import override_eligibility
from tests.domain.cases import (
    BOOK,
    CASEWORKER,
    MONDAY,
    NOT_REACHED,
    Desk,
    at_the_offer,
    case,
    with_application,
    with_legacy,
    with_paying,
)

ON_BENEFIT = {"benefits": (Benefit("income-support", DateRange(MONDAY)),)}


def field(state: CaseState) -> PPEligibility | None:
    found = assess(state, BOOK.rules, MONDAY)
    assert isinstance(found, Eligibility)
    return found.field


def wants_direct_pay(state: CaseState) -> CaseState:
    return with_application(state, receiving_parent_wants=Service.DIRECT_PAY)


def closed_otherwise(state: CaseState) -> CaseState:
    return with_legacy(state, segment=4)


def out_of_work(state: CaseState) -> CaseState:
    return with_paying(state, employment=Employment.NOT_EMPLOYED)


def on_benefit(state: CaseState) -> CaseState:
    return with_paying(state, **ON_BENEFIT)


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        (case(), PPEligibility.YES),
        (case(Applicant.PAYING), PPEligibility.YES),
        (with_application(case(), paying_parent_wants=Service.COLLECT_AND_PAY), PPEligibility.YES),
        (on_benefit(wants_direct_pay(closed_otherwise(out_of_work(case())))), PPEligibility.ON_BENEFIT),
        (wants_direct_pay(closed_otherwise(out_of_work(case()))), PPEligibility.DIRECT_PAY),
        (closed_otherwise(out_of_work(case())), PPEligibility.NOT_LIKELY),
        (with_legacy(case(), method_was=MethodWas.VOLUNTARY), PPEligibility.NOT_LIKELY),
        (with_legacy(case(), segment=None, method_was=MethodWas.VOLUNTARY), PPEligibility.NOT_LIKELY),
        (out_of_work(case()), PPEligibility.NO),
        (with_application(case(Applicant.PAYING), paying_parent_wants=Service.COLLECT_AND_PAY), PPEligibility.NO),
        (with_application(case(), receiving_parent_wants=Service.UNKNOWN), PPEligibility.LIKELY),
        (with_paying(case(), benefits=None), PPEligibility.LIKELY),
        (with_legacy(case(), method=LegacyMethod.UNKNOWN), None),
        (with_legacy(case(), method=LegacyMethod.UNKNOWN, segment=4), PPEligibility.NOT_LIKELY),
    ],
)
def test_what_stands_first_is_shown(state: CaseState, shown: PPEligibility | None) -> None:
    assert field(state) is shown


def test_no_response_is_what_became_of_the_offer_and_stands_before_all() -> None:
    desk = at_the_offer()
    desk.do("answer", NOT_REACHED)
    desk.on(MONDAY.replace(day=28))
    assert field(desk.state) is PPEligibility.NO_RESPONSE
    assert field(on_benefit(desk.state)) is PPEligibility.NO_RESPONSE


def test_an_order_found_voluntary_during_the_offer_is_no_and_not_merely_unlikely() -> None:
    desk = Desk(case())
    assert field(with_legacy(desk.state, method_was=MethodWas.VOLUNTARY)) is PPEligibility.NO


def test_a_person_sets_another_value_beside_it_with_a_reason_and_nothing_opens() -> None:
    desk = Desk(closed_otherwise(case()))
    found = override_eligibility(desk.state, PPEligibility.YES, "The segment was keyed wrongly.", CASEWORKER, MONDAY)
    assert isinstance(found, tuple)
    desk.take(found)
    assert desk.state.override is PPEligibility.YES
    assert field(desk.state) is PPEligibility.NOT_LIKELY
    assert desk.state.requests == ()
    assert desk.state.notes[-1].text == "The segment was keyed wrongly."
    taken_back = override_eligibility(desk.state, None, "It was right after all.", CASEWORKER, MONDAY)
    assert isinstance(taken_back, tuple)
    desk.take(taken_back)
    assert desk.state.override is None


def test_another_value_without_a_reason_is_refused() -> None:
    refused = override_eligibility(case(), PPEligibility.YES, "  ", CASEWORKER, MONDAY)
    assert not isinstance(refused, tuple)
    assert (refused.code, refused.field, refused.rules) == ("reason-needed", "reason", ("R4",))
