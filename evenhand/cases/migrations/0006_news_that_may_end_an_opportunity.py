from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0005_how_an_opportunity_ends")]

    operations = [
        migrations.AddField(model_name="case", name="news", field=models.JSONField(default=list)),
    ]
