"""Small factories of paying parents."""

from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.maintenance import Benefit, Circumstances, Maintenance, Receiving, weekly_maintenance
from evenhand.domain.money import parse_pounds

RULES = the_book().rules
ON = date(2017, 6, 12)


def payer(
    gross: str,
    *receiving: tuple[int, ...],
    benefit: Benefit = Benefit.NO,
    others: int = 0,
    on: date = ON,
) -> Circumstances:
    """A paying parent; `receiving` is the nights of each child, a tuple for each receiving parent A, B, C."""
    income = None if gross == "unknown" else parse_pounds(gross)
    parents = tuple(Receiving(chr(ord("A") + place), nights) for place, nights in enumerate(receiving))
    return Circumstances(on, income, benefit, others, parents)


def worked_out(given: Circumstances) -> Maintenance:
    """The calculation, which is not refused."""
    found = weekly_maintenance(given, RULES)
    assert isinstance(found, Maintenance)
    return found


def shares(given: Circumstances) -> list[int]:
    """What each receiving parent is due, in pence."""
    return [pence for _, pence in worked_out(given).due]
