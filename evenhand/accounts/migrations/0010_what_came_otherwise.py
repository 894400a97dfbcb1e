"""What counted for an instalment late or by another method, from the verdicts that were recorded."""

import json
from collections import defaultdict
from typing import Any

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def fill(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    event, instalment = apps.get_model("records", "Event"), apps.get_model("accounts", "Instalment")
    told = event.objects.filter(kind="InstalmentJudged", command__undone_by=None).order_by("id")
    found: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for account, said in told.values_list("account_id", "payload").iterator():
        found.pop((account, said["number"]), None)
        if parts := _otherwise(said.get("came", []), said["received"]):
            found[account, said["number"]] = parts
    for (account, number), parts in found.items():
        text = json.dumps(parts, separators=(",", ":"))
        instalment.objects.filter(account_id=account, number=number).update(otherwise=text)


def _otherwise(came: list[dict[str, Any]], received: int) -> list[dict[str, Any]]:
    parts: dict[tuple[str, str | None, str], int] = defaultdict(int)
    for part in came:
        pence = part["pence"]
        if part["how"] == "in time":
            counted = min(received, pence)
            received, pence = received - counted, pence - counted
        if pence:
            parts[part["how"], part["on"] if part["how"] == "late" else None, part["method"]] += pence
    ordered = sorted(parts.items(), key=lambda item: (item[0][0], item[0][1] or "", item[0][2]))
    return [{"on": on, "method": by, "pence": pence, "how": how} for (how, on, by), pence in ordered]


class Migration(migrations.Migration):
    dependencies = [("accounts", "0009_answers_of_the_bank"), ("records", "0003_money_told_of")]

    operations = [
        migrations.AddField("instalment", "otherwise", models.TextField(null=True)),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
