"""Every branch of an offer, as a caseworker walks it: what they choose and press. What it leads to is in the table.

`walk` is counted, and compared with the written procedure. `before` is what somebody else did first.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tests.branches import table
from tests.system import doing
from tests.system.person import Person

FOLLOW_UP = "Follow-up to an offer"
ORDER = "Deduction from Earnings Order, 100%, from 12 June 2017, desire flag set"
Walk = Callable[[Person, str], None]


@dataclass(frozen=True)
class Branch(table.Branch):
    """One way that an offer goes, by mouse. `days`: the business date moves on in it, so it needs its own office."""

    walk: Walk
    before: Walk | None = None
    days: bool = False


def accepts(person: Person, case: str) -> None:
    person.opens_request(case)
    doing.hears_preference(person)
    doing.hears_no_claim(person)
    doing.hears_yes(person)
    doing.tells(person)
    doing.sets_methods(person)


def accepts_by_standing_order(person: Person, case: str) -> None:
    person.opens_request(case)
    doing.hears_preference(person)
    doing.hears_no_claim(person)
    doing.hears_yes(person, direct_debit=False)
    doing.tells(person)
    doing.sets_methods(person)


def declines(person: Person, case: str) -> None:
    person.opens_request(case)
    doing.hears_preference(person)
    doing.hears_no_claim(person)
    doing.hears_no(person)
    doing.tells(person)
    doing.sets_methods(person)


def stays_silent(person: Person, case: str) -> None:
    person.opens_request(case)
    doing.reaches_nobody(person)
    doing.waits_for_the_withdrawal(person)
    person.opens_request(case, FOLLOW_UP)
    doing.tells(person)
    doing.sets_methods(person)


def has_moved_away(person: Person, case: str) -> None:
    person.opens_request(case)
    doing.finds_no_address(person)
    doing.tells(person)
    doing.sets_methods(person, charge="No")


def prefers_collection(person: Person, case: str) -> None:
    person.opens_request(case)
    doing.hears_preference(person, "Collect and pay")
    doing.tells(person)
    doing.sets_methods(person)


def is_excluded(person: Person, case: str) -> None:
    person.opens_request(case)
    doing.hears_of_legal_action(person)
    doing.tells(person)
    doing.sets_methods(person)


def had_chosen_the_order(person: Person, case: str) -> None:
    person.opens_request(case)
    doing.hears_preference(person)
    doing.hears_claim(person)
    doing.tells(person)
    doing.decides_unlikely_to_pay(person)
    doing.sets_methods(person)


def is_found_to_have_chosen_the_order(person: Person, case: str) -> None:
    person.opens_request(case)
    doing.hears_preference(person)
    doing.hears_claim(person)
    doing.checks_the_old_scheme(person, "Voluntary")
    doing.tells(person)
    doing.decides_unlikely_to_pay(person)
    doing.sets_methods(person)


def is_on_a_benefit(person: Person, case: str) -> None:
    person.opens_request(case)
    doing.hears_of_a_change(person, "Now on a benefit")
    doing.tells(person)
    doing.decides_unlikely_to_pay(person)
    doing.sets_methods(person)


WALKS: dict[str, Walk] = {
    "accepted-employed": accepts,
    "accepted-self-employed": accepts,
    "accepted-standing-order": accepts_by_standing_order,
    "declined": declines,
    "no-response": stays_silent,
    "returned-letter": has_moved_away,
    "prefers-collect-and-pay": prefers_collection,
    "legal-exclusion": is_excluded,
    "voluntary-order-without-note": had_chosen_the_order,
    "voluntary-order-with-note": is_found_to_have_chosen_the_order,
    "benefit-or-nil-income": is_on_a_benefit,
}
BEFORE: dict[str, Walk] = {"returned-letter": doing.takes_a_letter_back}
BRANCHES = tuple(
    Branch(row.id, row.route, row.case, row.end, WALKS[row.id], BEFORE.get(row.id), days=row.id == "no-response")
    for row in table.WRITTEN.values()
)
