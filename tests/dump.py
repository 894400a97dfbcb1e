"""All that a database holds, as plain values that do not depend on when it was written, or on numbers given out."""

from collections.abc import Collection
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


def dump(*, without: Collection[str] = (), versions: bool = True) -> Dump:
    """Rows by table, in the order written. A primary key is told by its place, and so is a reference to it."""
    models = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]
    places = {model: _places(model) for model in models}
    return {
        model._meta.db_table: _rows(model, places, versions) for model in models if model._meta.db_table not in without
    }


def facts() -> Dump:
    """What is true, without what happened: to compare before an entry and after it was taken back."""
    return {table: sorted(rows, key=repr) for table, rows in dump(without=RECORDS, versions=False).items()}


def _places(model: type[Model]) -> dict[Any, int]:
    keys = model._default_manager.order_by("pk").values_list("pk", flat=True)
    return {key: place for place, key in enumerate(keys)}


def _rows(model: type[Model], places: dict[Any, dict[Any, int]], versions: bool) -> list[tuple[Any, ...]]:
    table = model._meta.db_table
    kept = [
        item
        for item in model._meta.concrete_fields
        if f"{table}.{item.name}" not in ACCIDENTAL and not item.primary_key and (versions or item.name != "version")
    ]
    rows = model._default_manager.order_by("pk").values_list(*[item.attname for item in kept])
    return [tuple(_told(field, value, places) for field, value in zip(kept, row, strict=True)) for row in rows]


def _told(field: "Field[Any, Any]", value: Any, places: dict[Any, dict[Any, int]]) -> Any:
    of = places.get(field.related_model)
    if of is not None:
        return of.get(value)
    return bytes(value) if isinstance(value, memoryview) else value
