"""What else becomes of an offer: other grounds, other days, other people."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tests.branches import leads
from tests.branches.ends import NO_ORDER, THREE_CALLS, TOO_FEW_CALLS, Chance, End
from tests.branches.written import FOLLOWED, PREFERS, Row, came_back, declined, silent

LATE = {"receiving": date(2017, 6, 13), "paying": date(2017, 6, 27)}
DECIDED_LATE = ("late-offer", "completed")
AFTER_TWO_DAYS = date(2017, 6, 14)


def further(route: str) -> Iterator[Row]:
    """Those of one route: id, case of the stories, end."""
    yield "nil-income", "declines", changed(route, "maintenance is nil")
    yield "no-longer-in-work", "declines", changed(route, "the paying parent is not in work")
    yield "other-change", "declines", changed(route, "circumstances changed")
    yield "order-neither-chosen-nor-imposed", "neither-chosen", neither()
    yield "claim-not-borne-out", "voluntary-order-noted", leads.accepted(route)
    yield "three-calls-without-answer", "silence", silent(route, THREE_CALLS if route == "receiving" else TOO_FEW_CALLS)
    yield "reached-at-the-second-call", "declines", replace(declined(route), ways=leads.order(AFTER_TWO_DAYS))
    yield "late-and-closed", "late", late(route, leads.nowhere("nobody made the offer in time"))
    yield "late-and-made", "late", late(route, declined(route))
    yield "new-address", "new-address", told_again(route)
    yield "lapsed-before-it-began", "lapses", lapsed(route)
    yield "benefit-told", "declines", leads.lost("the paying parent is on a benefit", "On Benefit")
    yield "out-of-work-told", "declines", out_of_work(route)
    yield "legal-action-told", "declines", leads.lost("a legal action excludes it")
    yield "direct-pay-chosen", "declines", chosen()
    if route == "paying":
        yield "returned-letter", "declines", came_back(route)
        yield "collect-and-pay-chosen", "declines", leads.lost(PREFERS)


def changed(route: str, why: str) -> End:
    return leads.nowhere(why, unlikely=leads.unlikely(route))


def late(route: str, end: End) -> End:
    """Nobody tried, and a team leader decided on the day that it was theirs."""
    return replace(end, ways=leads.order(LATE[route]), beside=(leads.EXPLAINING, DECIDED_LATE))


def told_again(route: str) -> End:
    """What explained the chance goes out again, where a letter did."""
    ended = leads.accepted(route)
    again = (("PROVISIONAL-NOTE", "paying", "queued"),) if route == "receiving" else ()
    return replace(ended, letters=(*ended.letters, *again))


def out_of_work(route: str) -> End:
    """Without an employer nothing can be taken from earnings."""
    ended = leads.lost("the paying parent is not in work")
    return replace(ended, ways=leads.weekly(leads.TODAY), charge=NO_ORDER, unlikely=leads.unlikely(route))


def neither() -> End:
    """A clerical case, which is looked up first; advice is given beside it."""
    ended = leads.lost("the old order was neither chosen nor imposed")
    return replace(ended, beside=(leads.NEEDLESS, ("look-up", "completed"), ("advice", "completed")))


def lapsed(route: str) -> End:
    """Accepted, its letters sent, and lost before the first collection: it never held, nor did its methods."""
    ended = leads.lost("", "On Benefit")
    never = tuple(replace(way, to=AFTER_TWO_DAYS) for way in leads.HALVES)
    return replace(
        ended,
        resolution=leads.ACCEPTED,
        ways=(*never, *leads.order(AFTER_TWO_DAYS)),
        beside=(leads.NEEDLESS, ("perform-calculation", "cancelled"), FOLLOWED),
        chance=Chance("lapsed", leads.START, leads.ENDS[route]),
        letters=leads.letters("issued"),
        also=("The opportunity lapsed before it started: the paying parent is on a benefit",),
    )


def chosen() -> End:
    """Nothing is collected, so nothing is left to set up or to explain."""
    why = "the receiving parent chose direct pay"
    return replace(leads.lost(why, "RP requested Direct Pay"), ways=(), charge="")
