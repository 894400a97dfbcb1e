"""The schedule in force planned anew from the liabilities, the methods and the ledger of the day it was set. M2."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.accrual import first_owed
from evenhand.domain.account.agreed import AgreedArrears
from evenhand.domain.account.directly import scheduled_again
from evenhand.domain.account.events import AccountEvent, ScheduleSet
from evenhand.domain.account.planning import Wish, set_schedule
from evenhand.domain.account.planning.difference import Key
from evenhand.domain.account.state import AccountState, Liability, Planned
from evenhand.domain.calendar import add_days, add_months, long_date
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.opportunity.calculation import COLLECTED
from evenhand.domain.recomputing.found import Cause, Finding, What, beside, in_words, said, why
from evenhand.domain.recomputing.walk import Moment
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

PARTS = {
    "maintenance": ("maintenance", "schedule.instalments"),
    "fee": ("fee", "fees.paying_parent_per_cent"),
    "arrears": ("arrears", "schedule.instalments"),
    "charges": ("charges", "allocation.order"),
    "uncovered": ("maintenance not covered", "deduction.limit_per_cent"),
    "uncovered_fee": ("fee not covered", "deduction.limit_per_cent"),
    "judge_on": ("the day of judging", "judging.tolerance_days"),
}
"""Each part of an instalment in words, with the rule that makes it."""
OUTCOME, PERSON, YEARS = "outcome:", "person", 8


@dataclass(frozen=True)
class Scheduled:
    """A version of the schedule: what was read when it was set, what was set, and the plan that was agreed for it."""

    before: Moment
    event: ScheduleSet
    on: date
    digest: str
    agreed: AgreedArrears | None = None


def set_anew(held: Scheduled, rules: Rules) -> tuple[AccountEvent, ...] | Refusal:
    """What setting it comes to, from what was known then."""
    event, state = held.event, held.before.account
    if event.schedule.cause.startswith(OUTCOME):
        case = event.schedule.cause.removeprefix(OUTCOME)
        history = held.before.history
        return scheduled_again(state, case, event.schedule.cause, frozenset(), held.on, rules, history)
    found = _planned(held, event.arrears_until, rules)
    if event.schedule.cause != PERSON or event.arrears_until is not None or _same(found, event):
        return found
    # Until a schedule said by when its arrears were to be cleared, a person's choice is found by trying.
    tried = (_planned(held, until, rules) for until in _choices(event))
    return next((other for other in tried if _same(other, event)), found)


def _same(found: tuple[AccountEvent, ...] | Refusal, event: ScheduleSet) -> bool:
    return not isinstance(found, Refusal) and _parts(instalments(found)) == _parts(event.instalments)


def _planned(held: Scheduled, until: date | None, rules: Rules) -> tuple[AccountEvent, ...] | Refusal:
    version = held.event.schedule
    agreed = held.agreed if held.agreed is not None and held.agreed.cause == version.cause else None
    every, why_set = Frequency(version.frequency), held.event.why
    wish = Wish(version.during.start, every, until, cause=version.cause, why=why_set, agreed=agreed)
    return set_schedule(held.before.account, wish, held.on, rules, held.before.history)


def _choices(event: ScheduleSet) -> Iterator[date]:
    start, days = event.schedule.during.start, sorted({item.due_on for item in event.instalments})
    yield from (add_days(day, 1) for day in days if day >= start)
    yield from (add_months(event.schedule.during.end or start, months) for months in range(1, 12 * YEARS))


def instalments(events: Iterable[AccountEvent]) -> tuple[Planned, ...]:
    """What the events set."""
    return next((event.instalments for event in events if isinstance(event, ScheduleSet)), ())


def _parts(items: Iterable[Planned]) -> dict[Key, tuple[object, ...]]:
    return {_key(item): tuple(getattr(item, name) for name in PARTS) for item in items}


def _key(item: Planned) -> Key:
    return item.due_on, item.case, item.method


def findings(
    held: Scheduled, fresh: tuple[AccountEvent, ...] | Refusal, rows: AccountState, now: Moment, rules: Rules
) -> Iterator[Finding]:
    """Every instalment beside what comes out now, and what the schedule takes maintenance to be. `rows` as stored."""
    number, start = held.event.schedule.number, held.event.schedule.during.start
    about = f"schedule {number} of {long_date(held.on)}"
    if isinstance(fresh, Refusal):
        cause = why(held.digest, rules, "schedule.instalments", start)
        yield Finding(rows.reference, "", What.SCHEDULE, about, "set", fresh.sentence, *cause)
        return
    told = {_key(item): item for item in held.event.instalments}
    made = {_key(item): item for item in instalments(fresh)}
    stored = {_key(item): item for item in rows.instalments if item.schedule == number}
    for key in sorted(told.keys() | made.keys() | stored.keys()):
        line = _Line(rows.reference, key, told.get(key), made.get(key), stored.get(key))
        yield from line.findings(held, rules)
    if rows.schedule is None or rows.schedule.number != number:
        cause = Cause.ROW, beside(f"version {number} is in force")
        in_force = f"version {rows.schedule.number}" if rows.schedule else "none in force"
        yield Finding(rows.reference, "", What.SCHEDULE, about, in_force, f"version {number}", *cause)
    yield from _rests_on(held, rows, now)


@dataclass(frozen=True)
class _Line:
    account: str
    key: Key
    told: Planned | None
    made: Planned | None
    stored: Planned | None

    def findings(self, held: Scheduled, rules: Rules) -> Iterator[Finding]:
        due_on, _, method = self.key
        about = f"instalment by {method} on {long_date(due_on)}"
        if self.told is None or self.made is None:
            if self.told is not self.made:
                cause = why(held.digest, rules, "schedule.instalments", held.event.schedule.during.start)
                yield self._finding(about, _sum(self.told), _sum(self.made), cause)
        else:
            for name, (word, rule) in PARTS.items():
                was, comes = getattr(self.told, name), getattr(self.made, name)
                if was != comes:
                    yield self._finding(
                        f"{about}, {word}", _say(was), _say(comes), why(held.digest, rules, rule, due_on)
                    )
        yield from self._row(about)

    def _row(self, about: str) -> Iterator[Finding]:
        if self.told is None or self.stored is None:
            if self.told is not self.stored:
                yield self._finding(about, _sum(self.stored), _sum(self.told), _beside(_sum(self.told) or "nothing"))
            return
        for name, (word, _) in PARTS.items():
            was, told = getattr(self.stored, name), getattr(self.told, name)
            if was != told:
                yield self._finding(f"{about}, {word}", _say(was), _say(told), _beside(_say(told)))

    def _finding(self, about: str, recorded: str, recomputed: str, cause: tuple[Cause, str]) -> Finding:
        return Finding(self.account, self.key[1], What.SCHEDULE, about, recorded, recomputed, *cause)


def _beside(told: str) -> tuple[Cause, str]:
    return Cause.ROW, beside(told)


def _sum(item: Planned | None) -> str:
    return "" if item is None else said(item.amount)


def _say(value: int | date) -> str:
    return in_words(value) if isinstance(value, date) else said(value)


def _rests_on(held: Scheduled, rows: AccountState, now: Moment) -> Iterator[Finding]:
    """The maintenance that it was planned with beside the maintenance that is in force by the rows."""
    during = held.event.schedule.during
    last = during.end or during.start
    was: Mapping[str, int] = _weekly(held.before.held.liabilities, held.before.cases, during.start, last)
    told = _weekly(now.held.liabilities, now.cases, during.start, last)
    stored = _weekly(rows.liabilities, now.cases, during.start, last)
    for case in sorted(stored):
        used = was.get(case, 0)
        state = now.cases[case]
        if state.closed_on is not None or state.service not in COLLECTED or stored[case] == used:
            continue  # nothing of it is collected, so that the schedule does not use it
        cause = _beside(said(told[case]))
        if told[case] != used:
            cause = Cause.EVENT, "The liability was set after the schedule, and the schedule was not set again."
        about = f"weekly maintenance that schedule {held.event.schedule.number} uses"
        yield Finding(rows.reference, case, What.SCHEDULE, about, said(used), said(stored[case]), *cause)


def _weekly(liabilities: Iterable[Liability], cases: Iterable[str], start: date, last: date) -> dict[str, int]:
    held = tuple(liabilities)
    return {case: first_owed(held, case, start, last)[0] for case in cases}
