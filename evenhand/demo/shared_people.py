"""People who stand in more than one account, and pairs who may be one person."""

from collections.abc import Callable
from datetime import date

from evenhand.demo.people import Fields
from evenhand.domain.calendar import add_months

Lines = list[Fields]

_MONTHS_TO_PARENTHOOD = 16 * 12
# Of so many accounts the one in this place shares with the account so many before it.
_RECEIVES_TWICE = (59, 7, 1)
_PAYS_AND_RECEIVES = (83, 11, 2)
_ONE_NUMBER_TWICE = (97, 14, 3)


def share_people(account: int, lines: Lines, account_of: Callable[[int], Lines]) -> None:
    """Where an account shares a person, takes that person over as the earlier account has them."""
    if earlier := _earlier(account, _RECEIVES_TWICE):
        lines[0]["receiving_parent"] = account_of(earlier)[0]["receiving_parent"]
    if earlier := _earlier(account, _PAYS_AND_RECEIVES):
        payer = account_of(earlier)[0]["paying_parent"]
        lines[0]["receiving_parent"] = {name: payer[name] for name in payer if name != "circumstances"}
    if earlier := _earlier(account, _ONE_NUMBER_TWICE):
        _resemble(lines[0]["paying_parent"], account_of(earlier)[0]["paying_parent"])
    for line in lines:
        _no_older_than_their_parents(line)


def _earlier(account: int, pattern: tuple[int, int, int]) -> int | None:
    every, place, before = pattern
    return account - before if account % every == place else None


def _no_older_than_their_parents(line: Fields) -> None:
    births = (date.fromisoformat(line[role]["date_of_birth"]) for role in ("paying_parent", "receiving_parent"))
    earliest = add_months(max(births), _MONTHS_TO_PARENTHOOD).isoformat()
    for child in line["children"]:
        child["date_of_birth"] = max(child["date_of_birth"], earliest)


def _resemble(person: Fields, other: Fields) -> None:
    """Another reference with the same number: the same person registered twice, perhaps, or a slip of the pen."""
    given, _, surname = str(other["name"]).partition(" ")
    person["name"] = f"{given[0]} {surname}"
    person["date_of_birth"] = other["date_of_birth"]
    if "nino" in other:
        person["nino"] = other["nino"]
