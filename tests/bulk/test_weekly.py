"""What is worked out for many at once is what is worked out for each of them, to the penny."""

import random
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.bulk import (
    RATES,
    Parameters,
    as_payers,
    paying_parent_fees,
    receiving_parent_fees,
    weekly_maintenance,
)
from evenhand.bulk import weekly as bulk_weekly
from evenhand.config.book import the_book
from evenhand.domain import maintenance as one_by_one
from evenhand.domain.maintenance import Benefit, Circumstances, Receiving
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import NoRuleInForce
from tests.bulk.at_random import DAYS, differences, drawn

nights = st.sampled_from([0, 51, 52, 103, 104, 155, 156, 174, 175, 365]) | st.integers(0, 365)
households = st.lists(st.lists(nights, min_size=1, max_size=5), min_size=1, max_size=4)
bounds = st.sampled_from([0, 499, 500, 699, 700, 10_000, 10_001, 19_999, 20_000, 80_000, 80_001, 300_000, 300_001])
incomes = st.none() | bounds | st.integers(0, 400_000) | st.integers(0, 10**12 - 1)


@st.composite
def circumstances(draw: st.DrawFn, on: date) -> Circumstances:
    own = draw(households)
    receiving = tuple(Receiving(f"R{place}", tuple(each)) for place, each in enumerate(own))
    return Circumstances(on, draw(incomes), draw(st.sampled_from(Benefit)), draw(st.integers(0, 6)), receiving)


@given(data=st.data(), on=st.sampled_from(DAYS))
def test_many_at_once_are_what_each_is_alone(data: st.DataObject, on: date) -> None:
    assert differences(data.draw(st.lists(circumstances(on), min_size=1, max_size=30))) == []


def test_a_caseload_drawn_at_random_is_what_each_is_alone() -> None:
    chance = random.Random(20_170_612)
    for on in DAYS:
        assert differences([drawn(chance, on) for _ in range(700)]) == []


def test_where_blocks_meet_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(7)
    every = as_payers([drawn(chance, DAYS[-1]) for _ in range(100)])
    rules = Parameters.on(DAYS[-1], the_book().rules)
    whole = weekly_maintenance(every, rules)

    monkeypatch.setattr(bulk_weekly, "BLOCK", 7)
    parts = weekly_maintenance(every, rules)

    assert np.array_equal(whole.due, parts.due)
    assert np.array_equal(whole.rate, parts.rate)
    assert np.array_equal(whole.refused, parts.refused)


@settings(max_examples=30)
@given(weekly=st.lists(st.integers(0, 60_000), min_size=1), on=st.sampled_from(DAYS))
def test_fees_are_those_of_each(weekly: list[int], on: date) -> None:
    rules, pence = the_book().rules, np.array(weekly, np.int64)
    collected = np.arange(len(weekly)) % 3 > 0
    paying = paying_parent_fees(pence, collected, Parameters.on(on, rules))
    receiving = receiving_parent_fees(pence, collected, Parameters.on(on, rules))

    for place, amount in enumerate(weekly):
        one = Receiving("R", (0,), collected=bool(collected[place]))
        fees = one_by_one.weekly_fees(one, amount, on, rules)
        assert (paying[place], receiving[place]) == (fees.paying, fees.receiving)


def test_nobody_at_all_is_no_error() -> None:
    found = weekly_maintenance(as_payers([]), Parameters.on(DAYS[-1], the_book().rules))

    assert (len(found.rate), len(found.due), len(found.refused)) == (0, 0, 0)


def test_a_day_before_the_scheme_has_no_parameters() -> None:
    with pytest.raises(NoRuleInForce):
        Parameters.on(date(2012, 12, 9), the_book().rules)


def test_paying_parents_of_two_days_are_not_mixed() -> None:
    both = [drawn(random.Random(1), on) for on in DAYS[:2]]

    with pytest.raises(ValueError, match="one day"):
        as_payers(both)


def test_a_difference_would_be_found() -> None:
    """The comparison sees a penny."""
    one = Circumstances(DAYS[-1], 52_000, Benefit.NO, 1, (Receiving("A", (60, 0)),))
    alone = one_by_one.weekly_maintenance(one, the_book().rules)
    assert not isinstance(alone, Refusal)

    found = weekly_maintenance(as_payers([one]), Parameters.on(DAYS[-1], the_book().rules))

    assert (RATES[found.rate[0]], int(found.due[0])) == (alone.rate, alone.weekly)
    found.due[0] += 1
    assert int(found.due[0]) != alone.weekly
