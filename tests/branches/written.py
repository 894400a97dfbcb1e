"""The branches that the written procedure counts, as docs/effort.toml names them."""

from collections.abc import Iterator
from dataclasses import replace

from tests.branches import leads
from tests.branches.ends import CHARGED, DECIDED, TOO_FEW_CALLS, End

PREFERS = "the paying parent prefers collect and pay"
VOLUNTARY = "the old order was voluntary"
FOLLOWED = ("offer-follow-up", "completed")
Row = tuple[str, str, End]


def written(route: str) -> Iterator[Row]:
    """Those of one route: id, case of the stories, end."""
    yield "accepted-employed", "accepts", leads.accepted(route)
    yield "accepted-self-employed", "accepts-self-employed", leads.accepted(route, leads.ALL_DEBIT)
    yield "accepted-standing-order", "accepts-standing-order", leads.accepted(route, leads.ALL_STANDING)
    yield "declined", "declines", declined(route)
    yield "no-response", "silence", silent(route, TOO_FEW_CALLS)
    if route == "receiving":
        yield "returned-letter", "letter-returned", came_back(route)
        yield "prefers-collect-and-pay", "prefers-collect-and-pay", leads.nowhere(PREFERS)
    yield "legal-exclusion", "legal-exclusion", excluded()
    yield "voluntary-order-without-note", "voluntary-order", leads.lost(VOLUNTARY)
    noted = replace(leads.lost(VOLUNTARY), also=("The old order was voluntary",))
    yield "voluntary-order-with-note", "voluntary-order-noted", noted
    yield "benefit-or-nil-income", "now-on-benefit", leads.nowhere("the paying parent is on a benefit")


def declined(route: str) -> End:
    why = "the paying parent declined"
    return leads.nowhere(why, outcome="Declined", charge=CHARGED, unlikely=leads.unlikely(route))


def silent(route: str, charge: str) -> End:
    """Withdrawn by itself on day 15, with what is left to do in a request of its own."""
    ended = leads.unanswered(route, "no answer came", charge=charge, day=leads.WITHDRAWN)
    return replace(ended, ending="expired", beside=(leads.EXPLAINING, FOLLOWED))


def came_back(route: str) -> End:
    return leads.unanswered(route, "the letter came back and no new address is known", charge=DECIDED)


def excluded() -> End:
    """Where negotiation has failed, the arrears are looked at beside it."""
    opened = ("arrears-consider-action", "Open")
    ended = leads.lost("a legal action excludes it")
    return replace(ended, beside=(*ended.beside, opened), also=("Request opened: Arrears: consider action",))
