"""The office's own accounts are appended: the database itself refuses to change or delete one."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

TABLE = "office_account"


def guard(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "postgresql":
        for name, deed, each in (("change", "UPDATE OR DELETE", "ROW"), ("truncate", "TRUNCATE", "STATEMENT")):
            editor.execute(
                f"CREATE TRIGGER {TABLE}_no_{name} BEFORE {deed} ON {TABLE} FOR EACH {each} EXECUTE FUNCTION append_only()"
            )
        return
    for deed in ("update", "delete"):
        editor.execute(
            f"CREATE TRIGGER {TABLE}_no_{deed} BEFORE {deed.upper()} ON {TABLE} "
            f"BEGIN SELECT RAISE(ABORT, '{TABLE} is appended to and never changed'); END"
        )


def unguard(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    on_postgresql = editor.connection.vendor == "postgresql"
    for name in ("change", "truncate") if on_postgresql else ("update", "delete"):
        editor.execute(f"DROP TRIGGER {TABLE}_no_{name}" + (f" ON {TABLE}" if on_postgresql else ""))


class Migration(migrations.Migration):
    dependencies = [("office", "0004_training"), ("records", "0002_append_only")]

    operations = [
        migrations.CreateModel(
            name="OfficeAccount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("from_on", models.DateField()),
                ("use", models.CharField(max_length=30)),
                ("holder", models.CharField(max_length=70)),
                ("sort_code", models.CharField(max_length=6)),
                ("number", models.CharField(max_length=8)),
                ("iban", models.CharField(blank=True, max_length=34)),
                ("bic", models.CharField(blank=True, max_length=11)),
                ("service_user", models.CharField(blank=True, max_length=6)),
                ("set_by", models.CharField(max_length=150)),
                ("recorded_at", models.DateTimeField()),
            ],
            options={
                "db_table": "office_account",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("sort_code", ""), _negated=True), models.Q(("number", ""), _negated=True)
                        ),
                        name="office_account_has_a_number",
                    )
                ],
            },
        ),
        migrations.RunPython(guard, unguard),
    ]
