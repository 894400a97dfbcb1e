"""The walks of the guide: steps through a task, and the questions at their end."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from evenhand.config.book import DataFault
from evenhand.work.guide.inline import Line, line_of
from evenhand.work.guide.pages import GUIDE, guide
from evenhand.work.set_up_office import ROLES


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
class Walk:
    """A walk.

    Attributes:
        version: another one where what is to be done or asked changed: what was recorded is of the old one then.
        page: the page of the guide that it walks through.
        who: the roles whose task it is.
        minutes: about how long it takes.
        start: where it begins.
    """

    id: str
    version: str
    title: str
    page: str
    who: tuple[str, ...]
    minutes: int
    start: Line
    steps: tuple[Step, ...]
    questions: tuple[Question, ...]


@cache
def walks() -> dict[str, Walk]:
    """Every walk by its name, in the order of the guide's pages. Errors: DataFault where one cannot be used."""
    found = [_walk(path.stem, tomllib.loads(path.read_text(encoding="utf-8"))) for path in _files()]
    order = list(guide())
    return {walk.id: walk for walk in sorted(found, key=lambda walk: (order.index(walk.page), walk.id))}


def walks_of(page: str) -> tuple[Walk, ...]:
    """The walks through a page."""
    return tuple(walk for walk in walks().values() if walk.page == page)


def _files() -> list[Any]:
    return sorted((GUIDE / "walks").glob("*.toml"))


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
    if wrong or walk.page not in guide() or not set(walk.who) <= set(ROLES):
        raise DataFault(f"walks/{name}.toml: its page, a role, or the right answer to {wrong} is none")
    return walk
