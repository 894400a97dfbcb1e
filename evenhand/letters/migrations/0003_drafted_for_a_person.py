"""Whether a letter was drafted for a person to send."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("letters", "0002_released_on")]

    operations = [migrations.AddField("letter", "drafted", models.BooleanField(default=False))]
