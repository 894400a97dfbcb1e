from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0002_append_only"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="event",
            index=models.Index(
                condition=models.Q(("kind__in", ["ReceiptTaken", "ReceiptReturned"])),
                fields=["on", "account_id"],
                name="money_told_of",
            ),
        ),
    ]
