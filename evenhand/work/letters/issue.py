"""Letters that leave at the close of a day: rendered once with the address of that day, and kept as they left."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from evenhand.cases.models import Case
from evenhand.letters.blocks import Letter as Composed
from evenhand.letters.compose import Missing, compose
from evenhand.letters.context import LetterContext
from evenhand.letters.html import to_html
from evenhand.letters.models import Letter
from evenhand.letters.pdf import to_pdf
from evenhand.letters.record import as_record
from evenhand.office.models import Office
from evenhand.people.models import Person, PersonFact
from evenhand.records.models import Outbox
from evenhand.work.letters.context import Addressee, context_of
from evenhand.work.state.load import load_cases
from evenhand.work.state.sql import update_rows
from evenhand.work.state.today import office

CHUNK = 200


@dataclass
class Left:
    """How many letters left, were held for a changed address, or wait for a person to make them."""

    issued: int = 0
    held: int = 0
    by_hand: int = 0


def issue_letters(day: date) -> Left:
    """Takes every letter queued up to a day, in chunks of one transaction each."""
    left = Left()
    while True:
        with transaction.atomic():
            rows = Letter.objects.filter(state="queued", queued_on__lte=day).select_related("person").order_by("id")
            chunk = list(rows[:CHUNK])
            if not chunk:
                return left
            _issue(chunk, day, left)


def _issue(letters: Sequence[Letter], day: date, left: Left) -> None:
    cases = load_cases({letter.case_id for letter in letters})
    names = _names(letters)
    where = _where({letter.person_id for letter in letters})
    here, updates, outbox = office(), [], []
    for letter in letters:
        loaded = cases[letter.case_id]
        lines, since = where.get(letter.person_id, ((), None))
        reason = _held(letter, loaded.state, since)
        if reason:
            left.held += 1
            updates.append((letter, {"state": "held", "why": reason}))
            continue
        other = loaded.ids.receiving if letter.role == "paying" else loaded.ids.paying
        to = Addressee(letter.person.name, lines, names[other])
        found = rendered(letter, loaded.state, to, here, day)
        if found["state"] == "issued":
            left.issued += 1
            key = f"letter:{letter.id}"
            outbox.append(Outbox(key=key, kind="letter", payload={"letter": letter.id}, queued_on=day, left_on=day))
        else:
            left.by_hand += 1
        updates.append((letter, found))
    for letter, values in updates:
        update_rows(Letter, ("id", "state"), [({"id": letter.id, "state": "queued"}, values)])
    Outbox.objects.bulk_create(outbox, batch_size=500)


def rendered(letter: Letter, state: Any, to: Addressee, here: Office, day: date) -> dict[str, Any]:
    """The columns of a letter that leaves on a day, or of one that a person must make and why."""
    person = letter.person
    kept = {"language": person.language, "letter_format": person.letter_format}
    try:
        context = context_of(letter.code, letter.role, state, to, here, day, letter.queued_on)
        composed = compose(letter.code, person.language, context, person.letter_format)
        if not isinstance(composed, Missing):
            return {**kept, **_issued(composed, context, to, day)}
    except ValueError as cannot:
        return {**kept, "state": "by-hand", "why": str(cannot)[:300]}
    return {**kept, "state": "by-hand", "why": composed.sentence[:300]}


def _issued(composed: Composed, context: LetterContext, to: Addressee, day: date) -> dict[str, Any]:
    pdf = to_pdf(composed)
    return {
        "state": "issued",
        "issued_on": day,
        "template_version": composed.version,
        "context": as_record(context),
        "address": list(to.address),
        "html": to_html(composed),
        "pdf": pdf,
        "sha256": hashlib.sha256(pdf).hexdigest(),
    }


def _held(letter: Letter, state: Any, since: date | None) -> str:
    parent = state.paying if letter.role == "paying" else state.receiving
    if parent.returned_on is not None:
        return "An earlier letter came back and no new address is known."
    if since is None:
        return "No address is known."
    if since > letter.queued_on:
        return "The address changed after the letter was queued. Check it, then let it go."
    return ""


def _names(letters: Sequence[Letter]) -> dict[int, str]:
    cases = {letter.case_id for letter in letters}
    pairs = Case.objects.filter(id__in=cases).values_list("paying_id", "receiving_id")
    people = {person for pair in pairs for person in pair}
    return dict(Person.objects.filter(id__in=people).values_list("id", "name"))


def _where(people: set[int]) -> dict[int, tuple[tuple[str, ...], date]]:
    facts = PersonFact.objects.filter(person_id__in=people, kind="where", until=None)
    rows: Any = facts.values_list("person_id", "value", "from_on")
    return {person: ((*value["lines"], value["postcode"]), since) for person, value, since in rows}
