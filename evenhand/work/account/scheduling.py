"""What a person is asked for a schedule, and the one way in which it is planned, shown or set."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.domain.account.periods import nth_due
from evenhand.domain.account.planning import Plan, Wish, plan_schedule
from evenhand.domain.account.state import AccountState, InstalmentState
from evenhand.domain.calendar import add_days
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.opportunity.asking import asks
from evenhand.domain.refusal import Refusal
from evenhand.work.account.load import Account, Wanted
from evenhand.work.state.load import load_cases

MAY_SCHEDULE = frozenset({"caseworker", "team-leader"})
WHOLE = Wanted(judged=True)
LEAD_DAYS = 14
# A schedule holds no more than the weekly collections of a year.
MOST_COLLECTIONS = 60
OFTEN = {
    Frequency.WEEKLY: "Every week",
    Frequency.FORTNIGHTLY: "Every two weeks",
    Frequency.FOUR_WEEKLY: "Every four weeks",
    Frequency.MONTHLY: "Every month",
}


@dataclass(frozen=True)
class ScheduleAsked:
    """How a schedule is to run. The rest follows from the account: what is owed, the methods and the annual review."""

    start: date = asks("First collection", "An accepted opportunity starts with it.")
    every: Frequency = asks("How often?", options={str(every): words for every, words in OFTEN.items()})
    arrears_until: date | None = asks(
        "Arrears cleared before", "Left empty, they are spread up to the annual review.", optional=True, default=None
    )
    reason: str = asks("Reason", "One line, for the account. No parent is sent it.", default="")


def proposed_start(state: AccountState, today: date) -> date:
    """The first collection that is proposed: where an opportunity starts, the next one planned, or in two weeks.

    The next one planned keeps the day that was agreed, working day or not: those after it do not move.
    """
    starts = [case.opportunity.start for case in state.cases if case.opportunity]
    planned = [item.due_on for item in state.instalments if item.state is InstalmentState.PLANNED]
    for days in (starts, planned):
        if ahead := [day for day in days if day >= today]:
            return min(ahead) if days is starts else max(_as_agreed(state, min(ahead)), today)
    return add_days(today, LEAD_DAYS)


def _as_agreed(state: AccountState, due_on: date) -> date:
    """The day of a planned collection before working days count, as the schedule in force counts them."""
    version, working = state.schedule, the_book().rules.working_days(state.nation)
    if version is None or version.during.start is None:
        return due_on
    first, every = version.during.start, Frequency(version.frequency)
    count = bisect_right(range(MOST_COLLECTIONS), due_on, key=lambda place: nth_due(first, place, every)) - 1
    agreed = nth_due(first, count, every) if count >= 0 else due_on
    return agreed if working.on_or_after(agreed) == due_on else due_on


def plan_of(account: Account, asked: ScheduleAsked, today: date) -> Plan | Refusal:
    """The schedule of an account that was loaded whole. Refusals: those of `plan_schedule`."""
    wish = Wish(
        start=asked.start,
        every=asked.every,
        arrears_until=asked.arrears_until,
        applied_late=applied_late(account),
        why=asked.reason,
    )
    return plan_schedule(account.state, wish, today, the_book().rules, account.history())


def applied_late(account: Account) -> frozenset[str]:
    """Cases with an application after the old liability ended whose old arrears have not come over (GEN-9)."""
    ids = [key for key in account.ids.cases.values() if key]
    if not Case.objects.filter(id__in=ids, opportunities__isnull=False).exists():
        return frozenset()
    found = set()
    for case in load_cases(ids).values():
        old, asked = case.state.legacy, case.state.application
        ended = old.liability_ends_on is not None and asked.received_on > old.liability_ends_on
        owed = old.arrears_receiving_parent or old.arrears_secretary_of_state
        if ended and owed and old.arrears_transitioned_on is None:
            found.add(case.state.reference)
    return frozenset(found)
