"""Keeps what a schedule takes from earnings within the rate that a person set. Source: M3, M5.

Ongoing maintenance comes first, with its fee; arrears and charges take what is left of the rate, as money does. What
of maintenance the rate does not cover stays with its instalment, and is owed as arrears from that day on.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.ledger.allocation import shares
from evenhand.domain.account.ledger.buckets import Bucket
from evenhand.domain.account.methods import FROM_EARNINGS
from evenhand.domain.account.rate import EarningsRate
from evenhand.domain.account.state import Planned
from evenhand.domain.altered import altered
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.maintenance.working import Line, in_words, line
from evenhand.domain.rules import Rules

RANKS = (
    ((Bucket.MAINTENANCE, "maintenance"), (Bucket.FEE, "fee")),
    ((Bucket.ARREARS, "arrears"),),
    ((Bucket.CHARGES, "charges"),),
)


@dataclass(frozen=True)
class Covered:
    """A schedule within the rate.

    Attributes:
        lines: what is collected.
        left: arrears, and charges, by case, that are collected no longer; in pence.
        working: how the rate came to what it allows.
    """

    lines: tuple[Planned, ...]
    left: dict[str, tuple[int, int]]
    working: tuple[Line, ...] = ()


def covered(lines: tuple[Planned, ...], rate: EarningsRate | None, every: Frequency, on: date, rules: Rules) -> Covered:
    """The lines, with no more from earnings on any day than the rate allows for that time. Errors: NoRuleInForce."""
    if rate is None or not any(item.method in FROM_EARNINGS for item in lines):
        return Covered(lines, {})
    most = rate.most(every, rules.number("schedule.most_weeks", on))
    days: dict[date, list[Planned]] = defaultdict(list)
    for item in lines:
        if item.method in FROM_EARNINGS:
            days[item.due_on].append(item)
    kept = {item.number: item for those in days.values() for item in _within(those, most)}
    made = tuple(kept.get(item.number, item) for item in lines)
    lost: dict[str, tuple[int, int]] = {}
    for was, now in zip(lines, made, strict=True):
        arrears, charges = lost.get(was.case, (0, 0))
        lost[was.case] = arrears + was.arrears - now.arrears, charges + was.charges - now.charges
    return Covered(made, {case: parts for case, parts in lost.items() if any(parts)}, _working(made, most, on, rules))


def _within(those: list[Planned], most: int) -> Iterable[Planned]:
    parts: dict[tuple[str, Bucket], int] = {}
    for rank in RANKS:
        needs = {(str(item.number), bucket): pence for item in those for bucket, name in rank
                 if (pence := getattr(item, name))}  # fmt: skip
        whole = sum(needs.values())
        took = needs if whole <= most else shares(most, needs)
        parts |= took
        most -= min(whole, most)
    for item in those:
        own = {name: parts.get((str(item.number), bucket), 0) for rank in RANKS for bucket, name in rank}
        over, over_fee = item.maintenance - own["maintenance"], item.fee - own["fee"]
        yield altered(item, **own, uncovered=over, uncovered_fee=over_fee)


def _working(made: tuple[Planned, ...], most: int, on: date, rules: Rules) -> tuple[Line, ...]:
    rule = rules.rule("deduction.limit_per_cent", on)
    over = sum(item.uncovered + item.uncovered_fee for item in made)
    steps = (line("No more than this is taken from earnings at a time: the rate that a person set.", most, rule),)
    if not over:
        return steps
    says = f"{in_words(over)} of maintenance with its fee is not covered by it, and becomes arrears as it falls due."
    return (*steps, line(says, over, rule))
