"""All plans for one client, one client after the other: `python -m tests.scale.clients --clients 1000`."""

import argparse
import json
import random
import sys
import time
from collections import Counter
from datetime import date, timedelta
from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.negotiation import Debt, Offer, Ongoing, Situation, negotiate
from evenhand.domain.refusal import Refusal
from tests.scale.plan import SEED, TODAY

WARM, TIMES = 20, 3


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition(":")[0])
    asked.add_argument("--clients", type=int, default=1_000)
    json.dump(measure(asked.parse_args().clients), sys.stdout)


def measure(count: int) -> dict[str, Any]:
    """The quickest of some times for each, in order, in processor seconds; and how often each plan was recommended."""
    chance, rules = random.Random(SEED), the_book().rules
    every = [drawn(chance, TODAY) for _ in range(count + WARM)]
    times, recommended = [], Counter[str]()
    for client in every:
        took = []
        for _ in range(TIMES):
            started = time.process_time()
            found = negotiate(client, rules)
            took.append(time.process_time() - started)
        times.append(min(took))
        if isinstance(found, Refusal):
            raise RuntimeError(found.sentence)
        recommended[str(found.recommended)] += 1
    return {"clients": count, "times": sorted(times[WARM:]), "recommended": recommended}


def drawn(chance: random.Random, on: date) -> Situation:
    """A paying parent with arrears: income and spending of all sizes, one to three debts, some with an offer."""
    net = chance.randrange(150_00, 700_00)
    weekly = net * chance.randrange(8, 20) // 100
    debts = [Debt(chance.randrange(50_00, 6_000_00), "A", backdated=0)]
    if chance.random() < 0.3:
        debts.append(Debt(chance.randrange(50_00, 2_000_00), "B"))
    if chance.random() < 0.2:
        debts.append(Debt(chance.randrange(20_00, 900_00), "", old_scheme=True))
    known = chance.random() < 0.9
    return Situation(
        on=on,
        review_on=on + timedelta(days=chance.randrange(20, 360)),
        first_on=on + timedelta(days=chance.randrange(8, 40)),
        every=chance.choice(tuple(Frequency)),
        ongoing=(Ongoing("A", weekly, chance.random() < 0.6),),
        debts=tuple(debts),
        charges=chance.choice((0, 0, 0, 50_00, 300_00)),
        net=net if known else None,
        essential=net * chance.randrange(35, 85) // 100 if known else None,
        priority=chance.choice((0, 0, 12_00)),
        lump_sum=chance.choice((0, 0, 0, 200_00, 500_00)),
        offer=chance.choice((None, Offer(instalment=chance.randrange(10_00, 300_00)), Offer(months=18))),
    )


if __name__ == "__main__":
    main()
