"""A document as PDF/UA-1: tagged, with its contents, and the same bytes each time."""

import json
import re
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from evenhand.letters.pdf import compiled
from evenhand.work.documents.document import Document, heading
from evenhand.work.guide.blocks import Block
from evenhand.work.guide.inline import Line, words_of

MOST, LINE = 46, 96
"""Letters that one column is given room for at most, and that a line of a table holds."""
_DAY = re.compile(r"\b([0-9]{1,2}) ([A-Z][a-z]+) ([0-9]{4})\b")


def to_pdf(document: Document) -> bytes:
    """The bytes to print. Errors: CannotPrint."""
    parts = list(document.parts())
    annexes = [heading(2, annex.title) for annex in document.annexes]
    data: dict[str, Any] = {
        "title": document.title,
        "office": document.office,
        "year": document.dated.year,
        "month": document.dated.month,
        "day": document.dated.day,
        "front": [{"name": name, "value": value} for name, value in document.front],
        "parts": [_part(part) for part in parts],
        "annexes": [place for place, part in enumerate(parts) if part in annexes],
        "foot": document.foot,
    }
    stamp = datetime(document.dated.year, document.dated.month, document.dated.day, tzinfo=UTC)
    return compiled(_template(), {"document": json.dumps(data, ensure_ascii=False)}, stamp, document.title)


def _part(part: Block) -> dict[str, Any]:
    return {
        "kind": part.kind,
        "level": part.level,
        "lines": [_line(line) for line in part.lines],
        "head": [_line(cell) for cell in part.head],
        "rows": [[_line(cell) for cell in row] for row in part.rows],
        "text": part.text,
        "drawing": part.drawing,
        "figures": part.figures,
        "room": _room(part) if part.kind == "table" else [],
    }


def _room(part: Block) -> list[int]:
    """How much of the width each column gets: its longest word, and of what is left a part by how much it says."""
    columns = [[_in_one(words_of(cell)) for cell in column] for column in zip(part.head, *part.rows, strict=True)]
    least = [max((len(word) + 2 for text in column for word in text.split(" ")), default=1) for column in columns]
    more = [max(min(max(map(len, column)), MOST) - low, 1) for column, low in zip(columns, least, strict=True)]
    left = max(LINE - sum(least), 0)
    return [low + left * wish // sum(more) for low, wish in zip(least, more, strict=True)]


def _line(line: Line) -> list[dict[str, str]]:
    return [{"kind": span.kind, "text": _in_one(span.text)} for span in line]


def _in_one(text: str) -> str:
    """The same, with no day broken over two lines."""
    return _DAY.sub("\\1\u00a0\\2\u00a0\\3", text)


@cache
def _template() -> bytes:
    return Path(__file__).with_name("document.typ").read_bytes()
