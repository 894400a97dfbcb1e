"""What holds whatever is asked of whom."""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.domain.calendar import add_days
from evenhand.domain.maintenance import Benefit
from evenhand.domain.negotiation import Reported
from evenhand.domain.what_if import Change, Payer, Who, changed
from tests.bulk.at_random import drawn
from tests.domain.negotiation.clients import RULES
from tests.domain.what_if.payers import FEE, KEPT, ON, found, owing

per_cents = st.integers(0, 100)
seeds = st.integers(0, 10**9)


def somebody(seed: int) -> Payer:
    chance = random.Random(seed)
    one = drawn(chance, ON)
    sure = replace(one, benefit=Benefit.NO if one.benefit is Benefit.UNKNOWN else one.benefit)
    net = chance.choice((None, chance.randrange(100_000)))
    spending = chance.choice((None, chance.randrange(60_000)))
    debts = owing(chance.randrange(1, 500_000), net, spending) if chance.random() < 0.2 else None
    return Payer(sure, net, spending, chance.choice(tuple(Reported)), debts=debts)


@settings(max_examples=60)
@given(seeds)
def test_an_empty_scenario_changes_nothing_for_anyone(seed: int) -> None:
    one = found(somebody(seed))

    assert [pair.change for pair in (one.maintenance, one.fee, one.pays, *one.kept, *one.gets)] == [0] * (
        3 + len(one.kept) + len(one.gets)
    )
    assert (one.over.now, one.short.now, one.share[0]) == (one.over.then, one.short.then, one.share[1])
    assert one.clears is None or one.clears[0] == one.clears[1]
    assert one.newly_unaffordable is not True


@settings(max_examples=60)
@given(seeds, per_cents, per_cents, st.lists(per_cents, min_size=3, max_size=3))
def test_what_paying_parents_gain_and_receiving_parents_gain_is_what_fees_lose(
    seed: int, fee: int, kept: int, basic: list[int]
) -> None:
    one = found(somebody(seed), Change(FEE, fee), Change(KEPT, kept))

    pays, gets = one.pays.change or 0, sum(pair.change or 0 for pair in one.gets)
    fees = (one.fee.change or 0) + sum(pair.change or 0 for pair in one.kept)
    assert one.maintenance.change == 0
    assert pays - gets == fees


@settings(max_examples=40)
@given(st.integers(0, 400), st.integers(0, 100))
def test_days_before_the_day_keep_their_rules(days: int, fee: int) -> None:
    rules = changed(RULES, (Change(FEE, fee),), ON, Who.ALL)
    before, after = add_days(ON, -1 - days), add_days(ON, days)

    assert rules.number(FEE, before) == RULES.number(FEE, before)
    assert rules.number(FEE, after) == fee
