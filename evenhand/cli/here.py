"""What a command needs before it starts: an office, and dates that make sense."""

import argparse
from datetime import date

from evenhand.cli.fault import BadInput
from evenhand.office.models import Office
from evenhand.work.files.values import iso_day
from evenhand.work.state.today import NoOffice, office


def the_office() -> Office:
    """The office of this database. Errors: BadInput, in one sentence."""
    try:
        return office()
    except NoOffice:
        raise BadInput(
            "There is no office in this database yet: 'evenhand office --name NAME --business-date DATE' sets one up, "
            "'evenhand demo' makes one to try."
        ) from None


def a_day(text: str) -> date:
    """A date on the command line."""
    try:
        return iso_day(text)
    except ValueError as wrong:
        raise argparse.ArgumentTypeError(f"'{text[:40]}' is no date: {wrong} is expected") from None
