"""A person decides whether two references with one National Insurance number are one person."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q

from evenhand.cases.models import Case
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.people.models import Person, PossibleDuplicate
from evenhand.work.audit import audit
from evenhand.work.state.today import business_date
from evenhand.work.visible import Absent

DECISIONS = {"same-person": "The same person", "different-people": "Different people: one number is wrong"}
MAY_DECIDE = frozenset({"team-leader", "administrator"})


@dataclass(frozen=True)
class Pair:
    """Two references with one number, as somebody who may see both meets them."""

    id: int
    first: str
    second: str
    names: tuple[str, str]
    cases: tuple[str, ...]
    decision: str


def possible_duplicates(actor: Actor, *, undecided: bool = True) -> list[Pair]:
    """The pairs that this person may see; a pair with somebody in a restricted case is absent without the grant."""
    rows = PossibleDuplicate.objects.select_related("first", "second").order_by("id")
    if undecided:
        rows = rows.filter(decision="")
    if not actor.restricted:
        hidden = Case.objects.filter(restricted=True)
        people = Person.objects.filter(Q(cases_paying__in=hidden) | Q(cases_receiving__in=hidden))
        rows = rows.exclude(first__in=people).exclude(second__in=people)
    return [_pair(row) for row in rows[:200]]


def decide_duplicate(actor: Actor, pair_id: int, decision: str) -> Pair | Refusal | Absent:
    """Records the decision; nothing is merged by it. Refuses: role-missing, value-not-offered, decided-already."""
    with transaction.atomic():
        if pair_id not in {pair.id for pair in possible_duplicates(actor, undecided=False)}:
            return Absent("pair")
        if not actor.roles & MAY_DECIDE:
            return Refusal("role-missing", "A possible duplicate is decided by a team leader or an administrator.")
        if decision not in DECISIONS:
            return Refusal("value-not-offered", f"Choose one of: {', '.join(DECISIONS)}.", field="decision")
        hit = PossibleDuplicate.objects.filter(id=pair_id, decision="").update(decision=decision, decided_by=actor.id)
        if not hit:
            return Refusal("decided-already", "Somebody decided this pair already.")
        audit(actor.id, f"decide duplicate: {decision}", f"pair {pair_id}", business_date())
        return _pair(PossibleDuplicate.objects.select_related("first", "second").get(id=pair_id))


def _pair(row: PossibleDuplicate) -> Pair:
    involved = Q(paying__in=(row.first, row.second)) | Q(receiving__in=(row.first, row.second))
    cases = Case.objects.filter(involved).order_by("reference").values_list("reference", flat=True)
    names = (row.first.name, row.second.name)
    return Pair(row.id, row.first.reference, row.second.reference, names, tuple(cases), row.decision)
