"""Moves the business date of a demonstration office on: by a day, a week, or to the next thing due."""

from dataclasses import dataclass, field
from datetime import date

from evenhand.config.book import the_book
from evenhand.cycle.report import DayReport
from evenhand.cycle.run import run_days
from evenhand.domain.calendar import add_days, long_date
from evenhand.domain.refusal import Refusal
from evenhand.office.models import Timer
from evenhand.work.account.due import next_due_or_judged
from evenhand.work.outcome import Stale
from evenhand.work.state.today import office

LONGEST = 400


@dataclass
class Moved:
    """Where the business date went, and what each day did."""

    business_date: date
    reports: list[DayReport] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        """In words; days on which nothing happened are left out."""
        return [line for report in self.reports if len(report.lines) > 1 for line in report.lines]


def move_business_date(how: str, drawn_on: date | None = None) -> Moved | Refusal | Stale:
    """`how` is day, week or next. `drawn_on`: the business date that was seen, so that the same again moves nothing.

    Refuses: not-a-demonstration, nothing-due, unknown.
    """
    here = office()
    if not here.demonstration:
        return Refusal("not-a-demonstration", "Only a demonstration office can move its business date by hand.")
    today = here.business_date
    if drawn_on not in (None, today):
        return Stale(
            f"The business date was moved already: it is {long_date(today)}. To go on from there, move it again."
        )
    if how == "next":
        due = next_due(today)
        if due is None:
            return Refusal("nothing-due", "Nothing is due.")
        last = add_days(due, -1)
    elif how in ("day", "week"):
        last = add_days(today, 0 if how == "day" else 6)
    else:
        return Refusal("unknown", "The business date moves by day, week or next.")
    reports = run_days(min(last, add_days(today, LONGEST)))
    return Moved(office().business_date, reports)


def next_due(today: date) -> date | None:
    """The next day on which a timer fires, an instalment falls due or one is judged; None where nothing will."""
    timer = Timer.objects.filter(due_on__gt=today).order_by("due_on").values_list("due_on", flat=True).first()
    money = next_due_or_judged(today, the_book().rules)
    return min((day for day in (timer, money) if day is not None), default=None)
