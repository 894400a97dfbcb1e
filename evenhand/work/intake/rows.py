"""Writes the people, accounts and cases of a chunk of lines, and gives back what decisions start from."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from evenhand.accounts.models import Account
from evenhand.cases.models import Case, Child
from evenhand.domain.opportunity.events import Event, FactLearned, PersonRegistered
from evenhand.domain.opportunity.people import Parent
from evenhand.people.models import Person, PersonFact, PersonWord, PossibleDuplicate
from evenhand.work.caseload import Fingerprints, Line
from evenhand.work.intake.facts import parent_facts
from evenhand.work.names import folded_words
from evenhand.work.secret import seal, search_hash
from evenhand.work.state.facts import facts_of
from evenhand.work.state.load import load_parents

Taken = tuple[Line, Fingerprints]
EVERYONE = ("paying_parent", "receiving_parent")


class People:
    """The people of a chunk: those who are new are written, those who are known are read."""

    def __init__(self, taken: Sequence[Taken], today: date) -> None:
        self.events: dict[str, Event] = {}
        self.parents: dict[str, Parent] = {}
        self.ids: dict[str, int] = {}
        self._learned: dict[str, Parent] = {}
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
        self.ids = dict(Person.objects.filter(reference__in=references).values_list("reference", "id"))
        parents = load_parents(self.ids.values())
        self.parents = {reference: parents[key] for reference, key in self.ids.items()}

    def _now_paying(self, person: Any, prints: Fingerprints, today: date) -> None:
        """A person known as a receiving parent comes as a paying one: their circumstances are learned."""
        known = self.parents[person.reference]
        given = parent_facts(person, today)
        if known.pay_frequency or not given.pay_frequency:
            return
        learned = Parent(**{**vars(given), "address_from": known.address_from, "version": known.version})
        self.parents[person.reference] = learned
        self.events[person.reference] = FactLearned(kind="circumstances", parent=learned, effective_on=today)
        have = set(facts_of(known))
        self._facts(
            [(self.ids[person.reference], kind, *fact) for kind, fact in facts_of(learned).items() if kind not in have],
            today,
        )
        PersonFact.objects.filter(person_id=self.ids[person.reference], kind="employment", until=None).update(
            value=facts_of(learned)["employment"][0]
        )
        PersonFact.objects.filter(person_id=self.ids[person.reference], kind="income", until=None).update(
            value=facts_of(learned)["income"][0]
        )
        Person.objects.filter(id=self.ids[person.reference]).update(fingerprint=prints.paying_parent)

    def _write(self, new: dict[str, tuple[Any, dict[str, str]]], today: date) -> None:
        rows = [_person(person, prints) for person, prints in new.values()]
        Person.objects.bulk_create(rows, batch_size=500)
        facts: list[tuple[int, str, Any, str]] = []
        words: list[PersonWord] = []
        for row, (person, _) in zip(rows, new.values(), strict=True):
            parent = Parent(**{**vars(parent_facts(person, today)), "version": 1})
            self.ids[row.reference], self.parents[row.reference] = row.id, parent
            self.events[row.reference] = PersonRegistered(parent=parent)
            facts.extend((row.id, kind, value, source) for kind, (value, source) in facts_of(parent).items())
            facts.append((row.id, "where", {"lines": list(person.address), "postcode": person.postcode}, ""))
            employer = getattr(getattr(person, "circumstances", None), "employer", None)
            if employer:
                facts.append((row.id, "employer", {"name": employer}, ""))
            words.extend(PersonWord(person_id=row.id, word=word) for word in folded_words(row.name))
        self._facts(facts, today)
        PersonWord.objects.bulk_create(words, batch_size=500)
        _duplicates(rows)

    def _facts(self, facts: list[tuple[int, str, Any, str]], today: date) -> None:
        PersonFact.objects.bulk_create(
            [PersonFact(person_id=p, kind=kind, from_on=today, value=v, source=s) for p, kind, v, s in facts],
            batch_size=500,
        )


def write_accounts(taken: Sequence[Taken], people: People) -> dict[str, tuple[int, int]]:
    """The account of each master case: its primary key and version."""
    masters = {line.content.master_case: line.content.paying_parent.reference for line, _ in taken}
    known = {
        row[0]: row[1:]
        for row in Account.objects.filter(reference__in=masters).values_list("reference", "id", "version")
    }
    new = [
        Account(reference=master, paying_id=people.ids[paying])
        for master, paying in masters.items()
        if master not in known
    ]
    Account.objects.bulk_create(new, batch_size=500)
    return {**known, **{row.reference: (row.id, row.version) for row in new}}


def write_children(taken: Sequence[Taken], cases: Sequence[Case]) -> None:
    """The children of the cases."""
    rows = [
        Child(case=case, number=place, name=c.name, date_of_birth=c.date_of_birth, nights_a_year=c.nights_a_year)
        for (line, _), case in zip(taken, cases, strict=True)
        for place, c in enumerate(line.content.children, 1)
    ]
    Child.objects.bulk_create(rows, batch_size=500)


def _person(person: Any, prints: dict[str, str]) -> Person:
    return Person(
        reference=person.reference,
        name=person.name,
        date_of_birth=person.date_of_birth,
        nino_cipher=seal(person.nino, f"person:{person.reference}:nino") if person.nino else "",
        nino_hash=search_hash(person.nino) if person.nino else "",
        phone=person.phone,
        email=person.email,
        language=person.language,
        letter_format=person.format,
        nation=person.nation,
        restricted=person.restricted,
        protection=list(person.protection),
        may_pass_on_contact=person.may_pass_on_contact,
        fingerprint=prints,
    )


def _duplicates(rows: list[Person]) -> None:
    """One NI number under two references: both land, and a person decides."""
    hashes = {row.nino_hash for row in rows if row.nino_hash}
    holders: dict[str, list[int]] = {}
    for key, nino in Person.objects.filter(nino_hash__in=hashes).order_by("id").values_list("id", "nino_hash"):
        holders.setdefault(nino, []).append(key)
    new = {row.id for row in rows}
    pairs = [
        PossibleDuplicate(first_id=first, second_id=second)
        for keys in holders.values()
        for place, first in enumerate(keys)
        for second in keys[place + 1 :]
        if second in new
    ]
    PossibleDuplicate.objects.bulk_create(pairs, batch_size=500)
