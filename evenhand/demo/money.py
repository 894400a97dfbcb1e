"""Incomes and arrears as people have them, in whole pence from the first draw."""

from random import Random

from evenhand.domain.money import pounds

# Weekly gross pay in pence: from, below, how many of a hundred.
_GROSS = (
    (700, 10_000, 4),
    (10_000, 20_000, 10),
    (20_000, 40_000, 36),
    (40_000, 60_000, 29),
    (60_000, 80_000, 12),
    (80_000, 150_000, 7),
    (150_000, 300_000, 1),
    (300_000, 400_000, 1),
)
# Arrears in pence, the same way.
_ARREARS = (
    (0, 1, 10),
    (500, 30_000, 25),
    (30_000, 150_000, 32),
    (150_000, 500_000, 22),
    (500_000, 2_000_000, 10),
    (2_000_000, 4_500_000, 1),
)
# What tax and National Insurance took of a week's pay in 2016-17: above so many pence, per cent.
_TAKEN = ((21_154, 20), (82_700, 20), (15_500, 12), (82_700, -10))


def gross(rng: Random) -> int:
    return _from(_GROSS, rng)


def net_of(gross_pence: int) -> int:
    """About what is left after tax and National Insurance."""
    return gross_pence - sum(max(0, gross_pence - above) * per_cent // 100 for above, per_cent in _TAKEN)


def arrears(rng: Random) -> str:
    return pounds(_from(_ARREARS, rng))


def _from(bands: tuple[tuple[int, int, int], ...], rng: Random) -> int:
    low, high, _ = rng.choices(bands, weights=[share for _, _, share in bands])[0]
    return rng.randrange(low, high)
