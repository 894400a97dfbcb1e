"""What one entry did, in words, for whoever made it: the same whenever it is asked."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q

from evenhand.cases.models import Case
from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Event
from evenhand.work.state.codec import event as decode
from evenhand.work.words import sentence


@dataclass(frozen=True)
class Happened:
    """The cases that this person may see, and the sentences."""

    cases: frozenset[str]
    says: tuple[str, ...]


def happened(command: int, cases: Collection[str], actor: Actor) -> Happened:
    """What a command did on these cases and to their people."""
    seen = Case.objects.filter(reference__in=cases)
    keys = dict((seen if actor.restricted else seen.filter(restricted=False)).values_list("id", "reference"))
    rows = Event.objects.filter(Q(case_id__in=keys) | Q(case_id=None), command_id=command).order_by("id")
    says = (sentence(decode(row.kind, row.payload, row.steps, row.rules)) for row in rows)
    return Happened(frozenset(keys.values()), tuple(dict.fromkeys(line for line in says if line)))
