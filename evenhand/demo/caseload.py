"""A believable caseload, the same for the same seed: lines as an office would be sent them."""

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from itertools import count, islice

from evenhand.demo import corners_of_applications, corners_of_cases, corners_of_people
from evenhand.demo.account import account_lines
from evenhand.demo.corners import Corner, put
from evenhand.demo.mend import mend
from evenhand.demo.people import Fields
from evenhand.demo.shared_people import share_people

CORNERS: dict[str, Corner] = {
    **corners_of_applications.APPLICATIONS,
    **corners_of_applications.WISHES,
    **corners_of_cases.OLD_SCHEMES,
    **corners_of_cases.EVERY_VALUE,
    **corners_of_cases.EVERY_ACTION,
    **corners_of_cases.CASES,
    **corners_of_people.PARENTS,
    **corners_of_people.CIRCUMSTANCES,
    **corners_of_people.CHILDREN,
}
EVERY = 360
_NAMES = tuple(CORNERS)


def make_caseload(cases: int, seed: int, today: date) -> Iterator[Fields]:
    """That many lines of the caseload file. Of any 400, each corner shows on one at least.

    The first lines of a larger caseload are the smaller one.
    """
    lines = (line for account in count() for line in whole_account(account, seed, today))
    return (deepcopy(line) for line in islice(lines, cases))


def whole_account(account: int, seed: int, today: date) -> list[Fields]:
    """The lines of one account with what it shows and whom it shares with others."""
    corner = corner_of(account)
    lines = account_lines(account, seed, today, plain=corner is not None)
    if corner:
        put(lines[0], CORNERS[corner], today)
        mend(lines[0])
    share_people(account, lines, lambda other: whole_account(other, seed, today))
    return lines


def corner_of(account: int) -> str | None:
    """The corner that an account shows: every third account and more, so that the others stay as they were drawn."""
    place = account % EVERY
    turn, rest = divmod(place * len(_NAMES), EVERY)
    return _NAMES[turn] if rest < len(_NAMES) else None
