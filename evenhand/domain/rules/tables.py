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


@dataclass(frozen=True)
class Rule:
    """One value of one parameter.

    Attributes:
        name: for example offer.answer_days.
        value: a whole number (days, months, pence, per cent, as the name says) or a word.
        during: the days on which it holds, half open.
        ruling: the ruling that set it, such as R2.
        source: where the value comes from.
    """

    name: str
    value: int | str
    during: DateRange
    ruling: str
    source: str


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
        value = self.rule(name, on).value
        if not isinstance(value, int):
            raise TypeError(f"rule {name} holds a word, not a number")
        return value

    def working_days(self, nation: str) -> WorkingDays:
        """The calendar of a nation."""
        return self.calendars[nation]
