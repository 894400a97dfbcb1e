"""What a parent is told of a plan, in the planner's words. The figures are those of the negotiation."""

from dataclasses import dataclass
from typing import NamedTuple

from evenhand.domain.money import spoken
from evenhand.domain.negotiation import Negotiation, Plan, Rung, Why
from evenhand.work.planner.rows import Row, rows_of, total_in_words
from evenhand.work.planner.runs import PaymentRun, runs_of
from evenhand.work.planner.words import PlannerWords

VERDICTS = {True: "possible_yes", False: "possible_no", None: "possible_unknown"}


class PaidTo(NamedTuple):
    """Who gets how much, and when it is paid off; in words."""

    who: str
    amount: str
    cleared: str


@dataclass(frozen=True)
class PlanTold:
    """One plan in words.

    Attributes:
        available: whether it may be agreed; None where pay or spending would have to be known.
        verdict: the same in a word or two.
        months: how long it takes; None for one that never clears what is owed.
        total: the first payment, and the most of a later one where that is more; empty where there is none.
        rows: what it asks, now and from each day on which that changes, how long it takes, what it leaves.
        reasons: why it is or is not possible.
        change: the least change that would make it possible, or nothing.
    """

    id: str
    name: str
    means: str
    available: bool | None
    verdict: str
    months: int | None
    total: str
    rows: tuple[Row, ...]
    runs: tuple[PaymentRun, ...]
    to: tuple[PaidTo, ...]
    reasons: tuple[str, ...]
    change: str


def told(plan: Plan, words: PlannerWords, each: str, several: bool) -> PlanTold:
    """A plan in words. `each` says how often it is paid, `several` whether other parents have letters."""
    runs = runs_of(plan.instalments)
    return PlanTold(
        plan.rung.value,
        words.say(f"plan.{plan.rung}.name"),
        words.say(f"plan.{plan.rung}.means"),
        plan.available,
        words.say(f"row.{VERDICTS[plan.available]}"),
        None if plan.ends_on is None or plan.review_on is not None else plan.months,
        total_in_words(runs, words) if plan.instalment else "",
        tuple(rows_of(plan, runs, words, each)),
        runs,
        tuple(
            PaidTo(
                who(one.receiving_parent, words, several),
                spoken(one.arrears),
                words.day(one.on) if one.on else words.say("row.not_cleared"),
            )
            for one in plan.to
        ),
        tuple(said(why, words) for why in plan.why),
        _change(plan, words),
    )


def said(why: Why, words: PlannerWords) -> str:
    """A sentence about a plan, to the parent who pays."""
    values = dict(why.values) | {name: words.day(day) for name, day in why.days.items()}
    if "count" in values:
        # The domain counts in English words: "24 instalments".
        number = values["count"].split()[0]
        values["count"] = words.say("row.count_one" if number == "1" else "row.count_many", count=number)
    return words.say(f"said.{why.code}", **values)


def who(parent: str, words: PlannerWords, several: bool) -> str:
    """A parent as the planner calls them; without a letter it is the government."""
    if not parent:
        return words.say("who.government")
    return words.say(f"who.{parent}") if several else words.say("who.one")


def _change(plan: Plan, words: PlannerWords) -> str:
    """Nobody is told to spend more, so that what they owe may wait; nor the least to offer, unasked."""
    if plan.change is None:
        return ""
    if plan.why[0].code == "no-offer":
        return said(plan.why[0], words)
    if plan.rung is Rung.DEFERRED:
        return words.say("said.wait-spending", **plan.change.why.values)
    return said(plan.change.why, words)


def why_suggested(found: Negotiation, words: PlannerWords) -> str:
    """Why the plan that is recommended is; empty where none is."""
    rung = found.recommended
    if rung is None:
        return ""
    fall = found.objective.values["fall"]
    if rung in (Rung.IN_FULL, Rung.DEFERRED):
        return words.say(f"why.{rung}")
    stands = found.by_rung[rung].stands
    lasts = stands is None or stands >= int(fall)
    return words.say("why.stands" if lasts else "why.falls", fall=fall)
