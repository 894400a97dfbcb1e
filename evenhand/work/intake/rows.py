"""Writes the people and accounts of a chunk of lines, and gives back what decisions start from."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from evenhand.accounts.models import Account
from evenhand.domain.opportunity.events import Event, FactLearned, PersonRegistered
from evenhand.domain.opportunity.people import Parent
from evenhand.people.models import Employment, Person, PersonFact, PersonWord, PossibleDuplicate
from evenhand.work.caseload import Fingerprints, Line
from evenhand.work.intake.facts import parent_facts
from evenhand.work.names import folded_words
from evenhand.work.secret import seal, search_hash
from evenhand.work.state.facts import facts_of
from evenhand.work.state.insert import insert_rows
from evenhand.work.state.load import load_parents
from evenhand.work.state.people import save_facts
from evenhand.work.state.select import among

Taken = tuple[Line, Fingerprints]
EVERYONE = ("paying_parent", "receiving_parent")
CIRCUMSTANCES = (
    "employment", "employer_known", "pay_frequency", "gross_weekly", "net_weekly",
    "benefits", "in_prison", "in_hospital", "other_children",
)  # fmt: skip


class People:
    """The people of a chunk: those who are new are written, those who are known are read."""

    def __init__(self, taken: Sequence[Taken], today: date) -> None:
        self.events: dict[str, Event] = {}
        self.parents: dict[str, Parent] = {}
        self.ids: dict[str, int] = {}
        self._read({getattr(line.content, role).reference for line, _ in taken for role in EVERYONE})
        new: dict[str, tuple[Any, dict[str, str]]] = {}
        for line, prints in taken:
            for role in EVERYONE:
                person = getattr(line.content, role)
                if person.reference not in self.ids:
                    if person.reference not in new or role == "paying_parent":
                        new[person.reference] = (person, getattr(prints, role))
                elif role == "paying_parent":
                    self._now_paying(person, prints, today)
        self._write(new, today)

    def _read(self, references: set[str]) -> None:
        self.ids = dict(Person.objects.filter(reference__in=among(references)).values_list("reference", "id"))
        parents = load_parents(self.ids.values())
        self.parents = {reference: parents[key] for reference, key in self.ids.items()}

    def _now_paying(self, person: Any, prints: Fingerprints, today: date) -> None:
        """A person known as a receiving parent comes as a paying one: their circumstances are learned."""
        known = self.parents[person.reference]
        given = parent_facts(person, today)
        if known.pay_frequency or not given.pay_frequency:
            return
        circumstances = {name: getattr(given, name) for name in CIRCUMSTANCES}
        learned = replace(known, **circumstances, version=known.version + 1)
        key = self.ids[person.reference]
        save_facts([(key, known, learned)])
        insert_rows(Employment, _employer(key, person, today))
        Person.objects.filter(id=key).update(fingerprint=prints.paying_parent, version=learned.version)
        self.parents[person.reference] = learned
        self.events[person.reference] = FactLearned(kind="circumstances", parent=learned, effective_on=today)

    def _write(self, new: dict[str, tuple[Any, dict[str, str]]], today: date) -> None:
        rows = [_person(person, prints) for person, prints in new.values()]
        insert_rows(Person, rows)
        written = Person.objects.filter(reference__in=among(new)).values_list("reference", "id")
        self.ids.update(written)
        facts: list[tuple[int, str, Any, str]] = []
        words: list[dict[str, Any]] = []
        employers: list[dict[str, Any]] = []
        for reference, (person, _) in new.items():
            parent = replace(parent_facts(person, today), version=1)
            key, self.parents[reference] = self.ids[reference], parent
            self.events[reference] = PersonRegistered(parent=parent)
            facts.extend((key, kind, value, source) for kind, (value, source) in facts_of(parent).items())
            facts.append((key, "where", {"lines": list(person.address), "postcode": person.postcode}, ""))
            employers.extend(_employer(key, person, today))
            words.extend({"person_id": key, "word": word} for word in folded_words(person.name))
        self._facts(facts, today)
        insert_rows(PersonWord, words)
        insert_rows(Employment, employers)
        _duplicates({self.ids[row["reference"]]: row["nino_hash"] for row in rows})

    def _facts(self, facts: list[tuple[int, str, Any, str]], today: date) -> None:
        insert_rows(
            PersonFact,
            ({"person_id": p, "kind": kind, "from_on": today, "value": v, "source": s} for p, kind, v, s in facts),
        )


def write_accounts(taken: Sequence[Taken], people: People) -> dict[str, tuple[int, int]]:
    """The account of each master case: its primary key and version."""
    masters = {line.content.master_case: line.content.paying_parent.reference for line, _ in taken}
    known = {
        row[0]: row[1:]
        for row in Account.objects.filter(reference__in=among(masters)).values_list("reference", "id", "version")
    }
    new = [
        Account(reference=master, paying_id=people.ids[paying])
        for master, paying in masters.items()
        if master not in known
    ]
    Account.objects.bulk_create(new, batch_size=500)
    return {**known, **{row.reference: (row.id, row.version) for row in new}}


def _employer(person_id: int, person: Any, today: date) -> list[dict[str, Any]]:
    """The employer that a line names, as the first of the person's."""
    known = getattr(person, "circumstances", None)
    if known is None or not known.employer:
        return []
    return [
        {
            "person_id": person_id,
            "number": 1,
            "reference": "",
            "name": known.employer,
            "address": [],
            "postcode": "",
            "pay_frequency": known.pay_frequency,
            "nation": person.nation,
            "start": today,
            "until": None,
        }
    ]


def _person(person: Any, prints: dict[str, str]) -> dict[str, Any]:
    return {
        "reference": person.reference,
        "name": person.name,
        "date_of_birth": person.date_of_birth,
        "nino_cipher": seal(person.nino, f"person:{person.reference}:nino") if person.nino else "",
        "nino_hash": search_hash(person.nino) if person.nino else "",
        "phone": person.phone,
        "email": person.email,
        "language": person.language,
        "letter_format": person.format,
        "nation": person.nation,
        "restricted": person.restricted,
        "protection": list(person.protection),
        "may_pass_on_contact": person.may_pass_on_contact,
        "fingerprint": prints,
    }


def _duplicates(new: dict[int, str]) -> None:
    """One NI number under two references: both land, and a person decides."""
    holders: dict[str, list[int]] = {}
    held = Person.objects.filter(nino_hash__in=among({nino for nino in new.values() if nino}))
    for key, nino in held.order_by("id").values_list("id", "nino_hash"):
        holders.setdefault(nino, []).append(key)
    pairs = [
        {"first_id": first, "second_id": second}
        for keys in holders.values()
        for place, first in enumerate(keys)
        for second in keys[place + 1 :]
        if second in new
    ]
    insert_rows(PossibleDuplicate, pairs)
