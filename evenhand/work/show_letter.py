"""Shows a whole letter with the address that it goes to; the look itself is recorded."""

from django.db import transaction

from evenhand.domain.procedures.shape import Actor
from evenhand.letters.models import Letter
from evenhand.work.audit import audit
from evenhand.work.letters.preview import Preview, preview
from evenhand.work.state.today import business_date


def show_letter(actor: Actor, letter: Letter) -> Preview:
    """The letter as it left or would leave; whoever calls has asked whether its case may be seen."""
    with transaction.atomic():
        audit(
            actor.id, "show letter", f"letter {letter.id} on case {letter.case.reference}", business_date(),
            stream=f"person:{letter.person.reference}",
        )  # fmt: skip
        return preview(letter)
