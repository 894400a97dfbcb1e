"""The words of a parent's statement, in each language."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from evenhand.letters.terms import Language, Role

STATEMENTS = Path(__file__).resolve().parent.parent / "data" / "statements"


@dataclass(frozen=True)
class StatementWords:
    """Words by their names: those that both parents read, and those for one of them."""

    language: Language
    version: str
    shared: Mapping[str, str]
    own: Mapping[str, Any]

    def say(self, name: str, **slots: str) -> str:
        """A sentence or a label with its slots filled. Errors: KeyError for a name or a slot that is not there."""
        words = self.own[name] if name in self.own else self.shared[name]
        return str(words).format(**slots)

    @property
    def meanings(self) -> tuple[str, ...]:
        """What the words of the statement mean, one sentence or two each."""
        return tuple(self.own["meanings"])


@cache
def statement_words(language: Language, role: Role) -> StatementWords:
    """The words for one parent. Errors: KeyError where the file lacks a part."""
    raw = tomllib.loads((STATEMENTS / f"{language}.toml").read_text(encoding="utf-8"))
    shared = {name: words for name, words in raw.items() if isinstance(words, str)}
    return StatementWords(Language(raw["language"]), raw["version"], shared, raw[role])
