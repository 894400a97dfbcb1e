"""What a decision rests on, in words: a step of the procedure or a ruling of the office, with the figures in force."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from evenhand.config.book import DATA, the_book
from evenhand.domain.rules import Rule

PARTS = {
    "GEN": "General rules of the opportunity",
    "ELG": "Checking eligibility",
    "LKP": "Looking the old scheme up",
    "PPC": "Call to the receiving parent on a paying parent's application",
    "PPO": "Offer on a paying parent's application",
    "RPO": "Offer on a receiving parent's application",
    "SCH": "Scheduled end of the opportunity",
    "EAR": "Early end of the opportunity",
    "EXT": "Extension of the opportunity",
    "NEG": "Debt negotiation",
    "LTT": "Questions about payments",
    "LET": "Letters at the end of the opportunity",
}


@dataclass(frozen=True)
class Ground:
    """A step or a ruling.

    Attributes:
        kind: Step or Ruling.
        source: where it comes from.
        sources: the steps that a ruling settles.
        tasks: titles of the tasks that carry a step out.
        departs: the ruling goes another way than the written procedure.
    """

    id: str
    kind: str
    title: str
    says: str
    source: str
    sources: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    departs: bool = False


@cache
def grounds() -> dict[str, Ground]:
    """Every step and ruling by its id."""
    return {**_steps(), **_rulings()}


def ground(name: str) -> Ground | None:
    """One step or ruling; None where there is none of this id."""
    return grounds().get(name)


def figures(name: str, on: date) -> tuple[Rule, ...]:
    """The dated values that a ruling set, as they hold on a day."""
    table = the_book().rules.table
    return tuple(rule for rules in table.values() for rule in rules if rule.ruling == name and on in rule.during)


def _read(file: str, table: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = tomllib.loads((DATA / file).read_text(encoding="utf-8"))[table]
    return found


def _steps() -> dict[str, Ground]:
    tasks: dict[str, list[str]] = {}
    for procedure in the_book().procedures.values():
        for task in procedure.tasks:
            for step in task.steps:
                tasks.setdefault(step, []).append(f"{procedure.title}: {task.title}")
    return {
        key: Ground(
            id=key,
            kind="Step",
            title=raw["title"],
            says=raw["says"],
            source=f"Written procedure: {PARTS[key.partition('-')[0]]}",
            tasks=tuple(tasks.get(key, ())),
        )
        for key, raw in _read("steps.toml", "step").items()
    }


def _rulings() -> dict[str, Ground]:
    return {
        key: Ground(
            id=key,
            kind="Ruling",
            title=raw["title"],
            says=raw["says"],
            source="Ruling of the office",
            sources=tuple(raw["sources"]),
            departs=raw["departs"],
        )
        for key, raw in _read("rulings.toml", "ruling").items()
    }
