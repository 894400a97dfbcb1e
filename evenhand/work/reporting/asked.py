"""What is asked of a report: which months, by what its rows are told apart, and of whom."""

import re
from dataclasses import dataclass
from datetime import date

from evenhand.domain.calendar import add_months
from evenhand.domain.refusal import Refusal
from evenhand.work.reading.worklists import SEGMENTS
from evenhand.work.reporting.report import Report
from evenhand.work.reporting.words import EMPLOYMENTS, SCHEMES

YEAR, MOST = 12, 120
YEARS = range(2000, 2101)
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})(-[0-9]{2})?")


@dataclass(frozen=True)
class Asked:
    """One question: `first` and `last` are the first days of the months; what is empty narrows nothing."""

    first: date
    last: date
    by: str
    closed_on: date
    team: str = ""
    scheme: str = ""
    employment: str = ""

    @property
    def narrowed(self) -> dict[str, str]:
        """The filter of rows."""
        cut = {"team": self.team, "scheme": self.scheme, "employment": self.employment}
        return {name: value for name, value in cut.items() if value}


def month_of(text: str) -> date | Refusal:
    """The first day of a month: 2017-06, or any day of it."""
    found = _MONTH.fullmatch(text.strip())
    if found is not None and int(found[1]) in YEARS:
        try:
            date.fromisoformat(f"{found[1]}-{found[2]}{found[3] or '-01'}")
            return date(int(found[1]), int(found[2]), 1)
        except ValueError:
            pass
    return Refusal("not-a-month", "Give a month such as 2017-06, from 2000 on.")


def ask(
    report: Report,
    closed_on: date,
    *,
    since: str = "",
    until: str = "",
    by: str = "",
    team: str = "",
    scheme: str = "",
    employment: str = "",
) -> Asked | Refusal:
    """Twelve months up to the one of the last closed day, where nothing is said.

    Refusals: not-a-month, months-reversed, too-many-months, not-by-that, not-of-cases, team-unknown,
    scheme-unknown, employment-unknown.
    """
    last = month_of(until) if until.strip() else closed_on.replace(day=1)
    if isinstance(last, Refusal):
        return last
    first = month_of(since) if since.strip() else add_months(last, 1 - YEAR)
    if isinstance(first, Refusal):
        return first
    if first > last:
        return Refusal("months-reversed", "Give the first month before the last one.")
    if first < add_months(last, 1 - MOST):
        return Refusal("too-many-months", "Ask for ten years at most.")
    if by and by not in report.groups:
        return Refusal("not-by-that", f"This report can be told apart by: {', '.join(report.groups)}.", field="by")
    if (team or scheme or employment) and not report.of_cases:
        says = "This report is not of cases: ask it without team, old scheme and work."
        return Refusal("not-of-cases", says, field="team")
    if team and team not in SEGMENTS:
        return Refusal("team-unknown", f"There is no such team. Teams: {', '.join(SEGMENTS)}.", field="team")
    if scheme and scheme not in SCHEMES:
        return Refusal("scheme-unknown", f"There is no such scheme. Schemes: {', '.join(SCHEMES)}.", field="scheme")
    if employment and employment not in EMPLOYMENTS:
        known = ", ".join(EMPLOYMENTS)
        return Refusal("employment-unknown", f"There is no such work. Work: {known}.", field="employment")
    return Asked(first, last, by or next(iter(report.groups)), closed_on, team, scheme, employment)
