"""The database refuses to change what is only ever appended to."""

from collections.abc import Iterator

from django.db import connection

TABLES = ("audit", "decision_statement", "event", "journal", "office_account", "posting", "seal")
SQLITE = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
POSTGRESQL = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"


def findings() -> Iterator[str]:
    """Tables whose guards are missing, as after a table was rebuilt."""
    on_postgresql = connection.vendor == "postgresql"
    deeds = ("change", "truncate") if on_postgresql else ("update", "delete")
    with connection.cursor() as cursor:
        cursor.execute(POSTGRESQL if on_postgresql else SQLITE)
        standing = {row[0] for row in cursor.fetchall()}
    for table in TABLES:
        if not standing.issuperset(f"{table}_no_{deed}" for deed in deeds):
            yield f"table {table}: the database no longer refuses to change it"
