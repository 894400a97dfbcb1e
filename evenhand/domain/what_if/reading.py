"""A scenario from what its file holds: read strictly, each fault one sentence that says what is allowed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeGuard

from evenhand.domain.calendar import long_date
from evenhand.domain.rules import NoRuleInForce, Row, Rules
from evenhand.domain.what_if.changed import changed
from evenhand.domain.what_if.order import out_of_order
from evenhand.domain.what_if.parameter import Parameter
from evenhand.domain.what_if.scenario import Change, Scenario, Who

TOP = ("name", "purpose", "as_at", "change")
OF_A_CHANGE = ("table", "key", "value", "who")
LONGEST = 2_000
LAST = 2100

Faults = tuple[str, ...]
Catalogue = Mapping[str, Parameter]


def scenario_of(raw: Mapping[str, Any], allowed: Catalogue, rules: Rules, today: date) -> Scenario | Faults:
    """The scenario, or what is wrong with it. `today` stands for the day where the scenario names none."""
    faults = list(_top(raw))
    as_at = raw.get("as_at")
    day = as_at if _is_day(as_at) else today
    changes, entries = list[Change](), raw.get("change", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        return (*faults, "'change': write each change under a line [[change]].")
    for place, entry in enumerate(entries, 1):
        found = _change(entry, allowed, rules, day)
        if isinstance(found, Change):
            faults += [f"change {place}, {fault}" for fault in _twice(found, changes)]
            changes.append(found)
        else:
            faults += [f"change {place}, {fault}" for fault in found]
    if not faults:
        name, purpose = (" ".join(raw[key].split()) for key in ("name", "purpose"))
        scenario = Scenario(name, purpose, as_at, tuple(changes))
        faults = sorted(_together(scenario, rules, day))
        if not faults:
            return scenario
    return tuple(faults)


def _together(scenario: Scenario, rules: Rules, day: date) -> set[str]:
    """What the changes do not allow each other."""
    try:
        every = [changed(rules, scenario.changes, day, who) for who in scenario.variants]
        return {fault for each in every for fault in out_of_order(each, day)}
    except NoRuleInForce as none:
        return {f"'as_at': the scheme has no rates on {long_date(day)}: {none}."}


def _top(raw: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"'{key}' is not known here. Allowed: {', '.join(TOP)}." for key in raw if key not in TOP)
    for key in ("name", "purpose"):
        if not _is_text(raw.get(key)):
            yield f"'{key}': text is expected, of at most {LONGEST} characters that can be seen."
    if "as_at" in raw and not (_is_day(raw["as_at"]) and raw["as_at"].year <= LAST):
        yield f"'as_at': a day up to the end of {LAST} is expected, such as 2017-06-12, without quotes."


def _is_text(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value.strip()) <= LONGEST and " ".join(value.split()).isprintable()


def _is_day(value: object) -> TypeGuard[date]:
    return isinstance(value, date) and not isinstance(value, datetime)


def _change(entry: Mapping[str, Any], allowed: Catalogue, rules: Rules, day: date) -> Change | Faults:
    unknown = [key for key in entry if key not in OF_A_CHANGE]
    if unknown:
        return tuple(f"'{key}' is not known here. Allowed: {', '.join(OF_A_CHANGE)}." for key in unknown)
    missing = [key for key in OF_A_CHANGE[:3] if key not in entry]
    if missing:
        return tuple(f"'{key}' is missing. A change has table, key and value, and may have who." for key in missing)
    tables = sorted({each.table for each in allowed.values()})
    if entry["table"] not in tables:
        return (f"table: there is no table {_said(entry['table'])} to change. Tables: {', '.join(tables)}.",)
    parameter = allowed.get(f"{entry['table']}.{entry['key']}")
    if parameter is None:
        keys = ", ".join(each.key for each in allowed.values() if each.table == entry["table"])
        says = f"key: there is no parameter {_said(entry['key'])} in the table {entry['table']}. Parameters: {keys}."
        return (says,)
    return _of(parameter, entry, rules, day)


def _of(parameter: Parameter, entry: Mapping[str, Any], rules: Rules, day: date) -> Change | Faults:
    if parameter.apart:
        ways = tuple(str(who) for who in Who)
        if entry.get("who", "all") not in ways:
            return (f"{parameter.name}: who is {_said(entry['who'])}. Allowed: {', '.join(ways)}.",)
    elif "who" in entry:
        return (f"{parameter.name}: who is not allowed with it, as it holds for all alike.",)
    try:
        present = rules.rule(parameter.name, day).value
    except NoRuleInForce:
        return (f"{parameter.name}: it has no value on {long_date(day)}, so there is none to change.",)
    value = _value(entry["value"], present, parameter)
    if value is None:
        row = f"a row of {len(present)}, each " if isinstance(present, Row) else ""
        return (f"{parameter.name}: value is {_said(entry['value'])}. Allowed: {row}{parameter.allowed}.",)
    return Change(parameter.name, value, Who(entry.get("who", "all")))


def _value(given: object, present: int | str | Row, parameter: Parameter) -> int | Row | None:
    if isinstance(present, Row):
        fits = isinstance(given, list) and len(given) == len(present) and all(_fits(each, parameter) for each in given)
        return Row(given) if fits and isinstance(given, list) else None
    return given if isinstance(given, int) and _fits(given, parameter) else None


def _fits(given: object, parameter: Parameter) -> bool:
    return type(given) is int and parameter.least <= given <= parameter.most


def _twice(found: Change, before: Sequence[Change]) -> Iterator[str]:
    for other in before:
        if other.name == found.name and (other.who is found.who or Who.ALL in (other.who, found.who)):
            yield f"{found.name}: it is changed twice for the same paying parents. Leave one of the two."
            return


def _said(value: object, longest: int = 60) -> str:
    text = f"'{value}'" if isinstance(value, str) else str(value)
    return text if len(text) <= longest else f"{text[:longest]}…"
