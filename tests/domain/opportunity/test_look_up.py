"""When somebody has to look the old scheme up, and what the look-up brings (LKP, R5, R6)."""

from datetime import date
from typing import Any

import pytest

from evenhand.domain.opportunity.commands import RecordLookUp
from evenhand.domain.opportunity.vocabulary import (
    Employment,
    EnforcementKind,
    LegacyMethod,
    MethodWas,
    Scheme,
    Verdict,
)
from evenhand.domain.procedures.known import BenefitEnded, BenefitStarted
from tests.domain.cases import MONDAY, Desk, case, with_legacy, with_paying

FOUND = RecordLookUp(LegacyMethod.DEO, MethodWas.ENFORCED)


@pytest.mark.parametrize(
    ("legacy", "opens"),
    [
        ({"scheme": Scheme.CS2}, False),
        ({"scheme": Scheme.CSCS}, False),
        ({"scheme": Scheme.CSCS, "method": LegacyMethod.DER}, False),
        ({"scheme": Scheme.CSCS, "method": LegacyMethod.RDO}, True),
        ({"scheme": Scheme.CSCS, "method": LegacyMethod.STANDING_ORDER}, True),
        ({"scheme": Scheme.CSCS, "method": LegacyMethod.NONE}, True),
        ({"scheme": Scheme.CCD}, True),
        ({"scheme": Scheme.CCD, "method": LegacyMethod.DEDUCTION_FROM_BENEFIT}, True),
        ({"method": LegacyMethod.UNKNOWN}, True),
        ({"method_was": MethodWas.UNKNOWN}, True),
        ({"enforcement": None}, True),
        ({"liability_ends_on": None}, True),
        ({"scheme": Scheme.CCD, "looked_up_on": date(2017, 2, 1)}, False),
    ],
)
def test_a_look_up_opens_where_the_scheme_cannot_tell_or_a_fact_is_missing(legacy: dict[str, Any], opens: bool) -> None:
    desk = Desk(with_legacy(case(), **legacy))
    assert (desk.state.open_of("look-up") is not None) is opens
    assert (desk.state.open_of("offer-receiving-parent-application") is not None) is not opens


def test_nobody_looks_up_a_case_that_is_out_for_another_reason() -> None:
    state = with_paying(with_legacy(case(), scheme=Scheme.CCD), employment=Employment.NOT_EMPLOYED)
    assert Desk(state).state.requests == ()


def test_no_note_in_the_old_scheme_means_enforced_and_the_offer_opens() -> None:
    desk = Desk(with_legacy(case(), scheme=Scheme.CCD))
    desk.do("look-up", FOUND)
    assert desk.state.open_of("look-up") is None
    assert desk.offer.is_open
    assert desk.state.legacy.looked_up_on == MONDAY


def test_a_look_up_that_finds_a_voluntary_order_ends_the_assessment() -> None:
    desk = Desk(with_legacy(case(), method_was=MethodWas.UNKNOWN))
    desk.do("look-up", RecordLookUp(LegacyMethod.DEO, MethodWas.VOLUNTARY))
    assert desk.state.assessment is not None
    assert desk.state.assessment.verdict is Verdict.NOT_ELIGIBLE
    assert not [item for item in desk.state.requests if item.is_open]


def test_a_look_up_that_finds_civil_enforcement_is_enough() -> None:
    desk = Desk(with_legacy(case(), scheme=Scheme.CSCS, method=LegacyMethod.NONE))
    desk.do("look-up", RecordLookUp(LegacyMethod.NONE, enforcement=(EnforcementKind.LIABILITY_ORDER,)))
    assert desk.offer.is_open


@pytest.mark.parametrize(
    ("command", "legacy", "field"),
    [
        (RecordLookUp(LegacyMethod.DEO), {"scheme": Scheme.CCD}, "method_was"),
        (FOUND, {"scheme": Scheme.CCD, "liability_ends_on": None}, "liability_ends_on"),
    ],
)
def test_a_look_up_that_leaves_the_question_open_is_not_taken(
    command: RecordLookUp, legacy: dict[str, Any], field: str
) -> None:
    refused = Desk(with_legacy(case(), **legacy)).refused("look-up", command)
    assert (refused.code, refused.field) == ("value-missing", field)


def test_the_end_of_liability_that_the_look_up_found_is_kept() -> None:
    desk = Desk(with_legacy(case(), liability_ends_on=None))
    desk.do("look-up", RecordLookUp(LegacyMethod.DEO, MethodWas.ENFORCED, liability_ends_on=date(2017, 3, 10)))
    assert desk.state.legacy.liability_ends_on == date(2017, 3, 10)
    assert desk.offer.is_open


def test_a_look_up_that_became_needless_opens_again_when_it_is_needed_again() -> None:
    desk = Desk(with_legacy(case(), scheme=Scheme.CCD))
    desk.learn(BenefitStarted("income-support", MONDAY))
    assert desk.state.open_of("look-up") is None
    desk.today = date(2017, 2, 14)
    desk.learn(BenefitEnded(desk.today))
    assert desk.open("look-up").cause == "look-up:2"
    assert desk.open("assess").cause == "application:2"
