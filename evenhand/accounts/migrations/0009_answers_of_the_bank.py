"""What the bank said of each instruction that left."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0008_agreed_plan"), ("records", "0003_money_told_of")]

    operations = [
        migrations.CreateModel(
            name="BankAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort", models.CharField(max_length=10)),
                ("source", models.CharField(max_length=120, unique=True)),
                ("on", models.DateField()),
                ("code", models.CharField(blank=True, max_length=35)),
                ("words", models.CharField(blank=True, max_length=140)),
                ("details", models.BigIntegerField(db_index=True, null=True)),
                (
                    "outbox",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="records.outbox",
                    ),
                ),
            ],
            options={
                "db_table": "bank_answer",
                "constraints": [
                    models.UniqueConstraint(fields=("outbox", "sort"), name="bank_says_a_thing_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("sort__in", ["rejected", "returned"])),
                        fields=("outbox",),
                        name="instruction_comes_back_once",
                    ),
                ],
            },
        )
    ]
