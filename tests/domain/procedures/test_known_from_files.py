"""Benefit notices and the Legal SPOC's list, as they come in files."""

from datetime import date

import pytest

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.people import Benefit
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import EnforcementKind
from evenhand.domain.procedures.known.from_files import LIST, NOTICE, benefit_notified, legal_action_listed
from evenhand.domain.refusal import Refused
from tests.domain.cases import MONDAY, case, with_paying

OVER = DateRange(date(2016, 1, 1), date(2016, 6, 1))
GOING_ON = DateRange(date(2017, 1, 2))


def told(state: CaseState, during: DateRange, kind: str = "income-support") -> tuple[Benefit, ...] | None:
    return apply_all(state, benefit_notified(state, kind, during, MONDAY)).paying.benefits


def test_a_notice_says_what_is_in_payment_and_where_we_have_it_from() -> None:
    state = with_paying(case(), benefits=None)
    assert told(state, GOING_ON) == (Benefit("income-support", GOING_ON, NOTICE),)


def test_a_benefit_that_is_over_does_not_tell_that_there_is_no_other() -> None:
    assert told(with_paying(case(), benefits=None), OVER) is None
    assert told(with_paying(case(), benefits=()), OVER) == (Benefit("income-support", OVER, NOTICE),)


def test_a_notice_replaces_the_same_benefit_in_its_days_and_leaves_the_others() -> None:
    before = (Benefit("income-support", OVER), Benefit("income-support", GOING_ON), Benefit("other", GOING_ON))
    ended = DateRange(GOING_ON.start, MONDAY)
    after = (before[0], before[2], Benefit("income-support", ended, NOTICE))
    assert told(with_paying(case(), benefits=before), ended) == after


def test_the_same_notice_twice_says_nothing_new() -> None:
    state = with_paying(case(), benefits=(Benefit("income-support", GOING_ON, NOTICE),))
    assert benefit_notified(state, "income-support", GOING_ON, MONDAY) == ()


def test_an_action_on_the_list_excludes_in_its_days_once() -> None:
    state = case()
    during = DateRange(date(2017, 1, 2), date(2017, 6, 1))
    listed = legal_action_listed(state, EnforcementKind.SISTED, during, MONDAY)
    after = apply_all(state, listed)
    assert [(item.during, item.source) for item in after.exclusions] == [(during, LIST)]
    assert legal_action_listed(after, EnforcementKind.SISTED, during, MONDAY) == ()


def test_what_has_not_begun_is_not_taken() -> None:
    to_come = DateRange(date(2017, 2, 14))
    with pytest.raises(Refused, match="after today"):
        benefit_notified(case(), "other", to_come, MONDAY)
    with pytest.raises(Refused, match="after today"):
        legal_action_listed(case(), EnforcementKind.SISTED, to_come, MONDAY)
