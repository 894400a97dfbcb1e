"""Paying parents at random, as arrays: of realistic shares, and each by itself."""

from collections.abc import Iterator

import numpy as np

from evenhand.bulk import BENEFITS, UNKNOWN, Payers
from evenhand.domain.maintenance import Benefit

MIDDLE, WIDE = 42_000, 0.7
"""Half of the known incomes are below so many pence a week; and how far they lie apart, as a log-normal has it."""

NO_INCOME, NOT_KNOWN = 0.04, 0.06
BENEFIT = {Benefit.YES: 0.20, Benefit.NO: 0.77, Benefit.UNKNOWN: 0.03}
OTHERS = (0.68, 0.17, 0.10, 0.04, 0.01)
PARENTS = (0.86, 0.12, 0.02)
CHILDREN = (0.55, 0.32, 0.10, 0.03)
NEVER_STAYS = 0.55
Single = tuple[int, Benefit, int, tuple[tuple[int, ...], ...]]


def drawn(count: int, seed: int) -> Payers:
    """So many paying parents. The very same each time."""
    chance = np.random.default_rng(seed)
    gross = np.rint(np.exp(chance.normal(np.log(MIDDLE), WIDE, count))).astype(np.int64)
    gross[chance.random(count) < NO_INCOME] = 0
    gross[chance.random(count) < NOT_KNOWN] = UNKNOWN
    benefits = [BENEFIT[each] for each in BENEFITS]
    parents = _starts(1 + chance.choice(len(PARENTS), count, p=PARENTS))
    children = _starts(1 + chance.choice(len(CHILDREN), parents[-1], p=CHILDREN))
    nights = chance.integers(0, 365, children[-1], endpoint=True)
    nights[chance.random(children[-1]) < NEVER_STAYS] = 0
    return Payers(
        gross,
        chance.choice(len(BENEFITS), count, p=benefits),
        chance.choice(len(OTHERS), count, p=OTHERS),
        parents,
        children,
        nights,
    )


def singly(payers: Payers) -> Iterator[Single]:
    """Each one: gross weekly income, benefit, other children, and the nights of each receiving parent's children."""
    parents, children, nights = payers.parents.tolist(), payers.children.tolist(), payers.nights.tolist()
    every = zip(payers.gross.tolist(), payers.benefit.tolist(), payers.others.tolist(), strict=True)
    for place, (gross, benefit, others) in enumerate(every):
        own = range(parents[place], parents[place + 1])
        yield gross, BENEFITS[benefit], others, tuple(tuple(nights[children[at] : children[at + 1]]) for at in own)


def _starts(counts: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    return np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
