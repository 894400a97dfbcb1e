"""Plain lines as arrays."""

from collections.abc import Sequence
from dataclasses import fields

import numpy as np

from evenhand.bulk.plans import Clients
from evenhand.work.plans.many.plain import PlainPlan

_NAMES = tuple(each.name for each in fields(Clients))


def as_arrays(lines: Sequence[PlainPlan]) -> Clients:
    """Clients in the order of their lines."""
    columns = np.array([line.single for line in lines], np.int64).T
    single = dict(zip(_NAMES, columns, strict=False))
    cases = np.array([case for line in lines for case in line.cases], np.int64).reshape(-1, 4).T
    endings = np.array([each for line in lines for each in line.endings], np.int64).reshape(-1, 2).T
    return Clients(
        **single | {"hardship": single["hardship"] > 0},
        cases=np.cumsum([0, *(len(line.cases) for line in lines)], dtype=np.int64),
        weekly=cases[0],
        collected=cases[1] > 0,
        opened=cases[2],
        closed=cases[3],
        commitments=np.cumsum([0, *(len(line.endings) for line in lines)], dtype=np.int64),
        ending=endings[0],
        until=endings[1],
    )
