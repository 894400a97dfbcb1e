"""Small factories of schedules, and how a schedule reads as a table."""

from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.account import SHORT_NAMES, MethodShare, Owing, PaymentMethod, Schedule, Terms, schedule
from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance import Frequency
from evenhand.domain.money import pounds

RULES = the_book().rules
DEBIT = (MethodShare(PaymentMethod.DIRECT_DEBIT, 100),)
HALVES = (
    MethodShare(PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER, 50),
    MethodShare(PaymentMethod.DIRECT_DEBIT, 50),
)
OPPORTUNITY = DateRange(date(2017, 7, 3), date(2018, 1, 3))


def owing(weekly: int, methods: tuple[MethodShare, ...] = DEBIT, opportunity: DateRange | None = None) -> Owing:
    """One case that the office collects."""
    return Owing("A", weekly, True, methods, opportunity)


def terms(start: date, review: date, every: str, nation: str = "england-and-wales") -> Terms:
    return Terms(DateRange(start, review), Frequency(every), nation)


def planned(time: Terms, *cases: Owing) -> Schedule:
    """The schedule, which is not refused."""
    found = schedule(cases, time, RULES)
    assert isinstance(found, Schedule)
    return found


def table(found: Schedule) -> str:
    """One line an instalment, and a line for the whole."""
    lines = [
        f"{item.due_on:%a} {item.due_on} {SHORT_NAMES[item.method]:<10} {item.receiving_parent} "
        f"{pounds(item.maintenance):>8} {pounds(item.fee):>7} {pounds(item.amount):>8}"
        for item in found.instalments
    ]
    whole = f"{found.weeks} weeks, {found.days_not_covered} days not covered, {pounds(found.total)} in all"
    return "\n".join([*lines, whole, ""])
