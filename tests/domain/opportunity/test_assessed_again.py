"""An assessment asked for again is the one that the facts give, whichever of them changed in between."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.application import Exclusion
from evenhand.domain.opportunity.eligibility import assess
from evenhand.domain.opportunity.people import Benefit
from evenhand.domain.opportunity.request import Offer, Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import EnforcementKind, OfferAnswer, Service
from tests.domain.cases import BOOK, MONDAY, case, with_application, with_legacy, with_paying

OFFER = Request(
    number=1,
    procedure="offer-receiving-parent-application",
    version="1",
    cause="offer",
    opened_on=MONDAY,
    opened_by="system",
    segment="new-case",
    offer=Offer(answer=OfferAnswer.NO_RESPONSE),
)
CHANGES: dict[str, Any] = {
    "application": with_application(case(), receiving_parent_wants=Service.DIRECT_PAY),
    "legacy": with_legacy(case(), segment=3),
    "paying": with_paying(case(), benefits=(Benefit("income-support", DateRange(MONDAY)),)),
    "exclusions": replace(
        case(), exclusions=(Exclusion(EnforcementKind.ORDER_FOR_SALE, DateRange(MONDAY), "Legal SPOC"),)
    ),
    "requests": replace(case(), requests=(OFFER,)),
}


@pytest.mark.parametrize("changed", CHANGES)
def test_a_change_in_what_is_read_gives_another_assessment(changed: str) -> None:
    before = assess(case(), BOOK.rules, MONDAY)
    after = assess(CHANGES[changed], BOOK.rules, MONDAY)
    assert after != before
    assert assess(case(), BOOK.rules, MONDAY) == before


def test_another_day_gives_another_assessment() -> None:
    ends = date(2017, 3, 1)
    state = with_paying(case(), benefits=(Benefit("income-support", DateRange(date(2017, 1, 2), ends)),))
    assert assess(state, BOOK.rules, MONDAY) != assess(state, BOOK.rules, ends)


def test_what_an_assessment_does_not_name_it_does_not_read() -> None:
    class OnlyThese:
        """A case that has nothing but what the assessment names."""

        def __init__(self, state: CaseState) -> None:
            for name in CHANGES:
                setattr(self, name, getattr(state, name))

    assert len(fields(CaseState)) > len(CHANGES)
    only: Any = OnlyThese(replace(case(), requests=(OFFER,)))
    assert assess(only, BOOK.rules, MONDAY) == assess(replace(case(), requests=(OFFER,)), BOOK.rules, MONDAY)
