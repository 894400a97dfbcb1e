"""The ends that branches share: accepted, led nowhere, lapsed."""

from dataclasses import replace
from datetime import date

from tests.branches.ends import NO_REFUSAL, UNLIKELY, Chance, End, Way

TODAY = date(2017, 6, 12)
START = date(2017, 7, 10)
WITHDRAWN = date(2017, 6, 27)
ENDS = {"receiving": date(2018, 1, 13), "paying": date(2018, 1, 10)}
ORDER, DEBIT = "Deduction from Earnings Order", "Direct Debit"
HALVES = (Way(ORDER, 50, START, mandatory=True, desire=True), Way(DEBIT, 50, START))
ALL_DEBIT = (Way(DEBIT, 100, START),)
ALL_STANDING = (Way("Standing Order (Voluntary)", 100, START),)
EXPLAINING, NEEDLESS = ("assess", "Open"), ("assess", "cancelled")
ACCEPTED, REJECTED, SILENT = "Compliance Accepted", "Compliance Rejected", "No Response Received"
NOT_APPROPRIATE = "Not Appropriate"


def order(day: date) -> tuple[Way, ...]:
    return (Way(ORDER, 100, day, desire=True),)


def weekly(day: date) -> tuple[Way, ...]:
    return (Way("Standing Order (Default)", 100, day, "weekly"),)


def accepted(route: str, ways: tuple[Way, ...] = HALVES) -> End:
    """Nothing is left but the calculation, which waits for a person, as the explaining call does."""
    return End(
        resolution=ACCEPTED,
        why="",
        outcome="Accepted",
        eligibility="Yes",
        ways=ways,
        beside=(EXPLAINING, ("perform-calculation", "Open")),
        chance=Chance("accepted", START, ENDS[route]),
        letters=letters("queued"),
    )


def letters(stand: str) -> tuple[tuple[str, str, str], ...]:
    return ("CMSL0138", "receiving", stand), ("CMSL0139", "paying", stand)


def nowhere(
    why: str,
    *,
    ways: tuple[Way, ...] = order(TODAY),
    outcome: str = NOT_APPROPRIATE,
    charge: str = NO_REFUSAL,
    unlikely: str = "",
) -> End:
    """The criteria are met as before; the answer alone ended the offer."""
    return End(REJECTED, why, outcome, "Yes", ways, (EXPLAINING,), unlikely=unlikely, charge=charge)


def unanswered(route: str, why: str, *, charge: str, day: date = TODAY) -> End:
    """No answer came: on a receiving parent's application the paying parent is held to be unlikely to pay."""
    silent = nowhere(why, ways=order(day), outcome="No Response", charge=charge, unlikely=unlikely(route))
    return replace(silent, resolution=SILENT, eligibility="No response")


def lost(why: str, eligibility: str = "No") -> End:
    """A criterion is no longer met, so that what only explained the opportunity is cancelled."""
    return replace(nowhere(why), eligibility=eligibility, beside=(NEEDLESS,))


def unlikely(route: str) -> str:
    """On a paying parent's application it is not recorded."""
    return UNLIKELY if route == "receiving" else ""
