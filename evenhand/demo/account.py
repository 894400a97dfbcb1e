"""A paying parent and their cases."""

from datetime import date
from random import Random

from evenhand.demo import days, money, numbers, people, sorts
from evenhand.demo.circumstances import working
from evenhand.demo.notes import notes
from evenhand.demo.people import Fields
from evenhand.domain.calendar import add_days
from evenhand.domain.money import pounds

# Of the accounts without a corner of their own, one in seven has one case that has been in payment for months.
_IN_PAYMENT = (7, 2)
# Every 17th account has two receiving parents, every 101st three.
_TWO, _THREE = (17, 5), (101, 50)


def receiving_parents(account: int) -> int:
    if account % _THREE[0] == _THREE[1]:
        return 3
    return 2 if account % _TWO[0] == _TWO[1] else 1


def account_lines(account: int, seed: int, today: date, *, plain: bool) -> list[Fields]:
    """The lines of one account: the same person pays on each of them. A plain one may be offered the opportunity."""
    rng = Random(f"account {seed} {account}")
    if not plain and account % _IN_PAYMENT[0] == _IN_PAYMENT[1]:
        return [_running(account, 0, _payer(account, rng, today), today, rng)]
    drawn = sorts.sort_of_case(rng)
    first = sorts.named("may be offered") if plain or days.came_first(account) else drawn
    received = days.received_on(account, today)
    paying = people.person(numbers.person_index(account, 0), rng, today)
    if rng.random() < 0.25:
        paying["protection"] = people.protections(rng)
    paying["circumstances"] = sorts.circumstances_of(first, received, rng, today)
    lines = [_line(account, 0, first, paying, received, today, rng)]
    for place in range(1, receiving_parents(account)):
        if rng.random() < 0.5:
            lines.append(_line(account, place, sorts.named("may be offered"), paying, received, today, rng))
        else:
            lines.append(_running(account, place, paying, today, rng))
    return lines


def _payer(account: int, rng: Random, today: date) -> Fields:
    """A paying parent in work, as one is whose case has been in payment for months."""
    paying = people.person(numbers.person_index(account, 0), rng, today)
    paying["circumstances"] = working(rng, today)
    return paying


def _line(
    account: int, place: int, sort: sorts.Sort, paying: Fields, received: date, today: date, rng: Random
) -> Fields:
    receiving = people.person(numbers.person_index(account, place + 1), rng, today)
    receiving["protection"] = people.protections(rng)
    if rng.random() < 0.22:
        del receiving["nino"]
    legacy = sorts.legacy_of(sort, received, rng)
    ends = date.fromisoformat(legacy["liability_ends_on"])
    application = {"received_on": received.isoformat()} | sorts.wishes_of(sort, rng)
    letter = days.letter_on(received, today, rng)
    if letter and application["applicant"] == "receiving":
        application["provisional_letter_on"] = letter.isoformat()
    if ends < today and rng.random() < 0.5:
        application["effective_on"] = add_days(ends, 1).isoformat()
    return {
        "case": numbers.case_reference(account, place),
        "master_case": numbers.master_case_reference(account),
        "application": application,
        "paying_parent": paying,
        "receiving_parent": receiving,
        "children": people.children((paying, receiving), rng, today),
        "legacy": legacy,
        "arrears": pounds(0) if rng.random() < 0.92 else money.arrears(rng),
        "annual_review_on": days.annual_review_on(ends).isoformat(),
        "segment": "new-case",
        "notes": notes(received, today, rng.random() < 0.11, rng),
    }


def _running(account: int, place: int, paying: Fields, today: date, rng: Random) -> Fields:
    """A case of the same account that another team has had for months, with money coming in: no offer was due on it."""
    received = days.weekday(add_days(today, -rng.randint(120, 330)))
    sort = sorts.named(rng.choice(("never enforced", "both want to pay direct")))
    line = _line(account, place, sort, paying, received, today, rng)
    line["segment"] = rng.choices(("maintenance", "arrears", "enforcement"), weights=(70, 20, 10))[0]
    started = add_days(received, rng.randint(45, 75)).isoformat()
    kinds = rng.choice((("DEO",), ("DSO",), ("DD",), ("DEO", "DD")))
    share = pounds(100 // len(kinds))
    line["methods"] = [{"kind": kind, "share": share, "first_collection_on": started} for kind in kinds]
    return line
