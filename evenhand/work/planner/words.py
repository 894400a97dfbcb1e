"""The words of the planner for parents, by language. What a language does not say yet is said in English."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from evenhand.letters.slots import date_in_words

PLANNER = Path(__file__).resolve().parents[2] / "data" / "planner"
ENGLISH = "en"


@dataclass(frozen=True)
class PlannerWords:
    """Words by their names, such as "step.pay.title"."""

    language: str
    table: Mapping[str, Any]

    def say(self, name: str, **slots: str) -> str:
        """A sentence or a label with its slots filled. Errors: KeyError for a name or a slot that is not there."""
        return str(self._at(name)).format(**slots)

    def all(self, name: str) -> tuple[str, ...]:
        """The sentences of a list. Errors: KeyError for a name that is not there."""
        return tuple(self._at(name))

    def has(self, name: str) -> bool:
        """Whether anything is said under a name."""
        try:
            self._at(name)
        except KeyError:
            return False
        return True

    def day(self, day: date) -> str:
        """A date as it is written: 3 July 2017."""
        return date_in_words(day, self.all("months"))

    def mine(self) -> "PlannerWords":
        """The same words as the parent says them, of themselves."""
        return PlannerWords(self.language, _over(self.table, self.table["mine"]))

    def _at(self, name: str) -> Any:
        found: Any = self.table
        for part in name.split("."):
            found = found[part]
        return found


def languages(folder: Path = PLANNER) -> dict[str, str]:
    """The languages that there are words in, each by its own name; English first."""
    codes = sorted((path.stem for path in folder.glob("*.toml")), key=lambda code: (code != ENGLISH, code))
    return {code: str(_read(folder, code).get("own_name", code)) for code in codes}


@cache
def planner_words(language: str, folder: Path = PLANNER) -> PlannerWords:
    """The words in a language; in English for one that there are none in."""
    if language not in languages(folder):
        language = ENGLISH
    own = _read(folder, language)
    return PlannerWords(language, own if language == ENGLISH else _over(_read(folder, ENGLISH), own))


@cache
def _read(folder: Path, language: str) -> dict[str, Any]:
    return tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8"))


def _over(first: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """A table with another laid over it, table by table."""
    found = dict(first)
    for name, value in own.items():
        below = found.get(name)
        found[name] = _over(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return found
