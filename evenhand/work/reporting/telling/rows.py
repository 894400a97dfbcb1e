"""Rows of one table by their own key: read, changed in memory, and written as the difference."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model

from evenhand.work.state.insert import insert_rows
from evenhand.work.state.select import among
from evenhand.work.state.sql import delete_rows, update_rows

Row = dict[str, Any]
Key = tuple[Any, ...]


class Rows:
    """The rows of `model` that some events may touch."""

    def __init__(self, model: type[Model], keys: tuple[str, ...], where: str, values: Iterable[Any]) -> None:
        self.model, self.keys = model, keys
        self.names = [field.attname for field in model._meta.concrete_fields if not field.primary_key]
        wanted = sorted(set(values))
        found = model._default_manager.filter(**{f"{where}__in": among(wanted)}).order_by(*keys)
        rows = found.values(*self.names) if wanted else ()
        self.now: dict[Key, Row] = {self.key(row): row for row in rows}
        self._was = {key: dict(row) for key, row in self.now.items()}

    def key(self, row: Row) -> Key:
        """What names a row."""
        return tuple(row[name] for name in self.keys)

    def put(self, **row: Any) -> Row:
        """A new row, or another in the place of the one with its key."""
        self.now[self.key(row)] = row
        return row

    def drop(self, *key: Any) -> Row | None:
        """Takes a row out; None where there is none."""
        return self.now.pop(key, None)

    def write(self) -> None:
        """Writes what is new, other or gone."""
        values = [name for name in self.names if name not in self.keys]
        gone = [key for key in self._was if key not in self.now]
        other = [(key, row) for key, row in self.now.items() if key in self._was and row != self._was[key]]
        new = [{name: row[name] for name in self.names} for key, row in self.now.items() if key not in self._was]
        delete_rows(self.model, self.keys, [dict(zip(self.keys, key, strict=True)) for key in gone])
        update_rows(
            self.model,
            self.keys,
            [(dict(zip(self.keys, key, strict=True)), {name: row[name] for name in values}) for key, row in other],
        )
        insert_rows(self.model, new)
