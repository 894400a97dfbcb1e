"""The instalments of a plan: the parts of each collection put together, by day, case and method."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from operator import attrgetter

from evenhand.domain.account.instalment import Schedule
from evenhand.domain.account.judging import judge_on
from evenhand.domain.account.ledger import Balances
from evenhand.domain.account.periods import due_dates, later_dates
from evenhand.domain.account.planning.arrears import arrears_of, arrears_parts, charge_parts, charges_of, spread
from evenhand.domain.account.planning.wish import Wish
from evenhand.domain.account.schedule import collected_on
from evenhand.domain.account.split import split_by_method
from evenhand.domain.account.state import Planned
from evenhand.domain.account.terms import Owing, Terms
from evenhand.domain.altered import altered
from evenhand.domain.maintenance.fees import is_free
from evenhand.domain.money import half_up
from evenhand.domain.rules import Rules


@dataclass(frozen=True)
class Spread:
    """The arrears and the charges of a case over the collection dates, in pence.

    Attributes:
        dates: the days before working days count.
        ahead: what each carries for the days before the first of them.
        arrears, charges: the part of each.
        left: arrears and charges that the schedule does not collect.
    """

    dates: tuple[date, ...]
    ahead: tuple[int, ...]
    arrears: tuple[int, ...]
    charges: tuple[int, ...]
    left: tuple[int, int]


def spread_of(case: Owing, terms: Terms, wish: Wish, weeks: int, ahead: int, balances: Balances) -> Spread:
    """The arrears over the dates up to the wished day, then the charges over the dates after the last of them."""
    dates = due_dates(terms, weeks)
    owed, charges = arrears_of(balances, case.reference), charges_of(balances, case.reference)
    until = wish.arrears_until or terms.during.end
    within = tuple(day for day in dates if until is None or day < until) or dates[:1]
    beyond = later_dates(terms, len(dates), until)
    arrears = (*arrears_parts(owed, within, beyond), *[0] * (len(dates) - len(within)))
    behind = owed - sum(arrears)
    clear = len(dates) if behind else max((place for place, part in enumerate(arrears, 1) if part), default=0)
    levied = charge_parts(charges, clear, len(dates))
    return Spread(dates, spread(ahead, len(dates)), arrears, levied, (behind, charges - sum(levied)))


def stored(
    owing: tuple[Owing, ...],
    terms: Terms,
    made: Schedule,
    spreads: dict[str, Spread],
    last: int,
    version: int,
    rules: Rules,
) -> tuple[Planned, ...]:
    """What is collected, numbered on from the last. Errors: BeyondCalendar, NoRuleInForce."""
    ongoing = {(item.due_on, item.receiving_parent, item.method): item for item in made.instalments}
    found = list[Planned]()
    for case in owing:
        part = spreads[case.reference]
        for place, day in enumerate(part.dates):
            extra = (part.ahead[place], _fee(part.ahead[place], day, rules), part.arrears[place], part.charges[place])
            parts = zip(*(split_by_method(pence, case.billed_by) for pence in extra), strict=True)
            for method, (ahead, fee, behind, levied) in zip(case.billed_by, parts, strict=True):
                due_on = collected_on(day, method.kind, terms.nation, rules)
                held = ongoing.get((due_on, case.reference, method.kind))
                ahead += held.maintenance if held else 0
                fee = (0 if is_free(due_on, case.opportunity, rules) else fee) + (held.fee if held else 0)
                if ahead or fee or behind or levied:
                    judged = judge_on(method.kind, due_on, rules)
                    line = Planned(0, version, case.reference, method.kind, due_on, judged, ahead, fee, behind, levied)
                    found.append(line)
    in_order = sorted(found, key=attrgetter("due_on"))
    return tuple(altered(item, number=number) for number, item in enumerate(in_order, last + 1))


def _fee(pence: int, day: date, rules: Rules) -> int:
    return half_up(Fraction(pence * rules.number("fees.paying_parent_per_cent", day), 100))
