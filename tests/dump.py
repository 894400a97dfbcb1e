"""All that a database holds, as plain values that do not depend on when it was written, or on numbers given out."""

from collections.abc import Collection, Sequence
from typing import Any

from django.apps import apps
from django.db.models import Field, Model

ROOMS = ("people", "cases", "accounts", "office", "letters", "records", "insight")
# Moments, random ciphers, and digests over moments.
ACCIDENTAL = frozenset(
    {
        "event.recorded_at",
        "audit.at",
        "audit.chain",
        "seal.heads",
        "seal.chain",
        "person.nino_cipher",
        "bank_detail.cipher",
        "api_key.digest",
        # Keys of events, of which PostgreSQL leaves some out.
        "insight_progress.since",
        "insight_progress.handled",
        "insight_progress.until",
    }
)
RECORDS = frozenset({"command", "event", "audit", "seal", "outbox"})
Dump = dict[str, list[tuple[Any, ...]]]
Fields = list["Field[Any, Any]"]
Places = dict[Any, dict[Any, int]]


def dump(*, without: Collection[str] = (), versions: bool = True) -> Dump:
    """Rows by table, in the order written. A primary key is told by its place, and so is a reference to it."""
    models = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]
    fields = {model: _fields(model, versions) for model in models}
    rows = {model: _rows(model, fields[model]) for model in models}
    places = {model: {row[0]: place for place, row in enumerate(rows[model])} for model in models}
    return {
        model._meta.db_table: [_told(fields[model], row[1:], places) for row in rows[model]]
        for model in models
        if model._meta.db_table not in without
    }


def facts() -> Dump:
    """What is true, without what happened: to compare before an entry and after it was taken back."""
    return {table: sorted(rows, key=repr) for table, rows in dump(without=RECORDS, versions=False).items()}


def _fields(model: type[Model], versions: bool) -> Fields:
    table = model._meta.db_table
    return [
        item
        for item in model._meta.concrete_fields
        if f"{table}.{item.name}" not in ACCIDENTAL and not item.primary_key and (versions or item.name != "version")
    ]


def _rows(model: type[Model], fields: Fields) -> Sequence[tuple[Any, ...]]:
    """By their keys, each behind its key."""
    return model._default_manager.order_by("pk").values_list("pk", *[item.attname for item in fields])


def _told(fields: Fields, row: tuple[Any, ...], places: Places) -> tuple[Any, ...]:
    return tuple(_value(places.get(field.related_model), value) for field, value in zip(fields, row, strict=True))


def _value(of: dict[Any, int] | None, value: Any) -> Any:
    if of is not None:
        return of.get(value)
    return bytes(value) if isinstance(value, memoryview) else value
