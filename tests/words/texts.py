"""The words that the product carries, read for the tests as the files hold them."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "evenhand" / "data"
SCRIPTS = sorted((DATA / "scripts").glob("*/*.toml"))


def read(path: Path) -> dict[str, Any]:
    """A file as it stands."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def said_to_a_parent(script: dict[str, Any]) -> Iterator[str]:
    """Every sentence of a script that a parent hears, the questions that they may put among them."""
    yield from script["say"]
    yield from script["ask"]
    for line in script.get("lines_to_take", []):
        yield from (line["question"], line["answer"])


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [sentence for sentence in re.split(r"(?<=[.!?])\s+", text) if sentence]


def grade(text: str) -> float:
    """The Flesch-Kincaid reading grade, with syllables counted as groups of vowels."""
    words = re.findall(r"[A-Za-z']+", text)
    return 0.39 * len(words) / len(sentences(text)) + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59


def _syllables(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word.lower()))
    silent = word.lower().endswith("e") and not word.lower().endswith("le")
    return max(1, groups - silent)
