"""Shows where a parent lives, works and can be reached, to somebody who gives a reason; the look itself is recorded."""

from dataclasses import dataclass

from django.db import transaction

from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.people.models import Person
from evenhand.work.audit import audit
from evenhand.work.state.load import load_case
from evenhand.work.state.today import business_date
from evenhand.work.state.where import employers, where
from evenhand.work.visible import Absent, visible_case

MAY_SHOW = frozenset({"caseworker", "team-leader", "enforcement-case-manager", "employer-support", "aac", "auditor"})
LONGEST = 300


@dataclass(frozen=True)
class Employer:
    """One employer of a paying parent; `number` is how other pages name it."""

    number: int
    name: str
    reference: str
    address: tuple[str, ...]
    postcode: str


@dataclass(frozen=True)
class Whereabouts:
    """Where one parent is, and nothing of the other."""

    role: Role
    address: tuple[str, ...]
    postcode: str
    employers: tuple[Employer, ...]
    phone: str
    email: str

    @property
    def employer(self) -> str:
        """The names of the employers; empty where none is known."""
        return ", ".join(item.name for item in self.employers)


def show_whereabouts(actor: Actor, case: str, role: Role, reason: str) -> Whereabouts | Refusal | Absent:
    """One parent's whereabouts, with a line in the audit log. Refuses: role-missing, reason-needed, text-too-long."""
    if visible_case(case, actor) is None:
        return Absent("case")
    if not actor.roles & MAY_SHOW:
        return Refusal("role-missing", "Your role does not need to know where people are.", rules=("P1",))
    if not reason.strip():
        return Refusal("reason-needed", "Say why you need to know: it is recorded with the look.", field="reason")
    if len(reason) > LONGEST:
        return Refusal("text-too-long", f"Use up to {LONGEST} characters for the reason.", field="reason")
    loaded = load_case(case)
    assert loaded is not None  # noqa: S101 - it was visible just above
    key = loaded.ids.paying if role is Role.PAYING else loaded.ids.receiving
    with transaction.atomic():
        person = Person.objects.get(id=key)
        audit(
            actor.id, "show whereabouts", f"person {person.reference} on case {case}", business_date(),
            stream=f"person:{person.reference}", reason=reason.strip(),
        )  # fmt: skip
        lines, postcode = where(key)
    return Whereabouts(role, tuple(lines), postcode, _employers(key), person.phone, person.email)


def _employers(person_id: int) -> tuple[Employer, ...]:
    return tuple(
        Employer(item.number, item.name, item.reference, tuple(item.address), item.postcode)
        for item in employers(person_id)
    )
