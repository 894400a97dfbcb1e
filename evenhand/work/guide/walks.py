"""The walks of the guide: steps through a task, and the questions at their end."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from evenhand.config.book import DataFault
from evenhand.work.guide.inline import Line, line_of
from evenhand.work.guide.lesson import Lesson, by_name
from evenhand.work.guide.pages import GUIDE


@dataclass(frozen=True)
class Step:
    """One thing to do, what is seen then, and a picture of it with its words where it has one."""

    do: Line
    see: Line
    picture: str = ""
    shows: str = ""


@dataclass(frozen=True)
class Question:
    """What is asked at the end. `answers` are words by their names; `look` says where the right one is found."""

    name: str
    asks: str
    answers: Mapping[str, str]
    right: str
    look: str


@dataclass(frozen=True)
class Walk(Lesson):
    """A walk through a page of the guide. `start` is where it begins."""

    start: Line
    steps: tuple[Step, ...]
    questions: tuple[Question, ...]


@cache
def walks() -> dict[str, Walk]:
    """Every walk by its name, in the order of the guide's pages. Errors: DataFault where one cannot be used."""
    files = sorted((GUIDE / "walks").glob("*.toml"))
    return by_name(_walk(path.stem, tomllib.loads(path.read_text(encoding="utf-8"))) for path in files)


def walks_of(page: str) -> tuple[Walk, ...]:
    """The walks through a page."""
    return tuple(walk for walk in walks().values() if walk.page == page)


def _walk(name: str, raw: dict[str, Any]) -> Walk:
    try:
        walk = Walk(
            id=name,
            version=raw["version"],
            title=raw["title"],
            page=raw["page"],
            who=tuple(raw["who"]),
            minutes=raw["minutes"],
            start=line_of(raw["start"]),
            steps=tuple(
                Step(line_of(each["do"]), line_of(each.get("see", "")), each.get("picture", ""), each.get("shows", ""))
                for each in raw["step"]
            ),
            questions=tuple(
                Question(each["name"], each["asks"], each["answers"], each["right"], each["look"])
                for each in raw["question"]
            ),
        )
    except KeyError as missing:
        raise DataFault(f"walks/{name}.toml: {missing} is missing") from missing
    wrong = [each.name for each in walk.questions if each.right not in each.answers]
    if wrong or not walk.has_its_place:
        raise DataFault(f"walks/{name}.toml: its page, a role, or the right answer to {wrong} is none")
    return walk
