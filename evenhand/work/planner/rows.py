"""What a plan asks of a parent, line by line, in the planner's words."""

from typing import NamedTuple

from evenhand.domain.money import spoken
from evenhand.domain.negotiation import Plan
from evenhand.work.planner.runs import PaymentRun, steps_of
from evenhand.work.planner.words import PlannerWords


class Row(NamedTuple):
    """A label with its value, and the name of what it says."""

    name: str
    label: str
    value: str


def total_in_words(runs: tuple[PaymentRun, ...], words: PlannerWords) -> str:
    """The first payment, and the most of a later one where that is more."""
    first, most = runs[0].total, max((run.total for run in steps_of(runs)), default=0)
    slots = {"first": spoken(first), "most": spoken(most)}
    return words.say("row.total_later", **slots) if most > first else spoken(first)


def _steps(runs: tuple[PaymentRun, ...], words: PlannerWords) -> list[Row]:
    return [
        Row(
            "step",
            words.say("row.from_day", day=words.day(run.first)),
            words.say("row.from_day_asks", total=spoken(run.total), owed=spoken(run.owed)),
        )
        for run in steps_of(runs)
    ]


def rows_of(plan: Plan, runs: tuple[PaymentRun, ...], words: PlannerWords, each: str) -> list[Row]:
    """What a plan asks, now and from each day on which that changes, how long it takes, what it leaves."""

    def row(name: str, value: str) -> Row:
        return Row(name, words.say(f"row.{name}"), value)

    unknown = words.say("row.unknown")
    rows = [row("lump_sum", spoken(plan.lump_sum))] if plan.lump_sum else []
    if plan.instalment is None and plan.available is None:
        rows.append(row("arrears", unknown))
    elif plan.instalment:
        rows += [row("total", spoken(plan.instalments[0].total)), row("arrears", spoken(plan.instalment))]
        rows += _steps(runs, words)
        count = sum(1 for item in plan.instalments if item.arrears or item.charges)
        rows.append(row("count", _counted(count, words, each)))
    if plan.review_on is not None:
        rows.append(row("review", words.day(plan.review_on)))
    elif plan.ends_on is not None and plan.months is not None:
        takes = words.say("row.takes_words", months=_months(plan.months, words), day=words.day(plan.ends_on))
        rows.append(row("takes", takes if plan.instalment else words.say("row.at_once")))
    elif plan.available is not None:
        rows.append(row("takes", words.say("row.never")))
    rows.append(row("left_over", unknown if plan.left_over is None else spoken(plan.left_over)))
    return rows


def _counted(count: int, words: PlannerWords, each: str) -> str:
    return words.say("row.one_payment" if count == 1 else "row.payments", count=str(count), each=each)


def _months(months: int, words: PlannerWords) -> str:
    return words.say("row.one_month") if months == 1 else words.say("row.months", count=str(months))
