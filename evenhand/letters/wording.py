"""The little markup of a text: {slot} and **bold**.

It is read once, before any value is known, so a value is never read as markup.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from evenhand.letters.blocks import Run, Runs

_MARKS = re.compile(r"(\*\*|\{[a-z_]+\})")


class BadWording(ValueError):
    """The markup of a text is broken. The message says how."""


@dataclass(frozen=True)
class Words:
    words: str
    strong: bool


@dataclass(frozen=True)
class SlotHere:
    name: str
    strong: bool


Wording = tuple[Words | SlotHere, ...]


def parse(source: str) -> Wording:
    pieces: list[Words | SlotHere] = []
    strong = False
    for part in _MARKS.split(source.strip()):
        if part == "**":
            strong = not strong
        elif part.startswith("{") and part.endswith("}"):
            pieces.append(SlotHere(part[1:-1], strong))
        elif "{" in part or "}" in part:
            raise BadWording(f"a brace that is not part of a slot stands in “{part.strip()}”")
        elif part:
            pieces.append(Words(part, strong))
    if strong:
        raise BadWording("the bold words that begin with ** do not end")
    if not pieces:
        raise BadWording("there are no words")
    return tuple(pieces)


def slots_in(wording: Wording) -> frozenset[str]:
    return frozenset(piece.name for piece in wording if isinstance(piece, SlotHere))


def literal(wording: Wording) -> str:
    """The words as written, with each slot as a gap."""
    return "".join(piece.words if isinstance(piece, Words) else "…" for piece in wording)


def fill(wording: Wording, value: Callable[[str], str]) -> Runs:
    return tuple(Run(piece.words if isinstance(piece, Words) else value(piece.name), piece.strong) for piece in wording)
