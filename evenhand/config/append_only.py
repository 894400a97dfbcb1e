"""Tables that are appended to: the database itself refuses to change or delete a row of one."""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import RunPython
from django.db.migrations.state import StateApps


def append_only(*tables: str) -> RunPython:
    """What a migration does to keep these tables so. It depends on the one of `records` that made the function."""

    def forwards(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        guard(editor, *tables)

    def backwards(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        unguard(editor, *tables)

    return RunPython(forwards, backwards)


def guard(editor: BaseDatabaseSchemaEditor, *tables: str) -> None:
    """On PostgreSQL with the function `append_only`, which must be there."""
    for table in tables:
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


def unguard(editor: BaseDatabaseSchemaEditor, *tables: str) -> None:
    on_postgresql = editor.connection.vendor == "postgresql"
    for table in tables:
        for name in ("change", "truncate") if on_postgresql else ("update", "delete"):
            editor.execute(f"DROP TRIGGER {table}_no_{name}" + (f" ON {table}" if on_postgresql else ""))
