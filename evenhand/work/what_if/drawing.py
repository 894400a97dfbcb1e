"""The picture of a table as SVG that stands by itself: bars that lie, on one scale from nothing.

Two columns are told apart by a dashed outline and by fill, so that they hold without colour; each bar has its figure.
A page of the desk styles it by its classes, anything else by what it carries.
"""

from collections.abc import Sequence
from html import escape

from evenhand.domain.money import spoken
from evenhand.work.reporting.report import WITHHELD, Column, Row, Unit
from evenhand.work.what_if.tables import Table

WIDTH, WORDS, AFTER = 720, 300, 100
TOP, LINE, BARS = 34, 46, 30
INK, MUTED, BRAND, PAPER = "#14202b", "#465665", "#1b4d6b", "#ffffff"
LONGEST = 48
OUTLINE = f'fill="{PAPER}" stroke="{BRAND}" stroke-width="2" stroke-dasharray="4 2" class="promised__promised"'
FILLED = f'fill="{BRAND}" stroke="{BRAND}" stroke-width="2" class="promised__received"'
NAME = f'fill="{INK}" font-weight="600" class="promised__name"'
SMALL = f'fill="{MUTED}"'


def drawn(table: Table) -> str:
    """The picture, or nothing where there is nothing to draw."""
    columns = [column for column in table.columns if column.name in table.drawn]
    most = max((_value(row, column) for row in table.rows for column in columns), default=0)
    if most <= 0:
        return ""
    height = TOP + LINE * len(table.rows)
    parts = [*_names(columns), *(line for at, row in enumerate(table.rows) for line in _row(at, row, columns, most))]
    told = f"what-if-{table.name}"
    says = escape(
        f"{table.title}: {' and '.join(column.title.lower() for column in columns)}. The table has each figure."
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="promised" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-labelledby="{told}" font-family="Public Sans, Arial, sans-serif" font-size="12">\n'
        f'<title id="{told}">{says}</title>\n<g aria-hidden="true">\n' + "\n".join(parts) + "\n</g>\n</svg>\n"
    )


def _names(columns: Sequence[Column]) -> list[str]:
    found, x = list[str](), 2
    for place, column in enumerate(columns):
        found.append(
            f'<rect x="{x}" y="6" width="14" height="12" {_look(place, columns)}/>'
            f'<text x="{x + 20}" y="16" {NAME}>{escape(column.title)}</text>'
        )
        x += 44 + 8 * len(column.title)
    return found


def _row(at: int, row: Row, columns: Sequence[Column], most: int) -> list[str]:
    y, thick, room = TOP + at * LINE, BARS / len(columns), WIDTH - WORDS - AFTER
    middle = y + BARS / 2 + 4
    found = [f'<text x="{WORDS - 8}" y="{middle:g}" text-anchor="end" {SMALL}>{escape(_cut(row.label))}</text>']
    for place, column in enumerate(columns):
        wide = round(room * max(_value(row, column), 0) / most, 1)
        top, high = round(y + place * thick, 1), round(thick - 2, 1)
        if wide:
            found.append(f'<rect x="{WORDS}" y="{top:g}" width="{wide:g}" height="{high:g}" {_look(place, columns)}/>')
        found.append(f'<text x="{WORDS + wide + 6:g}" y="{top + high / 2 + 4:g}" {SMALL}>{_figure(row, column)}</text>')
    return found


def _look(place: int, columns: Sequence[Column]) -> str:
    return OUTLINE if place == 0 and len(columns) > 1 else FILLED


def _value(row: Row, column: Column) -> int:
    cell = row.cells[column.name]
    return cell if isinstance(cell, int) else 0


def _figure(row: Row, column: Column) -> str:
    cell = row.cells[column.name]
    if cell is WITHHELD:
        return "withheld"
    if not isinstance(cell, int):
        return ""
    return spoken(cell)[:-3] if column.unit is Unit.PENCE else f"{cell:,}"


def _cut(label: str) -> str:
    return label if len(label) <= LONGEST else f"{label[: LONGEST - 1].rstrip()}…"
