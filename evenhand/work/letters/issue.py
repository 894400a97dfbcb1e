"""Letters that leave at the close of a day: rendered once with the address of that day, and kept as they left."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import Error as DatabaseError
from django.db import transaction

from evenhand.cases.models import Case
from evenhand.letters.models import Letter
from evenhand.people.models import Person, PersonFact
from evenhand.records.models import Outbox
from evenhand.work.letters.context import Addressee
from evenhand.work.letters.held import why_held
from evenhand.work.letters.render import rendered
from evenhand.work.state.load import Loaded, load_cases
from evenhand.work.state.sql import update_rows
from evenhand.work.state.today import office

CHUNK = 200


@dataclass
class Left:
    """How many letters left, were held for a changed address, or wait for a person to make them."""

    issued: int = 0
    held: int = 0
    by_hand: int = 0


def issue_letters(day: date, account: int | None = None) -> Left:
    """Takes every letter queued up to a day, or those of one account, in chunks of one transaction each."""
    left = Left()
    while True:
        with transaction.atomic():
            rows = Letter.objects.filter(state="queued", queued_on__lte=day).select_related("person").order_by("id")
            chunk = list((rows if account is None else rows.filter(case__account_id=account))[:CHUNK])
            if not chunk:
                return left
            _issue(chunk, day, left)


def _loaded(letters: Sequence[Letter]) -> dict[int, Loaded]:
    """The cases of the letters, without those that cannot be read: one case must never stop the office's post."""
    keys = sorted({letter.case_id for letter in letters})
    try:
        return load_cases(keys)
    except DatabaseError:
        raise
    except Exception:
        found: dict[int, Loaded] = {}
        for key in keys:
            with suppress(Exception):
                found.update(load_cases([key]))
        return found


def _issue(letters: Sequence[Letter], day: date, left: Left) -> None:
    cases = _loaded(letters)
    names = _names(letters)
    where = addresses_of({letter.person_id for letter in letters})
    here, updates, outbox = office(), [], []
    for letter in letters:
        loaded = cases.get(letter.case_id)
        if loaded is None:
            left.by_hand += 1
            updates.append((letter, {"state": "by-hand", "why": "The case of this letter cannot be read."}))
            continue
        lines, since = where.get(letter.person_id, ((), None))
        reason = why_held(letter, loaded.state, since)
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


def _names(letters: Sequence[Letter]) -> dict[int, str]:
    cases = {letter.case_id for letter in letters}
    pairs = Case.objects.filter(id__in=cases).values_list("paying_id", "receiving_id")
    people = {person for pair in pairs for person in pair}
    return dict(Person.objects.filter(id__in=people).values_list("id", "name"))


def addresses_of(people: set[int]) -> dict[int, tuple[tuple[str, ...], date]]:
    """The lines of each person's address, and the day from which it holds."""
    facts = PersonFact.objects.filter(person_id__in=people, kind="where", until=None)
    rows: Any = facts.values_list("person_id", "value", "from_on")
    return {person: ((*value["lines"], value["postcode"]), since) for person, value, since in rows}
