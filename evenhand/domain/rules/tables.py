"""Dated rules: one value for one name on one date, with its source. No rule in force means no answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from evenhand.domain.calendar import DateRange, WorkingDays


class NoRuleInForce(LookupError):
    """No value is in force for this name on this date. There is no fallback."""

    def __init__(self, name: str, on: date) -> None:
        super().__init__(f"no rule {name} is in force on {on.isoformat()}")
        self.name, self.on = name, on


class Row(tuple[int | str, ...]):
    """Several values of one parameter in a fixed order, such as a percentage for one, two and three children."""

    __slots__ = ()

    def __str__(self) -> str:
        return ", ".join(map(str, self))


@dataclass(frozen=True)
class Rule:
    """One value of one parameter.

    Attributes:
        name: for example offer.answer_days.
        value: a whole number (days, months, pence, per cent, as the name says), a word, or a row of either.
        during: the days on which it holds, half open.
        ruling: the ruling that set it, such as R2.
        source: where the value comes from.
    """

    name: str
    value: int | str | Row
    during: DateRange
    ruling: str
    source: str

    @property
    def number(self) -> int:
        """The value of a numeric rule. Errors: TypeError where it is a word or a row."""
        if not isinstance(self.value, int):
            kind = "a row" if isinstance(self.value, Row) else "a word"
            raise TypeError(f"rule {self.name} holds {kind}, not a number")
        return self.value

    @property
    def numbers(self) -> tuple[int, ...]:
        """The values of a row of numbers. Errors: TypeError where it is none."""
        found = tuple(item for item in self._row() if isinstance(item, int))
        if len(found) != len(self._row()):
            raise TypeError(f"rule {self.name} holds words, not numbers")
        return found

    @property
    def words(self) -> tuple[str, ...]:
        """The values of a row of words. Errors: TypeError where it is none."""
        found = tuple(item for item in self._row() if isinstance(item, str))
        if len(found) != len(self._row()):
            raise TypeError(f"rule {self.name} holds numbers, not words")
        return found

    def _row(self) -> Row:
        if not isinstance(self.value, Row):
            raise TypeError(f"rule {self.name} holds one value, not a row")
        return self.value


@dataclass(frozen=True)
class Rules:
    """All dated rules and both calendars.

    Attributes:
        table: every rule, by name, in order of date; ranges of one name do not overlap.
        calendars: working days by nation.
        digest: of the tables as loaded; every event records it.
    """

    table: Mapping[str, tuple[Rule, ...]]
    calendars: Mapping[str, WorkingDays]
    digest: str = field(default="")

    def rule(self, name: str, on: date) -> Rule:
        """The rule in force on a date. Errors: NoRuleInForce."""
        for rule in self.table.get(name, ()):
            if on in rule.during:
                return rule
        raise NoRuleInForce(name, on)

    def in_force(self, name: str, on: date) -> bool:
        """Whether any rule of this name holds on a date."""
        return any(on in rule.during for rule in self.table.get(name, ()))

    def number(self, name: str, on: date) -> int:
        """The value of a numeric rule. Errors: NoRuleInForce; TypeError where the value is a word."""
        return self.rule(name, on).number

    def working_days(self, nation: str) -> WorkingDays:
        """The calendar of a nation."""
        return self.calendars[nation]
