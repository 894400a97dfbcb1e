"""What each date of a schedule carries beside ongoing maintenance: arrears and charges, by case. Source: M3, NEG-10."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.agreed import AgreedArrears
from evenhand.domain.account.ledger import Balances
from evenhand.domain.account.periods import due_dates, later_dates
from evenhand.domain.account.planning.agreed import on_dates, shared
from evenhand.domain.account.planning.arrears import arrears_of, arrears_parts, charge_parts, charges_of, spread
from evenhand.domain.account.planning.wish import Wish
from evenhand.domain.account.terms import Owing, Terms
from evenhand.domain.rules import Rules


@dataclass(frozen=True)
class Spread:
    """The arrears and the charges of a case over the collection dates, in pence.

    Attributes:
        dates: the days before working days count.
        ahead: what each carries for the days before the first of them.
        arrears, charges: the part of each.
        left: arrears and charges that the schedule does not collect.
        agreed: whether a plan that was agreed says so.
        lump: arrears and charges of a sum that is paid before the first of the dates, or on it.
    """

    dates: tuple[date, ...]
    ahead: tuple[int, ...]
    arrears: tuple[int, ...]
    charges: tuple[int, ...]
    left: tuple[int, int]
    lump: tuple[int, int] = (0, 0)
    agreed: bool = False


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


def spread_agreed(
    owing: tuple[Owing, ...],
    agreed: AgreedArrears,
    dates: tuple[date, ...],
    ahead: dict[str, int],
    balances: Balances,
    rules: Rules,
) -> dict[str, Spread]:
    """The instalments of an agreed plan over the dates; no more than is owed undisputed. Errors: NoRuleInForce."""
    names, payments = [case.reference for case in owing], (agreed.lump, *on_dates(agreed, dates))
    each = shared(payments, names, balances, agreed.disputed, dates[0], rules)
    found = {}
    for case in names:
        lump, *own = [parts.get(case, (0, 0)) for parts in each]
        arrears, charges = tuple(part[0] for part in own), tuple(part[1] for part in own)
        left = (
            arrears_of(balances, case) - sum(arrears) - lump[0],
            charges_of(balances, case) - sum(charges) - lump[1],
        )
        found[case] = Spread(dates, spread(ahead.get(case, 0), len(dates)), arrears, charges, left, lump, agreed=True)
    return found


def spreads(
    billed: tuple[Owing, ...],
    terms: Terms,
    wish: Wish,
    weeks: int,
    ahead: dict[str, int],
    balances: Balances,
    agreed: AgreedArrears | None,
    rules: Rules,
) -> dict[str, Spread]:
    """By case: what was agreed, or equal instalments. Errors: NoRuleInForce."""
    dates = due_dates(terms, weeks)
    if agreed is not None and dates:
        return spread_agreed(billed, agreed, dates, ahead, balances, rules)
    return {
        case.reference: spread_of(case, terms, wish, weeks, ahead.get(case.reference, 0), balances) for case in billed
    }
