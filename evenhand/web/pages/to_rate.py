"""What a rate from earnings would leave uncovered, shown before a person sets it."""

from typing import Any

from evenhand.domain.maintenance import Frequency
from evenhand.domain.money import spoken
from evenhand.web.filters import counted
from evenhand.web.pages.why import why_of
from evenhand.work.reading.rate_to_set import RateToSet, rate_to_set
from evenhand.work.reading.request_view import Desk

PAY = {
    Frequency.WEEKLY: "a weekly pay",
    Frequency.FORTNIGHTLY: "a fortnightly pay",
    Frequency.FOUR_WEEKLY: "a four-weekly pay",
    Frequency.MONTHLY: "a monthly pay",
}
GOES = "It stays owed: each part becomes arrears on the day of its payment, and the schedule shows it."


def proposed_rate(desk: Desk) -> dict[str, Any]:
    """The limit, and what it would leave of this case's maintenance."""
    would = rate_to_set(desk.view, desk.request)
    pay = PAY[would.pay]
    verdict = f"no more than {spoken(would.most)} from {pay}" if would.most else "a rate that a person works out"
    reasons = [f"Worked out for {pay}: {spoken(would.found)}."] if would.found is not None else []
    reasons += _limit(would)
    return {"verdict": verdict, "kind": "", "reasons": reasons, "why": why_of(("PPO-13", "SCH-33"), ("M5",))}


def _limit(would: RateToSet) -> list[str]:
    if would.most is None:
        return ["Net earnings are not known, so no limit can be judged."]
    if would.uncovered is None:
        return []
    if not would.uncovered:
        return ["At that rate all of the maintenance of this case is covered."]
    times = counted(would.instalments, "payment")
    return [f"At that rate {spoken(would.uncovered)} of maintenance with its fee is not covered, in {times}.", GOES]
