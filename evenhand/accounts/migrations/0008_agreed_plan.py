"""The plan for arrears that a schedule follows."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0007_rate_from_earnings")]

    operations = [migrations.AddField("schedule", "agreed", models.JSONField(null=True))]
