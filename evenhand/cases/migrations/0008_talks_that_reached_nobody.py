"""When a talk about a missed payment reached nobody, from what was recorded."""

from collections import defaultdict

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def fill(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    event, request = apps.get_model("records", "Event"), apps.get_model("cases", "Request")
    told = event.objects.filter(kind="MissContacted", command__undone_by=None, payload__kind="not-reached")
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for case, said in told.order_by("id").values_list("case_id", "payload").iterator():
        found[case, said["number"]].append(said["on"])
    for (case, number), days in found.items():
        request.objects.filter(case_id=case, number=number).update(tried=days)


class Migration(migrations.Migration):
    dependencies = [("cases", "0007_negotiations_on_the_record"), ("records", "0003_money_told_of")]

    operations = [
        migrations.AddField("request", "tried", models.JSONField(default=list)),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
