"""A document as PDF/UA-1: tagged, with its contents, and the same bytes each time."""

from functools import cache
from pathlib import Path
from typing import Any

from evenhand.letters.pdf import printed
from evenhand.work.documents.document import Document
from evenhand.work.guide.blocks import Block
from evenhand.work.guide.inline import Line, words_of

LEAST, MOST = 8, 46
"""Letters that a column of words is given room for, at least and at most."""


def to_pdf(document: Document) -> bytes:
    """The bytes to print. Errors: CannotPrint."""
    data: dict[str, Any] = {
        "title": document.title,
        "office": document.office,
        "year": document.dated.year,
        "month": document.dated.month,
        "day": document.dated.day,
        "front": [{"name": name, "value": value} for name, value in document.front],
        "parts": [_part(part) for part in document.parts()],
        "foot": document.foot,
    }
    return printed(_template(), {"document": data}, document.dated, document.title)


def _part(part: Block) -> dict[str, Any]:
    return {
        "kind": part.kind,
        "level": part.level,
        "lines": [_line(line) for line in part.lines],
        "head": [_line(cell) for cell in part.head],
        "rows": [[_line(cell) for cell in row] for row in part.rows],
        "text": part.text,
        "figures": part.figures,
        "room": _room(part) if part.kind == "table" else [],
    }


def _room(part: Block) -> list[int]:
    """How much of the width each column gets: by its longest word and by how much it says."""
    columns = list(zip(part.head, *part.rows, strict=True))
    return [max(map(_wanted, column)) for column in columns]


def _wanted(cell: Line) -> int:
    text = words_of(cell)
    return max(LEAST, min(len(text), MOST), *(len(word) + 2 for word in text.split()))


def _line(line: Line) -> list[dict[str, str]]:
    return [{"kind": span.kind, "text": span.text} for span in line]


@cache
def _template() -> bytes:
    return Path(__file__).with_name("document.typ").read_bytes()
