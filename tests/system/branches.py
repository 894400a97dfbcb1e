"""Every branch of an offer, as a caseworker walks it: what they choose and press, and what the case tells then.

`walk` is counted, and compared with the written procedure. `before` is what somebody else did first.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tests.system import doing
from tests.system.person import Person

FOLLOW_UP = "Follow-up to an offer"
LETTERS = ("Letter CMSL0138 to the receiving parent", "Letter CMSL0139 to the paying parent")
HALF_ORDER = "Deduction from Earnings Order, 50%, from 10 July 2017, mandatory, desire flag set"
HALF_DEBIT = "Direct Debit, 50%, from 10 July 2017"
ALL_DEBIT = "Direct Debit, 100%, from 10 July 2017"
ALL_STANDING = "Standing Order (Voluntary), 100%, from 10 July 2017"
ORDER = "Deduction from Earnings Order, 100%, from 12 June 2017, desire flag set"
WEEKLY = "Standing Order (Default), 100%, from 12 June 2017"
UNLIKELY = "Unlikely to Pay Status: NRP Unlikely to Pay"
DECLINED = "Offer ended as Compliance Rejected: the paying parent declined"
VOLUNTARY = "Offer ended as Compliance Rejected: the old order was voluntary"
ON_BENEFIT = "Offer ended as Compliance Rejected: the paying parent is on a benefit"
EXCLUDED = "Offer ended as Compliance Rejected: a legal action excludes it"
SILENT = "Offer ended as No Response Received: no answer came"


@dataclass(frozen=True)
class Branch:
    """One way that an offer goes.

    Attributes:
        id, route: as docs/effort.toml names it.
        case: the case of the stories that waits for it.
        tells: sentences that its timeline has at the end.
        days: the business date moves on in it, so it needs an office of its own.
    """

    id: str
    route: str
    case: str
    walk: Callable[[Person, str], None]
    tells: tuple[str, ...]
    before: Callable[[Person, str], None] | None = None
    days: bool = False

    @property
    def name(self) -> str:
        return f"{self.route}: {self.id}"


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


BRANCHES = (
    Branch("accepted-employed", "receiving", "accepts", accepts, ("Offer accepted", *LETTERS, HALF_ORDER, HALF_DEBIT)),
    Branch(
        "accepted-self-employed", "receiving", "accepts-self-employed", accepts, ("Offer accepted", *LETTERS, ALL_DEBIT)
    ),
    Branch(
        "accepted-standing-order",
        "receiving",
        "accepts-standing-order",
        accepts_by_standing_order,
        ("Offer accepted", *LETTERS, ALL_STANDING),
    ),
    Branch("declined", "receiving", "declines", declines, (DECLINED, UNLIKELY, ORDER, doing.CHARGED)),
    Branch("no-response", "receiving", "silence", stays_silent, (SILENT, UNLIKELY), days=True),
    Branch(
        "returned-letter",
        "receiving",
        "letter-returned",
        has_moved_away,
        ("Offer ended as No Response Received: the letter came back and no new address is known", UNLIKELY, ORDER),
        before=doing.takes_a_letter_back,
    ),
    Branch(
        "prefers-collect-and-pay",
        "receiving",
        "prefers-collect-and-pay",
        prefers_collection,
        ("Offer ended as Compliance Rejected: the paying parent prefers collect and pay", ORDER),
    ),
    Branch(
        "legal-exclusion",
        "receiving",
        "legal-exclusion",
        is_excluded,
        (EXCLUDED, "Request opened: Arrears: consider action", ORDER),
    ),
    Branch("voluntary-order-without-note", "receiving", "voluntary-order", had_chosen_the_order, (VOLUNTARY, ORDER)),
    Branch(
        "voluntary-order-with-note",
        "receiving",
        "voluntary-order-noted",
        is_found_to_have_chosen_the_order,
        ("The old order was voluntary", VOLUNTARY, ORDER),
    ),
    Branch("benefit-or-nil-income", "receiving", "now-on-benefit", is_on_a_benefit, (ON_BENEFIT, ORDER)),
    Branch("accepted-employed", "paying", "paying-accepts", accepts, ("Offer accepted", *LETTERS, HALF_ORDER)),
    Branch(
        "accepted-self-employed",
        "paying",
        "paying-accepts-self-employed",
        accepts,
        ("Offer accepted", *LETTERS, ALL_DEBIT),
    ),
    Branch(
        "accepted-standing-order",
        "paying",
        "paying-accepts-standing-order",
        accepts_by_standing_order,
        ("Offer accepted", *LETTERS, ALL_STANDING),
    ),
    Branch("declined", "paying", "paying-declines", declines, (DECLINED, ORDER, doing.CHARGED)),
    Branch("no-response", "paying", "paying-silence", stays_silent, (SILENT,), days=True),
    Branch("legal-exclusion", "paying", "paying-legal-exclusion", is_excluded, (EXCLUDED, ORDER)),
    Branch(
        "voluntary-order-without-note", "paying", "paying-voluntary-order", had_chosen_the_order, (VOLUNTARY, ORDER)
    ),
    Branch(
        "voluntary-order-with-note",
        "paying",
        "paying-voluntary-order-noted",
        is_found_to_have_chosen_the_order,
        ("The old order was voluntary", VOLUNTARY, ORDER),
    ),
    Branch("benefit-or-nil-income", "paying", "paying-now-on-benefit", is_on_a_benefit, (ON_BENEFIT, ORDER)),
)
