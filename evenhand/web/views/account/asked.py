"""What an address of an account asks for: days and numbers, taken as far as they make sense."""

from datetime import date

from django.http import HttpRequest

from evenhand.domain.calendar import add_months
from evenhand.web.refusing import Refuse
from evenhand.work.files.values import iso_day

EARLIEST = date(2000, 1, 1)
YEAR = 12


def day_of(request: HttpRequest, name: str) -> date | None:
    """A day that an address names; None where it names none. Errors: Refuse for one that is no day."""
    text = request.GET.get(name, "").strip()
    if not text:
        return None
    try:
        found = iso_day(text)
    except ValueError:
        found = None
    if found is None or found < EARLIEST:
        raise Refuse(400, "That is not a day", "Give a day from 2000 on, such as 2017-06-12.")
    return found


def days_of(request: HttpRequest, today: date) -> tuple[date, date]:
    """The days of a statement: a year of whole months up to today, where the address does not say."""
    last = day_of(request, "until") or today
    first = day_of(request, "since") or add_months(last.replace(day=1), 1 - YEAR)
    if first > last:
        raise Refuse(400, "The days are the wrong way round", "Give the first day before the last one.")
    return first, last


def page_of(request: HttpRequest) -> int:
    """The number of a page; the first where the address names none."""
    text = request.GET.get("page", "1")
    return int(text) if text.isdecimal() and len(text) < 6 else 1
