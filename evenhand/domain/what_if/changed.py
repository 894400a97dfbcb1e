"""The dated rules with the values of a scenario: every rule is then asked as it always is."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from evenhand.domain.calendar import DateRange
from evenhand.domain.rules import Rule, Rules
from evenhand.domain.what_if.scenario import Change, Who

SCENARIO = "scenario"


def changed(rules: Rules, changes: Iterable[Change], day: date, who: Who = Who.ALL) -> Rules:
    """The rules with these values from a day on, for one kind of paying parents: earlier days keep theirs.

    What is to come by the rules themselves gives way to the scenario. Errors: NoRuleInForce where a parameter has no
    value on that day that could be changed.
    """
    table = dict(rules.table)
    for change in changes:
        if change.who in (Who.ALL, who):
            table[change.name] = _with(rules, change, day)
    return replace(rules, table=table)


def _with(rules: Rules, change: Change, day: date) -> tuple[Rule, ...]:
    present = rules.rule(change.name, day)
    before = [rule for rule in rules.table[change.name] if rule.during.start < day]
    kept = [_until(rule, day) for rule in before]
    source = f"the scenario, instead of {present.value} ({present.source})"
    return (*kept, Rule(change.name, change.value, DateRange(day), present.ruling, source))


def _until(rule: Rule, day: date) -> Rule:
    return replace(rule, during=DateRange(rule.during.start, day)) if day in rule.during else rule
