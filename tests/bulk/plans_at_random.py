"""Clients at random, and where many at once differ from each alone. `python -m tests.bulk.plans_at_random 1000000`."""

import random
from collections.abc import Sequence
from dataclasses import fields
from datetime import date, timedelta
from typing import Any

import numpy as np

from evenhand.bulk.plans import PlanParameters, Plans, as_rules, negotiate_each, one_by_one
from evenhand.config.book import the_book
from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.negotiation import Commitment, Debt, Household, Offer, Ongoing, Reported, Situation, negotiate
from tests.bulk.trial import tried

DAYS = (date(2012, 12, 10), date(2014, 6, 1), date(2016, 3, 1), date(2017, 6, 12), date(2021, 4, 30), date(2026, 3, 2))
TOGETHER = 5_000
NATIONS = ("england-and-wales", "england-and-wales", "scotland")


def drawn(chance: random.Random, on: date) -> Situation:
    """Most as they come to an office, some at the edges and beyond, a few refused."""
    names = chance.choice(("", "A", "A", "A", "AB", "AB", "ABC"))
    essential = chance.choice((None, *(chance.randrange(35_000) for _ in range(12))))
    return Situation(
        on=on,
        review_on=on + timedelta(chance.choice((-1, 0, 1, 5, 735, *(chance.randrange(1, 400) for _ in range(40))))),
        first_on=on + timedelta(chance.choice((-1, 0, 715, 725, 400, *(chance.randrange(45) for _ in range(40))))),
        every=chance.choice(tuple(Frequency)),
        ongoing=tuple(
            Ongoing(name, chance.choice((0, 700, chance.randrange(9_000))), chance.random() < 0.7, _days(chance, on))
            for name in names
        ),
        debts=tuple(_debt(chance, names) for _ in range(chance.choice((0, *[1, 2] * 8, 3)))),
        charges=chance.choice((0, 0, 0, 5_000, 30_000)),
        net=chance.choice((None, 0, *(chance.randrange(chance.choice((20_000, 60_000, 120_000))) for _ in range(20)))),
        essential=essential,
        priority=chance.choice((None, *[0, 1_200] * 6)),
        ending=tuple(
            Commitment(chance.randrange(6_000), on + timedelta(chance.randrange(-5, 900)))
            for _ in range(chance.choice((0, 0, 0, 0, 0, 1, 2)))
        ),
        lump_sum=chance.choice((0, 0, 0, 0, 0, 1, 20_000, 20_000, 50_000, 5_000_000)),
        children=tuple(chance.choice(tuple(Household)) for _ in range(chance.randrange(4))),
        hardship=chance.choice(tuple(Reported)),
        offer=chance.choice((None, None, Offer(chance.choice((0, 1, chance.randrange(40_000)))), _months(chance))),
        nation=chance.choice(NATIONS),
    )


def _days(chance: random.Random, on: date) -> DateRange | None:
    start = on + timedelta(chance.randrange(-200, 200))
    lawful = the_book().rules.in_force("fees.none_in_opportunity", start)
    if chance.random() > (0.3 if lawful else 0.01):
        return None
    return DateRange(start, start + timedelta(184) if chance.random() < 0.9 else None)


def _debt(chance: random.Random, names: str) -> Debt:
    pence = chance.choice((0, 1, chance.randrange(20_000), chance.randrange(10**9), *[chance.randrange(900_000)] * 20))
    few = (0, 0, 0, 0, pence // 3, pence, pence + (chance.random() < 0.2))
    to = chance.choice(["", *names])
    return Debt(pence, to, to == "" or chance.random() < 0.3, chance.choice(few), chance.choice(few))


def _months(chance: random.Random) -> Offer:
    return Offer(months=chance.choice((1, 24, 1200, 1201, chance.randrange(1, 300))))


def differences(every: Sequence[Situation], given: PlanParameters | None = None) -> list[tuple[Any, ...]]:
    """Each one, with the first column in which many at once say something else than the domain of that one alone."""
    rules, wrong = the_book().rules, list[tuple[Any, ...]]()
    given = given or PlanParameters.on(every[0].on, rules)
    many, asked = negotiate_each(every, given, rules), as_rules(given, rules)
    for row, one in enumerate(every):
        alone = Plans.unsaid(1, len(given.falls))
        alone.put(0, one_by_one(negotiate(one, asked), len(given.falls)))
        for column in (each.name for each in fields(Plans) if each.name != "by_domain"):
            told, right = getattr(many, column)[row], getattr(alone, column)[0]
            if not np.array_equal(told, right):
                wrong.append((one, column, told.tolist(), right.tolist()))
                break
    return wrong


if __name__ == "__main__":
    says = "clients at random: the plans of many at once are those of each alone"
    raise SystemExit(tried(drawn, differences, DAYS, TOGETHER, says))
