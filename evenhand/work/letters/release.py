"""A held letter is let go once a person has checked the address, or cancelled with it."""

from django.db import transaction

from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.letters.models import Letter
from evenhand.work.audit import audit
from evenhand.work.state.today import business_date
from evenhand.work.visible import Absent

MAY_RELEASE = frozenset({"caseworker", "team-leader"})


def release_letter(actor: Actor, letter_id: int, *, send: bool) -> Letter | Refusal | Absent:
    """Lets a held letter go with today's address, or cancels it. Refuses: role-missing, not-held."""
    with transaction.atomic():
        letter = Letter.objects.filter(id=letter_id).select_related("case").first()
        if letter is None or (letter.case.restricted and not actor.restricted):
            return Absent("letter")
        if not actor.roles & MAY_RELEASE:
            return Refusal("role-missing", "A held letter is let go by a caseworker or a team leader.")
        if letter.state not in ("held", "by-hand"):
            return Refusal("not-held", "Only a letter that is held, or that a person makes, can be settled here.")
        today = business_date()
        if letter.state == "by-hand":
            letter.state, letter.issued_on = ("issued" if send else "cancelled"), today
        else:
            letter.state, letter.queued_on = ("queued" if send else "cancelled"), today
        letter.why = ""
        letter.save(update_fields=["state", "queued_on", "issued_on", "why"])
        audit(actor.id, "release letter" if send else "cancel letter", f"letter {letter.id}", today)
        return letter
