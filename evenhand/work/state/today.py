"""The business date that the office owns."""

from datetime import date

from evenhand.office.models import Office


class NoOffice(Exception):
    """There is no office in this database yet."""


def office() -> Office:
    """The one office. Errors: NoOffice."""
    found = Office.objects.filter(id=1).first()
    if found is None:
        raise NoOffice("There is no office in this database yet: set one up first.")
    return found


def business_date() -> date:
    """The office's business date."""
    return office().business_date
