"""The one name that was held of an employer becomes the first employment of the person."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

CHUNK = 500


def forwards(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    facts = apps.get_model("people", "PersonFact").objects.filter(kind="employer")
    employment = apps.get_model("people", "Employment")
    made = []
    for fact in facts.filter(until=None).select_related("person").iterator():
        frequency = fact.person.facts.filter(kind="employment", until=None).values_list("value", flat=True).first()
        made.append(
            employment(
                person=fact.person,
                number=1,
                name=fact.value["name"],
                pay_frequency=(frequency or {}).get("pay_frequency", ""),
                nation=fact.person.nation,
                start=fact.from_on,
            )
        )
    employment.objects.bulk_create(made, batch_size=CHUNK)
    facts.delete()


def backwards(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    fact = apps.get_model("people", "PersonFact")
    employments = apps.get_model("people", "Employment").objects
    held = employments.filter(until=None, number=1)
    fact.objects.bulk_create(
        [
            fact(person_id=item.person_id, kind="employer", from_on=item.start, value={"name": item.name})
            for item in held.iterator()
        ],
        batch_size=CHUNK,
    )
    employments.all().delete()


class Migration(migrations.Migration):
    dependencies = [("people", "0003_bank_details_and_employments")]
    operations = [migrations.RunPython(forwards, backwards)]
