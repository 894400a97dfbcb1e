"""A letter as one web page that needs nothing else: for the screen, and for the printer of someone who opens it."""

from functools import cache
from html import escape
from pathlib import Path

from evenhand.letters.blocks import Block, Bullets, Heading, KeyValues, Letter, Paragraph, Runs, Table


@cache
def _style() -> str:
    return Path(__file__).with_name("letter.css").read_text(encoding="utf-8")


def to_html(letter: Letter) -> str:
    size = ' class="large-print"' if letter.large_print else ""
    return f"""<!DOCTYPE html>
<html lang="{escape(letter.language)}"{size}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{escape(letter.title)} – {escape(letter.office_name)}</title>
<style>
{_style()}</style>
</head>
<body>
<header class="office">
<p class="office-name">{escape(letter.office_name)}</p>
<address>{_lines(letter.office_address)}</address>
</header>
<main>
{to_fragment(letter, top=1)}
</main>
<footer>
<p>{escape(letter.other_forms)}</p>
<p class="form">{escape(letter.form)}</p>
</footer>
</body>
</html>
"""


def to_fragment(letter: Letter, top: int = 2) -> str:
    """The letter from the address to the signature, to stand in another page. `top` is the level of its title."""
    body = "\n".join(_block(block, top + 1) for block in letter.blocks)
    return f"""<div class="to-whom">
<address>{_lines((letter.recipient_name, *letter.recipient_address))}</address>
{_key_values(letter.particulars)}
</div>
<p>{escape(letter.salutation)}</p>
<h{top}>{escape(letter.title)}</h{top}>
{body}
<div class="signature">
<p>{escape(letter.signature.closing)}</p>
<p><strong>{escape(letter.signature.signed_by)}</strong><br>{escape(letter.signature.office)}</p>
</div>"""


def _block(block: Block, level: int) -> str:
    match block:
        case Heading(words):
            return f"<h{level}>{escape(words)}</h{level}>"
        case Paragraph(runs):
            return f"<p>{_runs(runs)}</p>"
        case Bullets(items):
            return "<ul>\n" + "\n".join(f"<li>{_runs(item)}</li>" for item in items) + "\n</ul>"
        case KeyValues():
            return _key_values(block)
        case Table():
            return _table(block)


def _key_values(block: KeyValues) -> str:
    rows = (f"<div><dt>{escape(row.label)}</dt><dd>{escape(row.value)}</dd></div>" for row in block.rows)
    return "<dl>\n" + "\n".join(rows) + "\n</dl>"


def _table(table: Table) -> str:
    header = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.header)
    rows = "\n".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in table.rows)
    return (
        f"<table>\n<caption>{escape(table.caption)}</caption>\n"
        f"<thead><tr>{header}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _runs(runs: Runs) -> str:
    return "".join(f"<strong>{escape(run.words)}</strong>" if run.strong else escape(run.words) for run in runs)


def _lines(lines: tuple[str, ...]) -> str:
    return "<br>".join(escape(line) for line in lines)
