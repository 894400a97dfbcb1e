"""Reads and validates `data/` at start: rules, calendars, procedures. A fault names the file and what is wrong."""

import hashlib
import os
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from evenhand.domain.calendar import DateRange, WorkingDays
from evenhand.domain.opportunity.commands.ending import EarlyChoice
from evenhand.domain.opportunity.ending_words import Trigger
from evenhand.domain.opportunity.history import Payments
from evenhand.domain.opportunity.scenarios import Scenario
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.shape import Procedure, Task
from evenhand.domain.procedures.validate import faults_between, faults_of
from evenhand.domain.rules import Row, Rule, Rules

DATA = Path(__file__).resolve().parent.parent / "data"


class DataFault(ValueError):
    """Something in `data/` cannot be used."""


def toml_of(path: Path) -> dict[str, Any]:
    """What a file of `data/` holds. Errors: DataFault."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DataFault(f"{path.name}: {error}") from error


def _value(path: Path, entry: dict[str, Any]) -> int | str | Row:
    """A whole number, a word, or a row of only one of them."""
    value = entry["value"]
    row = value if isinstance(value, list) else [value]
    if not row or {type(item) for item in row} not in ({int}, {str}):
        raise DataFault(f"{path.name}: {entry['name']} is no whole number, no word, and no row of only one of them")
    if isinstance(value, list):
        return Row(value)
    word: int | str = value
    return word


def read_rules(folders: tuple[Path, ...]) -> Rules:
    """The dated rules; a later folder (an office's overlay) replaces the whole table of a name."""
    table: dict[str, tuple[Rule, ...]] = {}
    digest = hashlib.sha256()
    for folder in folders:
        found: dict[str, list[Rule]] = {}
        for path in sorted(folder.glob("*.toml")):
            digest.update(path.read_bytes())
            for entry in toml_of(path).get("rule", []):
                during = DateRange(entry["from"], entry.get("to"))
                rule = Rule(entry["name"], _value(path, entry), during, entry["ruling"], entry["source"])
                if any(rule.during.overlaps(other.during) for other in found.get(rule.name, [])):
                    raise DataFault(f"{path.name}: two values of {rule.name} hold on one date")
                found.setdefault(rule.name, []).append(rule)
        table.update({name: tuple(rules) for name, rules in found.items()})
    calendars = read_calendars()
    return Rules(table, calendars, digest.hexdigest()[:16])


def read_calendars() -> dict[str, WorkingDays]:
    """The working days of both nations."""
    found = {}
    for name, entry in toml_of(DATA / "bank_holidays.toml").items():
        covers = DateRange(entry["covers_from"], entry["covers_to"])
        found[name] = WorkingDays(name, frozenset[date](entry["days"]), covers)
    return found


def read_procedure(path: Path) -> Procedure:
    """One procedure; its keys are a closed set."""
    raw = toml_of(path)
    try:
        tasks = tuple(read_task(task) for task in raw.pop("task"))
        return Procedure(**raw | {"starts": tuple(raw.get("starts", ()))}, tasks=tasks)
    except (TypeError, KeyError) as error:
        raise DataFault(f"{path.name}: {error}") from error


def read_task(raw: dict[str, Any]) -> Task:
    """One task of a procedure."""
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in raw.items()}
    return Task(**values)


def read_scenarios(path: Path) -> tuple[Scenario, ...]:
    """The table of early ends, a row for each trigger and state of the payments; none stands twice."""
    found: dict[tuple[Trigger, Payments], Scenario] = {}
    try:
        for raw in toml_of(path)["row"]:
            for payments in map(Payments, raw["payments"]):
                trigger = Trigger(raw["trigger"])
                if (trigger, payments) in found:
                    raise DataFault(f"{path.name}: {trigger} with {payments} payments stands twice")
                found[trigger, payments] = Scenario(
                    trigger,
                    payments,
                    EarlyChoice(raw["proposes"]),
                    raw["why"],
                    tuple(raw["steps"]),
                    tuple(raw["rules"]),
                )
    except (KeyError, ValueError) as error:
        raise DataFault(f"{path.name}: {error}") from error
    return tuple(found.values())


@cache
def the_book() -> Book:
    """The rules and procedures of this office. Errors: DataFault, at start."""
    overlay = os.environ.get("EVENHAND_RULES")
    folders = (DATA / "rules", *((Path(overlay),) if overlay else ()))
    procedures = [read_procedure(path) for path in sorted((DATA / "procedures").glob("*.toml"))]
    faults = [fault for procedure in procedures for fault in faults_of(procedure)]
    faults += faults_between({procedure.id: procedure for procedure in procedures})
    if faults:
        raise DataFault("; ".join(faults))
    return Book(
        read_rules(folders),
        {procedure.id: procedure for procedure in procedures},
        read_scenarios(DATA / "early_end.toml"),
    )
