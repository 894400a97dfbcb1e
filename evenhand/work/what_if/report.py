"""The whole report on a scenario: what was asked, of whom, by which rules, and what was found."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from evenhand import __version__
from evenhand.config.book import the_book
from evenhand.domain.calendar import long_date
from evenhand.domain.rules import NoRuleInForce, Rule
from evenhand.domain.what_if import ALL, Change, Scenario, Tally, Who
from evenhand.work.what_if.over import Over
from evenhand.work.what_if.parameters import parameters
from evenhand.work.what_if.tables import Table, all_for_outside, tables_of

FEWEST = 5
WHO = {Who.ALL: "all", Who.PROMPT: "those who pay in full and on time", Who.OTHERS: "those who do not"}
NOTES = (
    "Both sides are worked out anew from the same facts and by the same functions: now by the dated rules of the "
    "office, then by the same rules with the values of the scenario. Nothing is recorded.",
    "A year is the weeks of a year of payments, which is 52. Fees are those of the week of the day; where an "
    "opportunity makes a case free of fees, it stays so.",
    "Whether somebody pays in full and on time is told by their payments of the last 12 months that are judged; in a "
    "file by what the line says. Where nobody knows, it is not known what they would pay.",
    "Plans for arrears are those that the negotiation recommends on the day, with the income and spending that were "
    "last said; without these none can be told.",
)
OUTSIDE = "Figures that rest on fewer than five are withheld, and those from which they would follow."


@dataclass(frozen=True)
class ChangeTold:
    """A parameter with its value now and then."""

    change: Change
    title: str
    unit: str
    who: str
    now: Rule | None

    @property
    def was(self) -> str:
        """Its value now."""
        return "none" if self.now is None else str(self.now.value)


@dataclass(frozen=True)
class WhatIf:
    """A report on a run of the day `dated`.

    Attributes:
        facts: what is needed to make it again, in words.
        outside: what rests on few is withheld.
    """

    scenario: Scenario
    changes: tuple[ChangeTold, ...]
    facts: tuple[tuple[str, str], ...]
    tables: tuple[Table, ...]
    dated: date
    outside: bool = False

    @property
    def notes(self) -> tuple[str, ...]:
        """How the figures are to be read."""
        return (*NOTES, OUTSIDE) if self.outside else NOTES


def report_of(scenario: Scenario, tally: Tally, over: Over, dated: date, *, outside: bool) -> WhatIf:
    """The report on a run of a day, for the office itself or fit to leave it."""
    day = scenario.as_at or dated
    changes = tuple(_told(change, day) for change in scenario.changes)
    found = WhatIf(scenario, changes, tuple(_facts(scenario, tally, over, dated, outside)), tables_of(tally), dated)
    return replace(found, tables=all_for_outside(found.tables), outside=True) if outside else found


def _told(change: Change, day: date) -> ChangeTold:
    parameter = parameters()[change.name]
    try:
        now = the_book().rules.rule(change.name, day)
    except NoRuleInForce:
        now = None
    return ChangeTold(change, parameter.title, str(parameter.unit), WHO[change.who], now)


def _facts(scenario: Scenario, tally: Tally, over: Over, dated: date, outside: bool) -> Iterator[tuple[str, str]]:
    payers = tally.payers[ALL].count if ALL in tally.payers else 0
    none = tally.causes.total()
    few = outside and 0 < payers + none < FEWEST

    def many(count: int) -> str:
        return "withheld" if outside and (few or 0 < count < FEWEST) else f"{count:,}"

    yield "Scenario", scenario.name
    yield "Digest of the scenario", scenario.digest
    yield "As at", over.as_at(scenario, dated)
    yield "Run on", long_date(dated)
    yield "Run over", over.words
    if over.digest:
        yield "Digest of the file", over.digest
    yield "Cases read", many(tally.cases)
    yield "Paying parents worked out", many(payers)
    yield "Paying parents who could not be", many(none)
    yield "Digest of the rule tables", the_book().rules.digest
    yield "Newest rule that holds", _newest(scenario.as_at or dated)
    yield "Version of Evenhand", __version__


def _newest(day: date) -> str:
    every = (rule for rules in the_book().rules.table.values() for rule in rules if day in rule.during)
    newest = max(every, key=lambda rule: (rule.during.start, rule.name), default=None)
    return "none" if newest is None else f"{newest.name}, from {long_date(newest.during.start)}"
