"""What stands in the rows that reports are read from, whatever their keys; and what a report says of them."""

from typing import Any

from evenhand.work.reporting.answer import Answer, answer
from evenhand.work.reporting.telling import rebuild
from evenhand.work.reporting.telling.keeping import TOLD

Rows = dict[str, list[str]]


def rows() -> Rows:
    """Every row by table, in one order."""
    return {model.__name__: sorted(map(_row, model._default_manager.values())) for model in TOLD}


def _row(row: dict[str, Any]) -> str:
    return str(sorted((name, value) for name, value in row.items() if name != "id"))


def same_when_told_anew() -> None:
    """What was told day by day is what is told from all events at once."""
    kept = rows()
    rebuild()
    assert rows() == kept


def answered(name: str, **asked: Any) -> Answer:
    found = answer(name, **asked)
    assert isinstance(found, Answer), found
    return found


def figures(name: str, column: str, **asked: Any) -> dict[str, Any]:
    """One column of a report, by row; rows with nothing in it are left out."""
    return {row.key: row.cells[column] for row in answered(name, **asked).rows if row.cells[column]}


def total(name: str, column: str, **asked: Any) -> Any:
    found = answered(name, **asked).total
    return found.cells[column] if found else None
