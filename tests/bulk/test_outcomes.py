"""What many pay and get under a scenario is what each of them does alone, and so are the plans for their arrears."""

import random
from dataclasses import replace

from evenhand.bulk import clearings, outcomes
from evenhand.config.book import the_book
from evenhand.domain.calendar import DateRange, add_days
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Row, Rules
from evenhand.domain.what_if import Change, Outcome, Payer, beside, changed, outcome
from evenhand.domain.what_if.clearing import clearing
from tests.bulk.at_random import DAYS, drawn
from tests.bulk.plans_at_random import drawn as situation

CHANGES = (
    Change("fees.paying_parent_per_cent", 2),
    Change("fees.receiving_parent_per_cent", 7),
    Change("maintenance.basic_per_cent", Row((15, 20, 25))),
    Change("maintenance.basic_from_pence", 25_000),
    Change("maintenance.income_cap_pence", 200_000),
    Change("negotiation.steer_months", 36),
    Change("negotiation.limit_per_cent", 35),
)


def some(chance: random.Random, place: int) -> Payer:
    on = DAYS[place % len(DAYS)]
    given = drawn(chance, on)
    start = add_days(on, chance.randrange(-200, 200))
    free = DateRange(start, add_days(start, 184)) if chance.random() < 0.3 else None
    receiving = tuple(replace(one, collected=chance.random() < 0.7, opportunity=free) for one in given.receiving)
    return Payer(replace(given, receiving=receiving), chance.randrange(90_000))


def rules_of(day_of: Payer) -> Rules:
    fees = the_book().rules.in_force("fees.paying_parent_per_cent", day_of.given.on)
    assert fees
    return changed(the_book().rules, CHANGES, day_of.given.on)


def test_weekly_figures_of_many_are_those_of_each() -> None:
    chance = random.Random(20_260_302)
    payers = [some(chance, place) for place in range(600)]
    for on in DAYS:
        own = [payer for payer in payers if payer.given.on == on]
        rules = rules_of(own[0])
        for asked in (the_book().rules, rules):
            alone = [outcome(payer, asked) for payer in own]
            assert outcomes(own, asked) == [None if isinstance(one, Refusal) else one for one in alone]
            assert any(isinstance(one, Outcome) for one in alone)


def test_plans_of_many_are_those_of_each() -> None:
    chance = random.Random(7)
    on = DAYS[-1]
    payers = [some(chance, len(DAYS) - 1) for _ in range(60)]
    found = [(payer, one) for payer in payers if isinstance(one := outcome(payer, the_book().rules), Outcome)]
    asked = [beside(situation(chance, on), payer.given, one.due) for payer, one in found]
    rules = rules_of(payers[0])

    many = clearings(asked, on, rules)

    assert many == [clearing(each, rules) for each in asked]
    assert len(set(map(str, many))) > 5
