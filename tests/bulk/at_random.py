"""Paying parents at random, and where many at once differ from each alone. `python -m tests.bulk.at_random 1000000`."""

import random
from collections.abc import Sequence
from datetime import date

from evenhand.bulk import RATES, Parameters, as_payers, weekly_maintenance
from evenhand.config.book import the_book
from evenhand.domain import maintenance as one_by_one
from evenhand.domain.maintenance import Benefit, Circumstances, Receiving
from evenhand.domain.refusal import Refusal
from tests.bulk.trial import tried

DAYS = (date(2012, 12, 10), date(2013, 11, 24), date(2013, 11, 25), date(2017, 6, 12), date(2026, 3, 2))
TOGETHER = 20_000


def drawn(chance: random.Random, on: date) -> Circumstances:
    """Most within the bands, some at their edges and beyond."""
    edges = (None, 0, 499, 500, 699, 700, 10_000, 10_001, 19_999, 20_000, 80_000, 80_001, 300_000, 999_999_999_999)
    gross = chance.choice(edges) if chance.random() < 0.2 else chance.randrange(320_000)
    receiving = tuple(
        Receiving(f"R{place}", tuple(_nights(chance) for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 4)))))
        for place in range(chance.choice((1, 1, 1, 1, 2, 2, 3)))
    )
    benefit = chance.choice((Benefit.NO, Benefit.NO, Benefit.NO, Benefit.YES, Benefit.UNKNOWN))
    return Circumstances(on, gross, benefit, chance.choice((0, 0, 0, 1, 2, 3, 5)), receiving)


def _nights(chance: random.Random) -> int:
    return chance.choice((0, 0, 51, 52, 104, 156, 174, 175, 182, chance.randrange(366)))


def differences(every: Sequence[Circumstances]) -> list[tuple[Circumstances, object, object]]:
    """Each one, all of one day, whom the arrays answer otherwise than the domain."""
    rules, found, place = the_book().rules, [], 0
    payers = as_payers(every)
    many = weekly_maintenance(payers, Parameters.on(every[0].on, rules))
    for number, one in enumerate(every):
        here = tuple(int(pence) for pence in many.due[place : place + len(one.receiving)])
        place += len(one.receiving)
        alone = one_by_one.weekly_maintenance(one, rules)
        told: object = "refused" if many.refused[number] else (RATES[many.rate[number]], here)
        right: object = "refused" if isinstance(alone, Refusal) else (alone.rate, tuple(due for _, due in alone.due))
        if told != right:
            found.append((one, told, right))
    return found


if __name__ == "__main__":
    says = "paying parents at random: many at once are what each is alone"
    raise SystemExit(tried(drawn, differences, DAYS, TOGETHER, says))
