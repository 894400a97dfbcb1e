"""The report as one web page that needs nothing else."""

from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from pathlib import Path

from evenhand.work.what_if.as_lines import changes_in_words, head_of
from evenhand.work.what_if.drawing import drawn
from evenhand.work.what_if.report import WhatIf
from evenhand.work.what_if.tables import Table
from evenhand.work.what_if.told import told_cells


@cache
def _style() -> str:
    return Path(__file__).with_name("report.css").read_text(encoding="utf-8")


def as_html(found: WhatIf) -> str:
    """All of it."""
    name, tables = escape(found.scenario.name), "\n".join(map(_table, found.tables))
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{name} – what if</title>
<style>
{_style()}</style>
</head>
<body>
<main>
<h1>{name}</h1>
<p>{escape(found.scenario.purpose)}</p>
<h2>What changes</h2>
{_list(changes_in_words(found))}
{tables}
<h2>How to read it</h2>
{_list(found.notes)}
<h2>How to make it again</h2>
<dl>
{_facts(found.facts)}
</dl>
<p>The scenario:</p>
<pre>{escape(found.scenario.text.rstrip())}</pre>
</main>
</body>
</html>
"""


def _list(lines: Iterable[str]) -> str:
    return "<ul>\n" + "\n".join(f"<li>{escape(line)}</li>" for line in lines) + "\n</ul>"


def _facts(facts: Sequence[tuple[str, str]]) -> str:
    return "\n".join(f"<div><dt>{escape(label)}</dt><dd>{escape(value)}</dd></div>" for label, value in facts)


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(title)}</th>' for title in head_of(table))
    rows = "\n".join(map(_row, told_cells(table)))
    return (
        f"<section>\n<h2>{escape(table.title)}</h2>\n<p>{escape(table.says)}</p>\n{drawn(table)}"
        f'<div class="wide" role="region" tabindex="0" aria-label="{escape(table.title)}: table">'
        f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table></div>\n</section>"
    )


def _row(cells: Sequence[str]) -> str:
    first, *rest = map(escape, cells)
    return f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>'
