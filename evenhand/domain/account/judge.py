"""Whether what was promised came on time, in full, by the agreed method. Source: R8, R9.

It is judged from receipts, never from what the ledger paid with them. Each instalment, in order of due dates, takes
what came by its own method for its own case in time; then what came by another method; what came later is late.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby, pairwise

from evenhand.domain.account.came import Came
from evenhand.domain.account.judging import paid_by
from evenhand.domain.account.ledger.allocation import shares
from evenhand.domain.account.ledger.buckets import Bucket
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.pots import Key, Pots
from evenhand.domain.account.state import InstalmentState, Planned, Receipt
from evenhand.domain.account.verdict import Got, verdict
from evenhand.domain.rules import Rules

__all__ = ["NOTHING_BEFORE", "NOT_COUNTED", "Judgement", "judge", "pairs_by_another", "twice_running"]

NOT_COUNTED = frozenset({InstalmentState.PLANNED, InstalmentState.REPLACED, InstalmentState.EXCUSED})
NOT_YET = NOT_COUNTED | {InstalmentState.DUE}
NOTHING_BEFORE: Mapping[Key, int] = {}


@dataclass(frozen=True)
class Judgement:
    """How one instalment stands.

    Attributes:
        why: in words.
        received: what came for it in time by its own method, in pence.
        receipts: the numbers of the receipts that counted.
        came: what counted of them, and how.
    """

    instalment: Planned
    state: InstalmentState
    received: int
    why: str
    receipts: tuple[int, ...] = field(default=())
    came: tuple[Came, ...] = field(default=())


def judge(
    instalments: Iterable[Planned],
    receipts: Iterable[Receipt],
    until: date,
    rules: Rules,
    earlier: Mapping[Key, int] = NOTHING_BEFORE,
    wanted: Callable[[Planned], bool] = lambda _: True,
) -> tuple[Judgement, ...]:
    """How each instalment that is wanted stands on what came up to a day, in order of due dates and numbers.

    Those that are planned, replaced or excused are not counted, and take nothing. `earlier` is what older receipts
    left over. A receipt that was taken back never came. Errors: NoRuleInForce.
    """
    counted = sorted((item for item in instalments if item.state not in NOT_COUNTED), key=_due)
    asked = [item for item in counted if wanted(item)]
    if not asked:
        return ()
    pots, last = Pots(receipts, earlier), _due(asked[-1])[:2]
    first = [item for item in counted if _due(item)[:2] <= last]
    got = _in_time_all(first, pots, rules)
    if any(got[item.number].falls_short for item in asked):
        # What is due later takes its own first: only what no instalment needs in time is late, or by another method.
        got |= _in_time_all(counted[len(first) :], pots, rules)
        for item in got.values():
            _by_another(item, pots)
        for item in got.values():
            _later(item, pots, until)
    told = [got[item.number] for item in asked]
    return tuple(Judgement(item.planned, *verdict(item), item.numbers, item.came) for item in told)


def _in_time_all(counted: list[Planned], pots: Pots, rules: Rules) -> dict[int, Got]:
    got = {item.number: _nothing_yet(item, rules) for item in counted}
    for (_, method), group in groupby(counted, key=lambda item: (item.due_on, item.method)):
        _in_time([got[item.number] for item in group], method, pots)
    return got


def twice_running(instalments: Iterable[Planned]) -> tuple[Planned, ...]:
    """The instalments that came by another method right after one that did: no default, and told (R8)."""
    return tuple(later for _, later in pairs_by_another(instalments))


def pairs_by_another(instalments: Iterable[Planned]) -> tuple[tuple[Planned, Planned], ...]:
    """Each of them with the one right before it."""
    counted = sorted((item for item in instalments if item.state not in NOT_YET), key=_of_method)
    return tuple(
        (before, later)
        for before, later in pairwise(counted)
        if (before.case, before.method) == (later.case, later.method)
        and before.state is later.state is InstalmentState.OTHER_METHOD
    )


def _of_method(item: Planned) -> tuple[str, str, date, int]:
    return item.case, item.method, item.due_on, item.number


def _due(item: Planned) -> tuple[date, str, int]:
    return item.due_on, item.method, item.number


def _nothing_yet(item: Planned, rules: Rules) -> Got:
    tolerance = rules.number("judging.tolerance_pence", item.due_on)
    return Got(item, paid_by(item.method, item.due_on, rules), tolerance, item.amount)


def _in_time(those: list[Got], method: PaymentMethod, pots: Pots) -> None:
    """Each takes its own case's money; money for the whole account is shared by what they still need (R8)."""
    by = those[0].by
    for got in those:
        got.takes(got.in_time, pots.of((got.planned.case, method), by))
    shared = pots.of(("", method), by)
    if not shared:
        return
    if len(those) == 1:
        those[0].takes(those[0].in_time, shared)
        return
    needs = {_share_of(got): got.lacks for got in those if got.lacks}
    parts = shares(min(sum(pot.left for pot in shared), sum(needs.values())), needs)
    for got in those:
        got.takes(got.in_time, shared, parts.get(_share_of(got), 0))


def _share_of(got: Got) -> tuple[str, Bucket]:
    return f"{got.planned.case}:{got.planned.number}", Bucket.MAINTENANCE


def _by_another(got: Got, pots: Pots) -> None:
    """Counts where it makes the instalment whole, and is left alone otherwise."""
    others = pots.by_another(got.planned.case, got.planned.method, got.by) if got.falls_short else []
    if sum(pot.left for pot in others) + got.tolerance >= got.lacks:
        got.takes(got.by_another, others)


def _later(got: Got, pots: Pots, until: date) -> None:
    if got.falls_short:
        case, method = got.planned.case, got.planned.method
        own = [*pots.of((case, method), until), *pots.of(("", method), until)]
        got.takes(got.later, [*own, *pots.by_another(case, method, until)])
