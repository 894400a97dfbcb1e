"""The office's own accounts are appended: the database itself refuses to change or delete one."""

from django.db import migrations, models

from evenhand.config.append_only import append_only


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
        append_only("office_account"),
    ]
