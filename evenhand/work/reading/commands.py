"""Whether a command touched only what a person may see."""

from evenhand.cases.models import Case
from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Event


def command_is_visible(command: int, actor: Actor) -> bool:
    """An entry on a restricted case does not exist for those without the grant (P1)."""
    if actor.restricted:
        return True
    cases = Event.objects.filter(command_id=command).exclude(case_id=None).values("case_id")
    return not Case.objects.filter(id__in=cases, restricted=True).exists()
