"""The rate that a person set for what is taken from earnings, and what of an instalment it does not cover."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0006_methods_to_and_orders")]

    operations = [
        migrations.AddField("account", "rate", models.PositiveIntegerField(null=True)),
        migrations.AddField("account", "rate_pay", models.CharField(blank=True, default="", max_length=20)),
        migrations.AddField("instalment", "uncovered", models.PositiveIntegerField(default=0)),
        migrations.AddField("instalment", "uncovered_fee", models.PositiveIntegerField(default=0)),
    ]
