"""The plans that are worked out for many at once are those that are worked out for each of them, to the penny."""

import random
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.bulk.plans import (
    NO,
    NONE,
    REFUSED,
    RULES,
    RUNGS,
    YES,
    PlanParameters,
    Plans,
    as_clients,
    codes,
    fits,
    negotiate_each,
    negotiate_many,
)
from evenhand.bulk.plans import negotiate as bulk_negotiate
from evenhand.config.book import the_book
from evenhand.domain.calendar import DateRange
from evenhand.domain.negotiation import Commitment, Debt, Offer, Ongoing, Rung, Situation, negotiate
from evenhand.domain.rules import NoRuleInForce, Rule
from tests.bulk.plans_at_random import DAYS, differences, drawn
from tests.domain.negotiation.at_random import clients
from tests.domain.negotiation.clients import DEAN, negotiated
from tests.domain.negotiation.clients import RULES as BOOK

GIVEN = PlanParameters.on(DEAN.on, BOOK)


def same(one: Plans, other: Plans) -> bool:
    return all(np.array_equal(getattr(one, each.name), getattr(other, each.name)) for each in fields(Plans))


@settings(max_examples=20)
@given(st.lists(clients(), min_size=1, max_size=8))
def test_many_at_once_are_what_each_is_alone(every: list[Situation]) -> None:
    assert differences(every) == []


def test_a_caseload_drawn_at_random_is_what_each_is_alone_and_reaches_every_branch() -> None:
    chance, every = random.Random(20_170_612), list[Situation]()
    for on in DAYS:
        every += (here := [drawn(chance, on) for _ in range(250)])
        assert differences(here) == []

    found = negotiate_many(as_clients(every), GIVEN)

    reached = {code for number in found.why[found.refused == NONE].ravel().tolist() for code in codes(number)}
    assert reached == set(RULES)
    assert {REFUSED[place] for place in found.refused[found.refused != NONE]} == set(REFUSED[:-1])
    assert set(found.recommended[found.recommended != NONE].tolist()) >= {0, 2, 3, 4, 5, 6}
    assert (found.by_domain == NO).all()


@pytest.mark.parametrize(
    "asked",
    [
        replace(GIVEN, steer=36, limit=30, part=40, fall=20, falls=(5, 15, 30), least=25),
        replace(GIVEN, longest=60, deferred=6, falls=(), floor_paying=40_00, floor_receiving=75_00),
        replace(GIVEN, steer=12, limit=60, part=100, year=53),
    ],
)
def test_other_choices_of_the_office_are_asked_of_both_alike(asked: PlanParameters) -> None:
    chance = random.Random(5)

    assert differences([drawn(chance, DEAN.on) for _ in range(150)], asked) == []


def test_whom_arrays_do_not_fit_the_domain_answers_and_they_are_counted() -> None:
    ending = tuple(Commitment(1_00, DEAN.on + timedelta(45 * place)) for place in range(1, 14))
    every = [
        DEAN,
        replace(DEAN, ending=ending),
        replace(DEAN, on=date(2390, 1, 2), first_on=date(2390, 1, 9), review_on=date(2390, 12, 1), ongoing=()),
        replace(DEAN, debts=(Debt(10**12, "A"),)),
        replace(DEAN, ongoing=tuple(Ongoing(f"R{place}", 1_00, True) for place in range(40))),
    ]

    found = negotiate_each(every, GIVEN, BOOK)

    assert differences(every) == []
    assert (found.by_domain == [NO, YES, YES, YES, NO]).all()
    assert [fits(one) for one in every] == [True, True, True, False, True]
    with pytest.raises(ValueError, match="whole pence"):
        as_clients(every)


def test_a_fee_that_no_rule_names_is_left_to_the_domain() -> None:
    fees = BOOK.table["fees.paying_parent_per_cent"]
    gap = (fees[0], replace(fees[1], during=DateRange(fees[1].during.start, date(2018, 1, 1))))
    rules = replace(BOOK, table={**BOOK.table, "fees.paying_parent_per_cent": gap})

    found = negotiate_each([DEAN, replace(DEAN, ongoing=())], PlanParameters.on(DEAN.on, rules), rules)

    assert found.by_domain.tolist() == [YES, NO]
    assert found.refused.tolist() == [REFUSED.index("no-rule-in-force"), NONE]


