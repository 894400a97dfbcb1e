"""The business date that the office owns."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date

from evenhand.office.models import Office

_lived: ContextVar[date | None] = ContextVar("lived", default=None)


class NoOffice(Exception):
    """There is no office in this database yet."""


class NotForPractice(Exception):
    """This is a real office, or the day has not come: nothing is lived here on another day than the business date."""


def office() -> Office:
    """The one office. Errors: NoOffice."""
    found = Office.objects.filter(id=1).first()
    if found is None:
        raise NoOffice("There is no office in this database yet: set one up first.")
    found.business_date = _lived.get() or found.business_date
    return found


def business_date() -> date:
    """The office's business date."""
    return office().business_date


@contextmanager
def lived_on(day: date) -> Iterator[None]:
    """Use cases see an earlier day as the business date, while a practice case lives what came before it (ADR 35).

    Only this thread sees it, and the audit log keeps the office's own date. Errors: NoOffice, NotForPractice.
    """
    here = Office.objects.filter(id=1).values_list("demonstration", "business_date").first()
    if here is None:
        raise NoOffice("There is no office in this database yet: set one up first.")
    if not here[0] or day > here[1]:
        raise NotForPractice
    token = _lived.set(day)
    try:
        yield
    finally:
        _lived.reset(token)
