"""Which events are told, and by what: each file beside this one tells of one thing. A new one is added here."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from evenhand.domain.opportunity.events import Undone
from evenhand.work.reporting.telling import (
    approvals,
    arrears,
    cases,
    missed,
    money,
    negotiations,
    opportunities,
    requests,
)
from evenhand.work.reporting.telling.batch import Batch, Happened, Tells

# An opportunity looks at the request that judges it, so it comes before the request is taken out.
FILES: tuple[Tells, ...] = (
    cases.TELLS,
    opportunities.TELLS,
    requests.TELLS,
    approvals.TELLS,
    missed.TELLS,
    negotiations.TELLS,
    money.TELLS,
    arrears.TELLS,
)
TELLERS: dict[type[Any], list[Callable[..., None]]] = defaultdict(list)
for _file in FILES:
    for _kind, _teller in _file.items():
        TELLERS[_kind].append(_teller)
KINDS = frozenset(kind.__name__ for kind in TELLERS) | {Undone.__name__}


def tell(batch: Batch, told: Iterable[Happened]) -> None:
    """Each event to everything that tells of it, in order."""
    for item in told:
        for teller in TELLERS.get(type(item.event), ()):
            teller(batch, item, item.event)