def test_a_missed_instalment_is_made_up_to_the_penny() -> None:
    """Nothing can be kept up before the last instalment of the schedule, which takes the difference."""
    one = replace(
        DEAN,
        review_on=date(2018, 3, 25),
        ongoing=(Ongoing("A", 57_03, True),),
        net=330_00,
        essential=262_00,
        ending=(Commitment(60_00, date(2018, 2, 15)),),
        lump_sum=0,
    )
    first = negotiated(one).by_rung[Rung.SUSTAINABLE].instalments[8]
    missed = first.arrears + first.maintenance + first.fee
    every = [replace(one, debts=(Debt(20 * first.arrears + pence - missed, "A"),)) for pence in range(-4, 5)]

    assert differences(every) == []
    found = negotiate_many(as_clients(every), GIVEN).missed_months[:, RUNGS.index(Rung.SUSTAINABLE)]
    assert len(set(found.tolist())) == 2


def test_where_blocks_meet_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(7)
    every = as_clients([drawn(chance, DEAN.on) for _ in range(60)])
    whole = negotiate_many(every, GIVEN)

    monkeypatch.setattr(bulk_negotiate, "BLOCK", 7)

    assert same(whole, negotiate_many(every, GIVEN))


def test_without_looking_for_changes_the_rest_is_the_same() -> None:
    chance = random.Random(8)
    every = as_clients([drawn(chance, DEAN.on) for _ in range(60)])
    whole, quick = negotiate_many(every, GIVEN), negotiate_many(every, GIVEN, changes=False)

    assert (quick.change == NONE).all() and (whole.change != NONE).any()
    assert same(replace(whole, change=quick.change, change_was=quick.change_was, change_to=quick.change_to), quick)


def test_the_recommended_plan_is_told_with_its_figures() -> None:
    found, alone = negotiate_many(as_clients([DEAN, replace(DEAN, net=None)]), GIVEN), negotiated(DEAN)
    best = alone.by_rung[Rung.WITHIN_STEER]

    assert alone.recommended is best.rung and RUNGS[found.recommended[0]] is best.rung
    assert found.of_recommended("instalment").tolist() == [best.instalment, NONE]
    assert found.of_recommended("months").tolist() == [best.months, NONE]


def test_each_thing_that_is_said_rests_on_the_rule_that_the_domain_names() -> None:
    chance, told = random.Random(3), dict[str, str]()
    for one in [drawn(chance, on) for on in DAYS for _ in range(40)]:
        found = negotiate(one, BOOK)
        told |= {why.code: why.rule for plan in getattr(found, "plans", ()) for why in plan.why}

    assert len(told) > 25
    assert {code: RULES[code] for code in told} == told


def test_nobody_at_all_is_no_error() -> None:
    assert len(negotiate_each([], GIVEN, BOOK)) == 0


def test_parameters_hold_from_one_change_of_the_rules_to_the_next() -> None:
    name, start = "negotiation.limit_per_cent", date(2020, 1, 1)
    earlier = replace(BOOK.table[name][0], during=DateRange(date(2012, 12, 10), start))
    later = Rule(name, 35, DateRange(start), "N1", "an office")
    rules = replace(BOOK, table={**BOOK.table, name: (earlier, later)})

    assert PlanParameters.on(DEAN.on, rules).during == DateRange(date(2012, 12, 10), start)
    assert (PlanParameters.on(start, rules).limit, GIVEN.limit) == (35, 40)
    with pytest.raises(ValueError, match="other days"):
        negotiate_many(as_clients([DEAN]), PlanParameters.on(start, rules))
    with pytest.raises(NoRuleInForce):
        PlanParameters.on(date(2012, 12, 9), the_book().rules)


def test_a_difference_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The comparison sees a penny."""

    def penny_more(every: Sequence[Situation], given: PlanParameters, rules: object) -> Plans:
        found = negotiate_each(every, given, BOOK)
        found.instalment[0, 3] += 1
        return found

    monkeypatch.setattr("tests.bulk.plans_at_random.negotiate_each", penny_more)

    [(one, column, told, right)] = differences([replace(DEAN, offer=Offer(30_00))])
    assert (one.offer, column) == (Offer(30_00), "instalment")
    assert told[3] == right[3] + 1
