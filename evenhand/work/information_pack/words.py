"""The words of the pack as its file holds them: what is asked, and what answers it by name."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from evenhand.config.book import DATA

FILE = DATA / "information_pack.toml"


@dataclass(frozen=True)
class Point:
    """A question about the policy, the steps and rulings that answer it, and the dated values that it turns on."""

    title: str
    grounds: tuple[str, ...]
    rules: tuple[str, ...] = ()
    statement: bool = False


@dataclass(frozen=True)
class Question:
    """One section: what is asked, what is said, by which method; `counted` says how each trigger is recorded."""

    id: str
    title: str
    asks: str
    says: tuple[str, ...]
    method: str
    points: tuple[Point, ...]
    counted: Mapping[str, str]


@dataclass(frozen=True)
class PackWords:
    """All of them.

    Attributes:
        procedure: the one that negotiations follow; `steps`: how the ids of its steps begin.
        guide: the group of pages of the guide that teach it.
        plans: by name, each with its title, what it asks, and where it is possible.
        values: what each dated rule sets.
        cannot: what is asked and not answered, with why.
    """

    version: str
    title: str
    procedure: str
    steps: str
    guide: str
    about: tuple[str, ...]
    reading: tuple[str, ...]
    plans: Mapping[str, tuple[str, str, str]]
    values: Mapping[str, str]
    example: Mapping[str, Any]
    questions: tuple[Question, ...]
    cannot: tuple[tuple[str, str], ...]
    made: tuple[str, ...]


@cache
def pack_words() -> PackWords:
    """Read once."""
    raw = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return PackWords(
        version=raw["version"],
        title=raw["title"],
        procedure=raw["procedure"],
        steps=raw["steps"],
        guide=raw["guide"],
        about=tuple(raw["about"]["says"]),
        reading=tuple(raw["about"]["reading"]),
        plans={each["name"]: (each["title"], each["asks"], each["open_where"]) for each in raw["plan"]},
        values=raw["values"],
        example=raw["example"],
        questions=tuple(map(_question, raw["question"])),
        cannot=tuple((each["asks"], each["why"]) for each in raw["cannot"]),
        made=tuple(raw["made"]["says"]),
    )


def _question(raw: Mapping[str, Any]) -> Question:
    return Question(
        id=raw["id"],
        title=raw["title"],
        asks=raw["asks"],
        says=tuple(raw["says"]),
        method=raw["method"],
        points=tuple(map(_point, raw.get("point", ()))),
        counted={each["trigger"]: each["says"] for each in raw.get("counted", ())},
    )


def _point(raw: Mapping[str, Any]) -> Point:
    grounds, rules = tuple(raw["grounds"]), tuple(raw.get("rules", ()))
    return Point(raw["title"], grounds, rules, raw.get("statement", False))
