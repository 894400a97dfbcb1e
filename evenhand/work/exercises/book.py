"""The exercises as they are written: for whom, what is learned, the story, the practice case, and the marks."""

import hashlib
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from evenhand.config.book import DATA, DataFault
from evenhand.domain.exercise import MARKS, Mark, Said
from evenhand.domain.money import parse_pounds
from evenhand.work.guide.inline import Line, line_of
from evenhand.work.guide.lesson import Lesson, by_name
from evenhand.work.guide.pages import guide

EXERCISES = DATA / "exercises"
SHOWN = 8


class PracticeKind(StrEnum):
    """The practice case that an exercise needs."""

    OFFERED = "offered"
    BEHIND = "behind"
    ON_BENEFIT = "on-benefit"
    MISSED = "missed"


@dataclass(frozen=True)
class Exercise(Lesson):
    """An exercise. Its version is its number and the digest of its file: what was recorded is of this very text.

    Attributes:
        learned: what one can do after it, a line each.
        story: what happens, a paragraph each; said: what somebody says when they are called.
        figures: the amounts of it that marks compare with.
    """

    case: PracticeKind
    learned: tuple[Line, ...]
    story: tuple[Line, ...]
    said: tuple[Line, ...]
    figures: Said
    marks: tuple[Mark, ...]


@cache
def exercises() -> dict[str, Exercise]:
    """Every exercise by its name, in the order of the guide's pages. Errors: DataFault where one cannot be used."""
    return by_name(_exercise(path) for path in sorted(EXERCISES.glob("*.toml")))


def _exercise(path: Path) -> Exercise:
    raw = path.read_bytes()
    try:
        return _checked(path.name, _read(path.stem, hashlib.sha256(raw).hexdigest(), tomllib.loads(raw.decode())))
    except (KeyError, ValueError) as wrong:
        raise DataFault(f"exercises/{path.name}: {wrong}") from wrong


def _read(name: str, digest: str, raw: dict[str, Any]) -> Exercise:
    return Exercise(
        id=name,
        version=f"{raw['version']}-{digest[:SHOWN]}",
        title=raw["title"],
        page=raw["page"],
        who=tuple(raw["who"]),
        minutes=raw["minutes"],
        case=PracticeKind(raw["case"]),
        learned=tuple(map(line_of, raw["learned"])),
        story=tuple(map(line_of, raw["story"])),
        said=tuple(map(line_of, raw["said"])),
        figures=Said(**{key: parse_pounds(amount) for key, amount in raw.get("figures", {}).items()}),
        marks=tuple(Mark(**each) for each in raw["mark"]),
    )


def _checked(file: str, found: Exercise) -> Exercise:
    unknown = [mark.name for mark in found.marks if mark.name not in MARKS]
    if unknown or not found.has_its_place or not {mark.page for mark in found.marks} <= set(guide()):
        raise DataFault(f"exercises/{file}: its pages, a role, or the marks {unknown} are none")
    return found
