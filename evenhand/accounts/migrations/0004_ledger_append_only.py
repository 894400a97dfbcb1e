"""Entries of the ledger and their postings are appended: the database itself refuses to change or delete one."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

TABLES = ("journal", "posting")


def guard(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    for table in TABLES:
        if editor.connection.vendor == "postgresql":
            for name, deed, each in (("change", "UPDATE OR DELETE", "ROW"), ("truncate", "TRUNCATE", "STATEMENT")):
                editor.execute(
                    f"CREATE TRIGGER {table}_no_{name} BEFORE {deed} ON {table} "
                    f"FOR EACH {each} EXECUTE FUNCTION append_only()"
                )
            continue
        for deed in ("update", "delete"):
            editor.execute(
                f"CREATE TRIGGER {table}_no_{deed} BEFORE {deed.upper()} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is appended to and never changed'); END"
            )


def unguard(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    on_postgresql = editor.connection.vendor == "postgresql"
    for table in TABLES:
        for name in ("change", "truncate") if on_postgresql else ("update", "delete"):
            editor.execute(f"DROP TRIGGER {table}_no_{name}" + (f" ON {table}" if on_postgresql else ""))


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_money"), ("records", "0002_append_only")]
    operations = [migrations.RunPython(guard, unguard)]
