"""Parameters of plans as dated rules, so that the domain can be asked with the same."""

from collections.abc import Mapping
from dataclasses import replace

from evenhand.bulk.plans.parameters import FALLS, FLOORS, NUMBERS, PlanParameters
from evenhand.domain.rules import Row, Rule, Rules


def as_rules(given: PlanParameters, rules: Rules) -> Rules:
    """The rules with these numbers in the place of their own; those are not touched that are the same.

    Fees, opportunities and working days are those of the rules.
    """
    day, changed = given.during.start, dict[str, tuple[Rule, ...]]()
    wanted: Mapping[str, int | Row | None] = {
        **{name: getattr(given, field) for field, name in (NUMBERS | FLOORS).items()},
        FALLS: Row(given.falls),
    }
    for name, value in wanted.items():
        now = rules.rule(name, day) if rules.in_force(name, day) else None
        if value is None and now is not None:
            changed[name] = ()
        elif value is not None and (now is None or now.value != value):
            here = now or Rule(name, value, given.during, "N4", "asked with other rules")
            changed[name] = (replace(here, value=value, during=given.during),)
    return replace(rules, table={**rules.table, **changed}) if changed else rules
