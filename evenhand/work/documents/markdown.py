"""A document as Markdown, for whoever wants its text."""

import re
from collections.abc import Iterator

from evenhand.work.documents.document import Document
from evenhand.work.guide.blocks import Block
from evenhand.work.guide.inline import Line, Span

_MARKS = re.compile(r"([\\`*_\[\]<>|])")
_WRITTEN = {"strong": "**{}**", "emphasis": "*{}*"}


def to_markdown(document: Document, beside: str = "") -> str:
    """All of it, each part after an empty line. `beside`: what the names of the files of its pictures begin with."""
    front = "\n".join(f"- {_plain(name)}: {_plain(value)}" for name, value in document.front)
    parts = [_part(part, beside) for part in document.parts()]
    return "\n\n".join([f"# {_plain(document.title)}", _plain(document.office), front, *parts]) + "\n"


def pictures(document: Document, beside: str) -> dict[str, str]:
    """The files of its pictures, by their names."""
    return {f"{beside}{part.file}": part.drawing for part in document.parts() if part.drawing}


def _part(part: Block, beside: str) -> str:
    match part.kind:
        case "heading":
            return f"{'#' * part.level} {_line(part.lines[0])}"
        case "list":
            return "\n".join(f"- {_line(item)}" for item in part.lines)
        case "steps":
            return "\n".join(f"{place}. {_line(item)}" for place, item in enumerate(part.lines, 1))
        case "table":
            return "\n".join(_table(part))
        case "sample":
            return f"```\n{part.text}\n```"
        case "picture":
            words = f"[{_plain(part.text)}]"
            return f"!{words}({beside}{part.file})" if part.drawing else words
    return _line(part.lines[0])


def _table(part: Block) -> Iterator[str]:
    if part.text:
        yield f"{_plain(part.text)}:\n"
    yield _row(part.head)
    yield _cells(["---", *(["---:" if part.figures else "---"] * (len(part.head) - 1))])
    yield from map(_row, part.rows)


def _row(row: tuple[Line, ...]) -> str:
    return _cells([_line(cell) for cell in row])


def _cells(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _line(line: Line) -> str:
    return "".join(map(_span, line))


def _span(span: Span) -> str:
    if span.kind == "code":
        return f"`{span.text}`"
    return _WRITTEN.get(span.kind, "{}").format(_plain(span.text))


def _plain(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)
