"""Possible duplicates of the people of a case; a pair with somebody in a restricted case needs the grant."""

from django.db.models import Q

from evenhand.cases.models import Case
from evenhand.domain.procedures.shape import Actor
from evenhand.people.models import Person, PossibleDuplicate
from evenhand.work.reading.case_view import CaseView


def undecided_pair(view: CaseView, actor: Actor) -> int | None:
    """The first pair that waits for a decision; None where there is none that this person may see."""
    ids = (view.ids.paying, view.ids.receiving)
    rows = PossibleDuplicate.objects.filter(Q(first_id__in=ids) | Q(second_id__in=ids), decision="")
    if not actor.restricted:
        hidden = Case.objects.filter(restricted=True)
        people = Person.objects.filter(Q(cases_paying__in=hidden) | Q(cases_receiving__in=hidden))
        rows = rows.exclude(first__in=people).exclude(second__in=people)
    return rows.order_by("id").values_list("id", flat=True).first()
