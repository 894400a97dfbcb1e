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
from evenhand.work.guide.pages import guide
from evenhand.work.set_up_office import ROLES

EXERCISES = DATA / "exercises"
SHOWN = 8


class PracticeKind(StrEnum):
    """The practice case that an exercise needs."""

    OFFERED = "offered"
    BEHIND = "behind"
    ON_BENEFIT = "on-benefit"
    MISSED = "missed"


@dataclass(frozen=True)
class Exercise:
    """An exercise.

    Attributes:
        version: its number and the digest of its file: what was recorded is of this very text.
        page: the page of the guide that it goes with.
        who: the roles that can do it; minutes: about how long it takes.
        learned: what one can do after it, a line each.
        story: what happens, a paragraph each; said: what somebody says when they are called.
        figures: the amounts of it that marks compare with.
    """

    id: str
    version: str
    title: str
    page: str
    who: tuple[str, ...]
    minutes: int
    case: PracticeKind
    learned: tuple[Line, ...]
    story: tuple[Line, ...]
    said: tuple[Line, ...]
    figures: Said
    marks: tuple[Mark, ...]


@cache
def exercises() -> dict[str, Exercise]:
    """Every exercise by its name, in the order of the guide's pages. Errors: DataFault where one cannot be used."""
    order = list(guide())
    found = [_exercise(path) for path in sorted(EXERCISES.glob("*.toml"))]
    return {each.id: each for each in sorted(found, key=lambda each: (order.index(each.page), each.id))}


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
    pages = {found.page, *(mark.page for mark in found.marks)}
    unknown = [mark.name for mark in found.marks if mark.name not in MARKS]
    if unknown or not pages <= set(guide()) or not set(found.who) <= set(ROLES):
        raise DataFault(f"exercises/{file}: its pages, a role, or the marks {unknown} are none")
    return found
