"""A page of the guide as blocks: headings, paragraphs, lists, tables, pictures and samples."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from evenhand.work.guide.inline import Line, line_of, words_of

_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
_HEADING, _ITEM = re.compile(r"(#+) (.+)"), re.compile(r"(-|[0-9]+\.) (.+)")
_FENCE = "```"


@dataclass(frozen=True)
class Block:
    """One part of a page.

    Attributes:
        kind: heading, paragraph, list, steps (a list in order), table, picture or sample.
        level: of a heading.
        lines: what a heading, paragraph or list says; a list has one for each item.
        head, rows: of a table.
        text: a sample as it is typed; a picture's words for who does not see it; what a table shows, where it is said.
        file: a picture's file; drawing: the picture itself as SVG, where it is drawn for this page alone.
        figures: whether every column of a table but the first holds figures.
    """

    kind: str
    level: int = 0
    lines: tuple[Line, ...] = ()
    head: tuple[Line, ...] = ()
    rows: tuple[tuple[Line, ...], ...] = ()
    text: str = ""
    file: str = ""
    drawing: str = ""
    figures: bool = False

    @property
    def id(self) -> str:
        """Where a link to a heading leads."""
        return re.sub(r"[^a-z0-9]+", "-", self.words.lower()).strip("-")

    @property
    def words(self) -> str:
        """All that it says."""
        cells = (*self.lines, *self.head, *(cell for row in self.rows for cell in row))
        return " ".join([*map(words_of, cells), *([self.text] if self.text else [])])


@dataclass
class _Lines:
    lines: list[str]
    at: int = 0
    taken: list[str] = field(default_factory=list)

    @property
    def now(self) -> str:
        return self.lines[self.at].rstrip() if self.at < len(self.lines) else ""

    def take(self) -> str:
        self.at += 1
        return self.lines[self.at - 1].rstrip()


def blocks_of(text: str) -> tuple[Block, ...]:
    """A page, read from top to bottom."""
    return tuple(_read(_Lines(text.splitlines())))


def _read(source: _Lines) -> Iterator[Block]:
    while source.at < len(source.lines):
        line = source.now
        if not line:
            source.take()
        elif line.startswith(_FENCE):
            yield _sample(source)
        elif line.startswith("|"):
            yield _table(source)
        elif heading := _HEADING.fullmatch(line):
            source.take()
            yield Block("heading", level=len(heading[1]), lines=(line_of(heading[2]),))
        elif _ITEM.fullmatch(line):
            yield _list(source)
        else:
            yield _paragraph(source)


def _sample(source: _Lines) -> Block:
    source.take()
    said = []
    while source.at < len(source.lines) and not source.now.startswith(_FENCE):
        said.append(source.take())
    if source.at < len(source.lines):
        source.take()
    return Block("sample", text="\n".join(said))


def _table(source: _Lines) -> Block:
    rows = []
    while source.now.startswith("|"):
        rows.append(tuple(line_of(cell.strip()) for cell in source.take().strip("|").split("|")))
    return Block("table", head=rows[0], rows=tuple(rows[2:]))


def _list(source: _Lines) -> Block:
    """An item goes on over lines that are set in."""
    ordered = source.now[0].isdigit()
    items: list[str] = []
    while (found := _ITEM.fullmatch(source.now)) or (items and source.now.startswith("  ")):
        line = source.take()
        if found:
            items.append(found[2])
        else:
            items[-1] += f" {line.strip()}"
    return Block("steps" if ordered else "list", lines=tuple(map(line_of, items)))


def _paragraph(source: _Lines) -> Block:
    said = [source.take()]
    while source.now and not source.now.startswith(("|", "#", _FENCE)) and not _ITEM.fullmatch(source.now):
        said.append(source.take())
    text = " ".join(said)
    picture = _PICTURE.fullmatch(text)
    if picture:
        return Block("picture", text=picture[1], file=picture[2].rpartition("/")[2])
    return Block("paragraph", lines=(line_of(text),))
