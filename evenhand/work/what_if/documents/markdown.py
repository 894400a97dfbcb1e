"""The report in Markdown, with its pictures beside it."""

from collections.abc import Iterator, Sequence

from evenhand.work.what_if.as_lines import changes_in_words, head_of
from evenhand.work.what_if.drawing import drawn
from evenhand.work.what_if.report import WhatIf
from evenhand.work.what_if.tables import Table
from evenhand.work.what_if.told import told_cells


def as_markdown(found: WhatIf, stem: str) -> dict[str, str | bytes]:
    """The text, and a file a picture."""
    pictures: dict[str, str | bytes] = {
        f"{stem}-{table.name}.svg": picture for table in found.tables if (picture := drawn(table))
    }
    return {f"{stem}.md": "\n".join(_lines(found, stem, set(pictures))) + "\n", **pictures}


def _lines(found: WhatIf, stem: str, pictures: set[str]) -> Iterator[str]:
    yield from (f"# {_safe(found.scenario.name)}", "", _safe(found.scenario.purpose), "")
    yield from ("## What changes", "")
    yield from (f"- {_safe(line)}" for line in changes_in_words(found))
    for table in found.tables:
        yield from _table(table, f"{stem}-{table.name}.svg", pictures)
    yield from ("", "## How to read it", "")
    yield from (f"- {note}" for note in found.notes)
    yield from ("", "## How to make it again", "")
    yield from _grid(("What", "Which"), found.facts, right=False)
    yield from ("", "The scenario:", "")
    yield from (f"    {line}".rstrip() for line in found.scenario.text.splitlines())


def _table(table: Table, picture: str, pictures: set[str]) -> Iterator[str]:
    yield from ("", f"## {_safe(table.title)}", "", table.says, "")
    if picture in pictures:
        yield from (f"![{_safe(table.title)}; the table has each figure]({picture})", "")
    yield from _grid(head_of(table), told_cells(table))


def _grid(head: Sequence[str], lines: Sequence[Sequence[str]], *, right: bool = True) -> Iterator[str]:
    yield _line(head)
    yield f"|---|{('---:|' if right else '---|') * (len(head) - 1)}"
    yield from map(_line, lines)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(_safe, cells))} |"


def _safe(text: str) -> str:
    """Text that Markdown takes for nothing else."""
    for sign in "\\`*_[]<>|#":
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())
