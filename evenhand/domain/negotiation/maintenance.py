"""Ongoing maintenance with its fee, instalment by instalment: what no plan can negotiate. Source: M2, M4, R10."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from evenhand.domain.account.periods import WEEK
from evenhand.domain.account.planning.arrears import spread
from evenhand.domain.account.schedule import instalments_of
from evenhand.domain.maintenance.fees import is_free, paying_parent_fee
from evenhand.domain.maintenance.frequency import to_the_penny
from evenhand.domain.money import half_up
from evenhand.domain.negotiation.dates import Dates
from evenhand.domain.negotiation.situation import Ongoing, Situation
from evenhand.domain.negotiation.terms import Choices
from evenhand.domain.rules import Rules


@dataclass(frozen=True)
class Stretch:
    """Instalments in a row to which the same fees and the same commitments apply.

    Attributes:
        start: its first instalment.
        fee_weekly: the fee of a week; `fees` of an instalment: of the schedule in force, and after the review.
        ended: what had ended by then of the spending, a week.
        most: the most that maintenance and its fee come to in an instalment.
    """

    start: int
    fee_weekly: int
    fees: tuple[int, int]
    ended: int
    most: int


class Maintenance:
    """What falls due with each instalment.

    Attributes:
        parts: maintenance of an instalment of the schedule in force, of its last one, and after the review.
        ahead: what each instalment of the schedule carries, with its fee, for days before the first of them that the
            account did not ask for yet: as setting the schedule does.
        stretches: in order; the first starts at 0.
    """

    def __init__(self, given: Situation, dates: Dates, longest: int, choices: Choices, rules: Rules) -> None:
        self.dates, count = dates, dates.scheduled
        own = [instalments_of(case.weekly * dates.weeks, count) for case in given.ongoing] if count else []
        after = sum(to_the_penny(case.weekly, given.every, choices.year) for case in given.ongoing)
        self.parts = (sum(each[0] for each in own), sum(each[-1] for each in own), after)
        self.ahead = self._ahead(given, count, rules)
        starts = sorted({0, *(dates.before(day) for day in _changes(given, rules))})
        self.stretches = tuple(self._stretch(start, given, choices, rules) for start in starts if start < longest)
        self.starts = [each.start for each in self.stretches]
        self._found = list[tuple[int, int]]()

    def first_of(self, count: int) -> list[tuple[int, int]]:
        """Maintenance and fee of the first instalments: so many of them, or more."""
        self._found += [self._at(place) for place in range(len(self._found), count)]
        return self._found

    def _at(self, place: int) -> tuple[int, int]:
        stretch = self.stretches[bisect_right(self.starts, place) - 1]
        if place >= self.dates.scheduled:
            return self.parts[2], stretch.fees[1]
        part, fee = self.ahead[place]
        return self.parts[1 if place == self.dates.scheduled - 1 else 0] + part, stretch.fees[0] + fee

    def _ahead(self, given: Situation, count: int, rules: Rules) -> list[tuple[int, int]]:
        found = [(0, 0)] * count
        for case in (case for case in given.ongoing if unasked(case, given)):
            for place, part in enumerate(spread(unasked(case, given), count)):
                day, (parts, fees) = self.dates.due(place), found[place]
                free = is_free(day, case.opportunity, rules)
                per_cent = 0 if free else rules.number("fees.paying_parent_per_cent", day)
                found[place] = parts + part, fees + half_up(Fraction(part * per_cent, 100))
        return found

    def _stretch(self, start: int, given: Situation, choices: Choices, rules: Rules) -> Stretch:
        day, count = self.dates.due(start), self.dates.scheduled
        charged = [case for case in given.ongoing if case.collected and not is_free(day, case.opportunity, rules)]

        def fee(days: Fraction) -> int:
            return sum(paying_parent_fee(case.weekly, days, day, rules) for case in charged)

        each, weekly = Fraction(*choices.weeks), fee(Fraction(WEEK))
        fees = (fee(Fraction(self.dates.weeks * WEEK, count)) if count else 0, fee(each * WEEK))
        exact = -(-(given.weekly + weekly) * choices.weeks[0] // choices.weeks[1])
        ahead = max((sum(each) for each in self.ahead[start:]), default=0)
        most = max(exact, max(self.parts[:2]) + fees[0] + ahead, self.parts[2] + fees[1])
        ended = sum(item.weekly for item in given.ending if item.until <= day)
        return Stretch(start, weekly, fees, ended, most)


def unasked(case: Ongoing, given: Situation) -> int:
    """Maintenance of the days from the agreement up to the first instalment that was not asked for yet, in pence."""
    if case.asked is None or not case.collected:
        return 0
    over = max(half_up(Fraction(-case.asked, WEEK)), 0)
    before = half_up(Fraction(case.weekly * (given.first_on - given.on).days - case.asked, WEEK))
    return max(before - over, 0)


def _changes(given: Situation, rules: Rules) -> set[date]:
    """The days on which fees or spending may change."""
    ranges = [case.opportunity for case in given.ongoing if case.opportunity]
    names = ("fees.paying_parent_per_cent", *(("fees.none_before_opportunity",) if ranges else ()))
    ranges += [rule.during for name in names for rule in rules.table.get(name, ())]
    days = {day for each in ranges for day in (each.start, each.end) if day is not None and day > given.first_on}
    return days | {item.until for item in given.ending}
