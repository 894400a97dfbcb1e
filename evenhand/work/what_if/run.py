"""Runs a scenario over paying parents, many at a time and on arrays."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import islice

from evenhand.bulk import clearings, outcomes
from evenhand.config.book import the_book
from evenhand.domain.negotiation import Situation
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import NoRuleInForce, Rules
from evenhand.domain.what_if import (
    Clearing,
    Outcome,
    Payer,
    Scenario,
    Tally,
    Who,
    beside,
    changed,
    compare,
    compared,
    those_of,
)

TOGETHER = 4_096
Progress = Callable[[Tally], None]


class Run:
    """One run, with what it found so far."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario, self.rules, self.tally = scenario, the_book().rules, Tally()
        self._changed: dict[date, Mapping[Who, Rules]] = {}

    def over(self, payers: Iterable[Payer], progress: Progress = lambda _: None) -> None:
        """Compares each of them. Memory does not grow with how many they are."""
        rest = iter(payers)
        while many := list(islice(rest, TOGETHER)):
            days: dict[date, list[Payer]] = {}
            for payer in many:
                days.setdefault(payer.given.on, []).append(payer)
            for day, own in days.items():
                self._of_day(day, own)
            progress(self.tally)

    def refuse(self, cause: str, cases: int) -> None:
        """Counts a paying parent of whom too little is known."""
        self.tally.refuse(cause, cases)

    def _of_day(self, day: date, payers: list[Payer]) -> None:
        try:
            then = self._rules_then(day)
        except NoRuleInForce:
            for payer in payers:
                self.refuse("no-rule-in-force", len(payer.given.receiving))
            return
        sides = [(None, self.rules), *then.items()]
        found = {who: outcomes(payers, rules) for who, rules in sides}
        wanted = [(None, *those_of(payer, tuple(then))) for payer in payers]
        plans = {who: _plans(payers, wanted, who, found[who], day, rules) for who, rules in sides}
        for place, payer in enumerate(payers):
            own = [each for who in wanted[place] if (each := found[who][place]) is not None]
            if len(own) == len(wanted[place]):
                clears = [plans[who][place] for who in wanted[place]] if payer.debts else []
                self.tally.add(compared(payer, own, clears))
            else:
                self._alone(payer, then)

    def _alone(self, payer: Payer, then: Mapping[Who, Rules]) -> None:
        found = compare(payer, self.rules, then)
        if isinstance(found, Refusal):
            self.refuse(found.code, len(payer.given.receiving))
        else:
            self.tally.add(found)

    def _rules_then(self, day: date) -> Mapping[Who, Rules]:
        if day not in self._changed:
            given = self.scenario
            self._changed[day] = {who: changed(self.rules, given.changes, day, who) for who in given.variants}
        return self._changed[day]


def _plans(
    payers: Sequence[Payer],
    wanted: Sequence[tuple[Who | None, ...]],
    who: Who | None,
    found: Sequence[Outcome | None],
    day: date,
    rules: Rules,
) -> Mapping[int, Clearing | str]:
    """By the place of each who owes arrears, and for whom these rules may hold."""
    asked: dict[int, Situation] = {}
    for place, (payer, one) in enumerate(zip(payers, found, strict=True)):
        if payer.debts is not None and one is not None and who in wanted[place]:
            asked[place] = beside(payer.debts, payer.given, one.due)
    return dict(zip(asked, clearings(list(asked.values()), day, rules), strict=True))
