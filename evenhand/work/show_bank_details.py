"""Shows the bank details of one parent in full, to somebody who gives a reason; the look itself is recorded."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from evenhand.domain.bank import BankAccount
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.people.models import BankDetail
from evenhand.work.audit import audit
from evenhand.work.bank_details import opened
from evenhand.work.show_whereabouts import LONGEST
from evenhand.work.state.load import load_case
from evenhand.work.state.today import business_date
from evenhand.work.visible import Absent, visible_case

MAY_SHOW = frozenset({"caseworker", "team-leader", "auditor"})


@dataclass(frozen=True)
class BankDetailsShown:
    """The present account of one parent in one role, and nothing of the other."""

    role: Role
    account: BankAccount
    mandate: bool
    since: date


def show_bank_details(actor: Actor, case: str, role: Role, reason: str) -> BankDetailsShown | Refusal | Absent:
    """One parent's account, with a line in the audit log.

    Refuses: role-missing, reason-needed, text-too-long, nothing-held.
    """
    if visible_case(case, actor) is None:
        return Absent("case")
    if not actor.roles & MAY_SHOW:
        return Refusal("role-missing", "Your role does not need to see bank details in full.", rules=("P1",))
    if not reason.strip():
        return Refusal("reason-needed", "Say why you need to see them: it is recorded with the look.", field="reason")
    if len(reason) > LONGEST:
        return Refusal("text-too-long", f"Use up to {LONGEST} characters for the reason.", field="reason")
    loaded = load_case(case)
    assert loaded is not None  # noqa: S101 - it was visible just above
    person = loaded.ids.paying if role is Role.PAYING else loaded.ids.receiving
    with transaction.atomic():
        row = BankDetail.objects.filter(person_id=person, role=role, until=None).select_related("person").first()
        if row is None:
            return Refusal(
                "nothing-held", "No bank details of this parent are held. Record them first.", field="reason"
            )
        reference = row.person.reference
        audit(
            actor.id, "show bank details", f"bank details {row.number} of person {reference} on case {case}",
            business_date(), stream=f"person:{reference}", reason=reason.strip(),
        )  # fmt: skip
        return BankDetailsShown(role, opened(row), row.mandate, row.start)
