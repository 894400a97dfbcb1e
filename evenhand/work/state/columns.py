"""Values as the columns of a table take them: each column's way is looked up once, not once a value."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from django.db import connection
from django.db.models import Model
from pydantic_core import to_json

AS_IT_IS = frozenset(
    {
        "AutoField", "BigAutoField", "BigIntegerField", "BooleanField", "CharField", "ForeignKey", "IntegerField",
        "OneToOneField", "PositiveBigIntegerField", "PositiveIntegerField", "PositiveSmallIntegerField", "TextField",
    }
)  # fmt: skip
Way = Callable[[Any], Any]


class Encoded(str):
    """JSON that is written already."""


@dataclass(frozen=True)
class Columns:
    """Some columns of a table: how each is called, its type, and what makes a value fit it; None where it does."""

    names: tuple[str, ...]
    types: tuple[str, ...]
    ways: tuple[Way | None, ...]

    def row(self, values: Sequence[Any]) -> list[Any]:
        """One row's values, ready to be written."""
        return [value if way is None else way(value) for way, value in zip(self.ways, values, strict=True)]


def columns(model: type[Model], names: Sequence[str]) -> Columns:
    """The columns of these fields, in the same order."""
    return _columns(model, tuple(names), connection.vendor)


@cache
def _columns(model: type[Model], names: tuple[str, ...], vendor: str) -> Columns:
    by_name: dict[str, Any] = {field.name: field for field in model._meta.concrete_fields}
    by_name.update({field.attname: field for field in model._meta.concrete_fields})
    fields = [by_name[name] for name in names]
    return Columns(
        tuple(connection.ops.quote_name(field.column) for field in fields),
        tuple(str(field.db_type(connection)) for field in fields),
        tuple(_way(field, vendor) for field in fields),
    )


def _way(field: Any, vendor: str) -> Way | None:
    kind = field.get_internal_type()
    if kind in AS_IT_IS or (kind == "DateField" and vendor == "postgresql"):
        return None
    if kind == "DateField":
        return lambda value: None if value is None else value.isoformat()
    if kind == "JSONField":
        return _json
    if kind == "DateTimeField":
        return lru_cache(maxsize=8)(lambda value: field.get_db_prep_save(value, connection))
    return lambda value: field.get_db_prep_save(value, connection)


def _json(value: Any) -> str | None:
    return value if value is None or isinstance(value, Encoded) else to_json(value).decode()


@lru_cache(maxsize=4096)
def encoded_words(words: tuple[str, ...]) -> Encoded:
    """Words as JSON is written; the same few come again and again."""
    return Encoded(to_json(words).decode())
