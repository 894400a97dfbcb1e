"""The report on a scenario as a document: its changes, each table with its picture, and how to make it again."""

from collections.abc import Iterable, Iterator

from evenhand.work.documents import Document
from evenhand.work.documents.document import heading, paragraph, picture, sample
from evenhand.work.guide.blocks import Block
from evenhand.work.guide.inline import Line, plain
from evenhand.work.what_if.as_lines import changes_in_words, head_of
from evenhand.work.what_if.drawing import drawn
from evenhand.work.what_if.report import WhatIf
from evenhand.work.what_if.tables import Table
from evenhand.work.what_if.told import told_cells

KICKER = "What if"
UNPRINTABLE = (
    "The scenario holds a sign that no font here has, so its report cannot be printed as PDF. Take the sign out, or "
    "have the report as a web page."
)


def compose(found: WhatIf) -> Document:
    """The same report is the same document."""
    return Document(
        title=found.scenario.name,
        office=KICKER,
        dated=found.dated,
        front=found.facts,
        blocks=tuple(_parts(found)),
        annexes=(),
        foot=found.scenario.name,
    )


def _parts(found: WhatIf) -> Iterator[Block]:
    yield heading(2, "What is asked")
    yield Block("paragraph", lines=(plain(found.scenario.purpose),))
    yield heading(2, "What changes")
    yield _list(changes_in_words(found))
    for table in found.tables:
        yield from _table(table)
    yield heading(2, "How to read it")
    yield _list(found.notes)
    yield heading(2, "How to make it again")
    yield paragraph("With the particulars at the beginning, and this scenario:")
    yield sample(found.scenario.text.rstrip())


def _table(table: Table) -> Iterator[Block]:
    yield heading(2, table.title)
    yield paragraph(table.says)
    if svg := drawn(table):
        yield picture(f"{table.title}; the table has each figure", f"{table.name}.svg", svg)
    yield Block("table", head=_row(head_of(table)), rows=tuple(map(_row, told_cells(table))), figures=True)


def _row(cells: list[str]) -> tuple[Line, ...]:
    return tuple(map(plain, cells))


def _list(lines: Iterable[str]) -> Block:
    return Block("list", lines=tuple(map(plain, lines)))
