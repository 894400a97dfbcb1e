"""A held letter is let go once a person has checked the address, a drafted one is sent, or either is cancelled."""

from datetime import date
from typing import Any

from django.db import transaction

from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.letters.models import Letter
from evenhand.people.models import Person
from evenhand.work.audit import audit
from evenhand.work.letters.context import Addressee
from evenhand.work.letters.held import why_held
from evenhand.work.letters.issue import addresses_of
from evenhand.work.letters.render import rendered
from evenhand.work.state.load import load_cases
from evenhand.work.state.today import business_date, office
from evenhand.work.state.where import where
from evenhand.work.visible import Absent

MAY_RELEASE = frozenset({"caseworker", "team-leader"})

WAITING = ("held", "drafted", "by-hand")
SETTLED = {
    "queued": "This letter leaves at the close of the day. There is nothing more to settle.",
    "issued": "This letter has left. There is nothing more to settle.",
    "cancelled": "This letter was cancelled. There is nothing more to settle.",
    "held": "Somebody settled this letter at the same moment. Look at it again.",
    "drafted": "Somebody settled this letter at the same moment. Look at it again.",
    "by-hand": "Somebody settled this letter at the same moment. Look at it again.",
}


def release_letter(actor: Actor, letter_id: int, *, send: bool) -> Letter | Refusal | Absent:
    """Lets a held letter go with the address of the day, records that a drafted one was sent, or cancels it.

    A drafted letter whose address has to be checked first is held. Refuses: role-missing, not-held.
    """
    with transaction.atomic():
        letter = Letter.objects.filter(id=letter_id).select_related("case", "person").first()
        if letter is None or (letter.case.restricted and not actor.restricted):
            return Absent("letter")
        if not actor.roles & MAY_RELEASE:
            return Refusal("role-missing", "A held letter is let go by a caseworker or a team leader.")
        today = business_date()
        held = letter.state if letter.state in WAITING else None
        if held is None or not Letter.objects.filter(id=letter.id, state=held).update(**_settled(letter, send, today)):
            letter.refresh_from_db()
            return Refusal("not-held", SETTLED[letter.state])
        audit(actor.id, "release letter" if send else "cancel letter", f"letter {letter.id}", today)
        letter.refresh_from_db()
        return letter


def _settled(letter: Letter, send: bool, today: date) -> dict[str, Any]:
    """A held letter leaves at the close of the day; one that a person made has left, to the address of today."""
    if not send:
        return {"state": "cancelled", "why": ""}
    if letter.state == "drafted" or (letter.state == "held" and letter.drafted):
        return _sent_by_hand(letter, today)
    if letter.state == "held":
        return {"state": "queued", "released_on": today, "why": ""}
    lines, postcode = where(letter.person_id)
    return {"state": "issued", "issued_on": today, "address": [*lines, postcode], "why": ""}


def _sent_by_hand(letter: Letter, today: date) -> dict[str, Any]:
    """The letter as a person sends it today, kept as one that left; held where its address has to be checked first."""
    loaded, addressed = load_cases([letter.case_id])[letter.case_id], addresses_of({letter.person_id})
    lines, since = addressed.get(letter.person_id, ((), None))
    if letter.state == "held":
        letter.released_on = today
    why = why_held(letter, loaded.state, since)
    if why:
        return {"state": "held", "why": why}
    other = loaded.ids.receiving if letter.role == "paying" else loaded.ids.paying
    name = Person.objects.values_list("name", flat=True).get(id=other)
    return {"why": "", **rendered(letter, loaded.state, Addressee(letter.person.name, lines, name), office(), today)}
