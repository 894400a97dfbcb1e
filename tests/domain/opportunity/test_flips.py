"""What would change the verdict: each single change that does, and no other."""

from datetime import date
from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.application import Enforcement, Exclusion
from evenhand.domain.opportunity.eligibility import Eligibility, assess, weigh
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
from tests.domain.cases import BOOK, MONDAY, case, with_application, with_legacy, with_paying

RUNNING = (Enforcement(EnforcementKind.LIABILITY_ORDER, DateRange(date(2016, 1, 1))),)
EXCLUDES = (Exclusion(EnforcementKind.SISTED, DateRange(MONDAY), "Legal SPOC"),)
BENEFIT = (Benefit("income-support", DateRange(MONDAY)),)
legacy = st.fixed_dictionaries(
    {
        "scheme": st.sampled_from(Scheme),
        "segment": st.sampled_from([5, 4, None]),
        "method": st.sampled_from(LegacyMethod),
        "method_was": st.sampled_from(MethodWas),
        "enforcement": st.sampled_from([(), RUNNING, None]),
        "liability_ends_on": st.sampled_from([date(2017, 3, 10), date(2017, 2, 6), None]),
        "looked_up_on": st.sampled_from([None, MONDAY]),
    }
)
paying = st.fixed_dictionaries(
    {
        "benefits": st.sampled_from([(), BENEFIT, None]),
        "employment": st.sampled_from(Employment),
        "gross_weekly": st.sampled_from([52000, 0, None]),
    }
)
wishes = st.fixed_dictionaries(
    {"receiving_parent_wants": st.sampled_from(Service), "paying_parent_wants": st.sampled_from(Service)}
)


@st.composite
def any_case(draw: st.DrawFn) -> CaseState:
    state = case(draw(st.sampled_from(Applicant)), exclusions=draw(st.sampled_from([(), EXCLUDES])))
    return with_application(with_paying(with_legacy(state, **draw(legacy)), **draw(paying)), **draw(wishes))


def assessed(state: CaseState) -> Eligibility:
    found = assess(state, BOOK.rules, MONDAY)
    assert isinstance(found, Eligibility)
    return found


@given(any_case())
def test_every_change_listed_changes_the_verdict_and_no_other_single_change_does(state: CaseState) -> None:
    found = assessed(state)
    truths = {item.code: item.truth for item in found.findings if item.counts}
    changes = {}
    for code, becomes in product(truths, (Truth.MET, Truth.NOT_MET)):
        then = weigh({**truths, code: becomes})
        if then is not found.verdict:
            changes[code, becomes] = then
    assert {(flip.code, flip.becomes): flip.verdict for flip in found.flips} == changes


@given(any_case())
def test_the_verdict_is_what_its_criteria_make_it(state: CaseState) -> None:
    found = assessed(state)
    truths = [item.truth for item in found.findings if item.counts]
    assert (found.verdict is Verdict.NOT_ELIGIBLE) == (Truth.NOT_MET in truths)
    assert (found.verdict is Verdict.ELIGIBLE) == (set(truths) == {Truth.MET})
    assert not found.look_up or found.verdict is Verdict.UNKNOWN
    assert not found.gather or found.verdict is Verdict.UNKNOWN


MENDS: dict[str, dict[str, Any]] = {
    "enforced": {"method": LegacyMethod.DEO, "method_was": MethodWas.ENFORCED, "looked_up_on": MONDAY},
    "applied-in-time": {"liability_ends_on": date(2017, 3, 10)},
}


@given(any_case(), st.sampled_from(["in-work", "no-benefit", "not-nil", "receiving-wants-collect", *MENDS]))
def test_where_a_change_is_listed_the_changed_fact_itself_gives_that_verdict(state: CaseState, code: str) -> None:
    listed = [flip for flip in assessed(state).flips if flip.code == code and flip.becomes is Truth.MET]
    if not listed or state.legacy.scheme is Scheme.NONE:
        return
    mended = {
        "in-work": lambda: with_paying(state, employment=Employment.EMPLOYED),
        "no-benefit": lambda: with_paying(state, benefits=()),
        "not-nil": lambda: with_paying(state, gross_weekly=52000),
        "receiving-wants-collect": lambda: with_application(state, receiving_parent_wants=Service.COLLECT_AND_PAY),
    }.get(code, lambda: with_legacy(state, **MENDS[code]))()
    assert assessed(mended).verdict is listed[0].verdict


def test_one_thing_in_the_way_is_named_as_the_thing_that_would_change_it() -> None:
    found = assessed(with_paying(case(), employment=Employment.NOT_EMPLOYED))
    assert [(flip.code, flip.verdict) for flip in found.flips] == [("in-work", Verdict.ELIGIBLE)]


def test_with_two_things_in_the_way_no_single_change_helps() -> None:
    found = assessed(with_paying(case(), employment=Employment.NOT_EMPLOYED, gross_weekly=0))
    assert found.flips == ()


def test_a_segment_that_is_not_recorded_does_not_hide_what_would_help() -> None:
    found = assessed(with_legacy(case(), segment=None, method_was=MethodWas.VOLUNTARY))
    assert [(flip.code, flip.verdict) for flip in found.flips] == [("enforced", Verdict.ELIGIBLE)]
