"""The office's statements are appended: the database itself refuses to change or delete one."""

from django.db import migrations, models

from evenhand.config.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("office", "0002_authority"), ("records", "0002_append_only")]

    operations = [
        migrations.CreateModel(
            name="DecisionStatement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("from_on", models.DateField()),
                ("text", models.TextField()),
                ("set_by", models.CharField(max_length=150)),
                ("recorded_at", models.DateTimeField()),
            ],
            options={
                "db_table": "decision_statement",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="statement_says_something"
                    )
                ],
            },
        ),
        append_only("decision_statement"),
    ]
