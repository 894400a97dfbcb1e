"""The dated rules of the negotiation on one day, as numbers and small tables that arrays are looked up in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from evenhand.bulk.parameters import Table
from evenhand.bulk.payers import Count
from evenhand.bulk.plans.clients import NATIONS
from evenhand.bulk.plans.days import working_days_of
from evenhand.domain.calendar import DateRange
from evenhand.domain.rules import Rule, Rules

NOT_IN_FORCE = -1
NUMBERS = {
    "limit": "negotiation.limit_per_cent",
    "part": "negotiation.sustainable_per_cent",
    "steer": "negotiation.steer_months",
    "fall": "negotiation.fall_per_cent",
    "least": "negotiation.steady_least_per_cent",
    "longest": "negotiation.longest_months",
    "deferred": "negotiation.deferred_review_months",
    "year": "schedule.most_weeks",
}
FALLS = "negotiation.falls_per_cent"
FLOORS = {
    "floor_paying": "negotiation.floor_paying_household_pence",
    "floor_receiving": "negotiation.floor_receiving_household_pence",
}
OTHERS = ("negotiation.ladder", "allocation.order", "schedule.instalments")


@dataclass(frozen=True)
class Dated:
    """A number by day: `value[0]` before the first day of `since`, then one from each on."""

    since: Table
    value: Table

    @classmethod
    def of(cls, rules: Iterable[Rule], none: int = NOT_IN_FORCE) -> "Dated":
        """Rules of one name: their numbers, or 1 for words; `none` on days without any."""
        days, values = [0], [none]
        for rule in rules:
            value = rule.value if isinstance(rule.value, int) else 1
            if days[-1] == rule.during.start.toordinal():
                values[-1] = value
            else:
                days, values = [*days, rule.during.start.toordinal()], [*values, value]
            if rule.during.end is not None:
                days, values = [*days, rule.during.end.toordinal()], [*values, none]
        return cls(np.array(days[1:], np.int64), np.array(values, np.int64))

    def on(self, days: Count) -> Count:
        """The number of each day."""
        found: Count = self.value[np.searchsorted(self.since, days, side="right")]
        return found


@dataclass(frozen=True)
class PlanParameters:
    """What a negotiation rests on. `dataclasses.replace` asks what others would give; `as_rules` says the same to
    the domain.

    Attributes:
        during: the days of agreements for which they hold.
        limit, part, least: per cent of net pay, of what is left over, and of what can be kept up.
        steer, longest, deferred: months from the agreement.
        fall, falls: per cent of income.
        year: weeks in a year of instalments.
        floor_paying, floor_receiving: pence a week for each child of a household; None where there is none.
        fee: per cent of maintenance by day.
        free_before: whether nothing before an opportunity carries a fee, by day; `lawful` whether one may start.
        working: (nations, days) the working day of each day; `known` (nations) from which on holidays are not.
    """

    during: DateRange
    limit: int
    part: int
    steer: int
    fall: int
    falls: tuple[int, ...]
    least: int
    longest: int
    deferred: int
    year: int
    floor_paying: int | None
    floor_receiving: int | None
    fee: Dated
    free_before: Dated
    lawful: Dated
    working: Table
    known: Table

    @classmethod
    def on(cls, day: date, rules: Rules) -> "PlanParameters":
        """Those in force on a day. Errors: NoRuleInForce."""
        for name in OTHERS:
            rules.rule(name, day)
        calendars = [rules.working_days(nation) for nation in NATIONS]
        ends = [calendar.covers.end or date.max for calendar in calendars]
        return cls(
            during=_same(day, rules),
            **{field: rules.number(name, day) for field, name in NUMBERS.items()},
            falls=rules.rule(FALLS, day).numbers,
            floor_paying=_floor("floor_paying", day, rules),
            floor_receiving=_floor("floor_receiving", day, rules),
            fee=Dated.of(rules.table.get("fees.paying_parent_per_cent", ())),
            free_before=Dated.of(rules.table.get("fees.none_before_opportunity", ()), none=0),
            lawful=Dated.of(rules.table.get("fees.none_in_opportunity", ()), none=0),
            working=np.stack([working_days_of(calendar) for calendar in calendars]),
            known=np.array([end.toordinal() for end in ends], np.int64),
        )


def _floor(field: str, day: date, rules: Rules) -> int | None:
    return rules.number(FLOORS[field], day) if rules.in_force(FLOORS[field], day) else None


def _same(day: date, rules: Rules) -> DateRange:
    """The days around a day on which the same rules are in force."""
    start, end = date.min, None
    for name in (*NUMBERS.values(), FALLS, *FLOORS.values(), *OTHERS):
        for rule in rules.table.get(name, ()):
            for change in (rule.during.start, rule.during.end):
                if change is not None and change <= day:
                    start = max(start, change)
                elif change is not None:
                    end = change if end is None else min(end, change)
    return DateRange(start, end)
