"""Events, audit lines and seals are appended: the database itself refuses to change or delete one.

Rebuilding one of these tables on SQLite drops its guards, so a later migration that changes a table ends with
`guard` again; `evenhand check` says where a guard is missing.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

TABLES = ("event", "audit", "seal")
FUNCTION = """
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is appended to and never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$
"""


def guard(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "postgresql":
        editor.execute(FUNCTION, params=None)
        for table in TABLES:
            editor.execute(
                f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION append_only()"
            )
            editor.execute(
                f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION append_only()"
            )
        return
    for table in TABLES:
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
    if on_postgresql:
        editor.execute("DROP FUNCTION append_only()")


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]
    operations = [migrations.RunPython(guard, unguard)]
