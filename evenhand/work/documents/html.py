"""A document as one web page that needs nothing else."""

from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path

from evenhand.work.documents.document import Document
from evenhand.work.guide.blocks import Block
from evenhand.work.guide.inline import Line, Span

_TAGS = {"code": "code", "strong": "strong", "emphasis": "em"}
LISTED = 3
"""Headings down to this level stand in the contents."""


@cache
def _style() -> str:
    return Path(__file__).with_name("document.css").read_text(encoding="utf-8")


def to_html(document: Document) -> str:
    """All of it, with its contents as links."""
    title = escape(document.title)
    front = "\n".join(f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in document.front)
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – {escape(document.office)}</title>
<style>
{_style()}</style>
</head>
<body>
<header><p class="office">{escape(document.office)}</p></header>
<main>
<h1>{title}</h1>
<dl>
{front}
</dl>
<nav aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol class="contents">
{_contents(document)}
</ol>
</nav>
{"".join(_parts(document))}</main>
<footer><p>{escape(document.foot)}</p></footer>
</body>
</html>
"""


def _contents(document: Document) -> str:
    return "\n".join(
        f'<li class="level-{part.level}"><a href="#part-{place}">{escape(part.words)}</a></li>'
        for place, part in enumerate(document.parts())
        if part.kind == "heading" and part.level <= LISTED
    )


def _parts(document: Document) -> Iterator[str]:
    for place, part in enumerate(document.parts()):
        yield f"{_part(part, place)}\n"


def _part(part: Block, place: int) -> str:
    match part.kind:
        case "heading":
            return f'<h{part.level} id="part-{place}">{_line(part.lines[0])}</h{part.level}>'
        case "list" | "steps":
            tag = "ul" if part.kind == "list" else "ol"
            return f"<{tag}>{''.join(f'<li>{_line(item)}</li>' for item in part.lines)}</{tag}>"
        case "table":
            return _table(part, place)
        case "sample":
            return f'<pre tabindex="0" role="region" aria-label="Sample {place}">{escape(part.text)}</pre>'
        case "picture":
            return part.drawing or f"<p>[{escape(part.text)}]</p>"
    return f"<p>{_line(part.lines[0])}</p>"


def _table(part: Block, place: int) -> str:
    caption = f"<caption>{escape(part.text)}</caption>" if part.text else ""
    number = ' class="n"' if part.figures else ""
    head = "".join(
        f'<th scope="col"{number if at else ""}>{_line(cell)}</th>' if cell else "<td></td>"
        for at, cell in enumerate(part.head)
    )
    rows = "\n".join(
        "<tr>"
        + "".join(
            f"<td{number}>{_line(cell)}</td>" if at else f'<th scope="row">{_line(cell)}</th>'
            for at, cell in enumerate(row)
        )
        + "</tr>"
        for row in part.rows
    )
    label = escape(f"Table: {part.text}" if part.text else f"Table {place}", quote=True)
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{label}">\n<table>\n{caption}'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n</div>"
    )


def _line(line: Line) -> str:
    return "".join(map(_span, line))


def _span(span: Span) -> str:
    tag = _TAGS.get(span.kind)
    return f"<{tag}>{escape(span.text)}</{tag}>" if tag else escape(span.text)
