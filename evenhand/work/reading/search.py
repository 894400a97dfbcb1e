"""Finds cases by case number, reference, words of names in any order, or NI number; what is restricted is absent."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from evenhand.cases.models import Case, Request
from evenhand.domain.nino import NinoKind, nino_kind, tidy_nino
from evenhand.domain.procedures.shape import Actor
from evenhand.people.models import Person, PersonWord
from evenhand.work.audit import audit
from evenhand.work.names import folded_words
from evenhand.work.reading.prefix import begins_with
from evenhand.work.secret import search_hash

MOST = 50
SHORTEST = 2
_PART_OF_NINO = re.compile(r"[A-Z]{2}[0-9]{1,6}[A-D]?")
WHOLE_NUMBER = "An NI number is found only where it is whole: two letters, six digits and a last letter."
TOO_SHORT = "Type at least two letters of a name."


@dataclass(frozen=True)
class Found:
    """A case that was found, and by what."""

    reference: str
    paying: str
    receiving: str
    service: str
    matched: str
    restricted: bool


@dataclass(frozen=True)
class Search:
    """The answer to a search. `more` says that there are more than are shown; `request` is one found by its number."""

    found: tuple[Found, ...] = ()
    more: bool = False
    hint: str = ""
    request: int | None = None


def search(actor: Actor, asked: str, today: date) -> Search:
    """What matches. A search by NI number writes an audit line, whatever it finds."""
    asked = asked.strip()[:200]
    digits = asked.replace(" ", "")
    if digits.isascii() and digits.isdigit():
        return _by_number(actor, digits)
    nino = tidy_nino(asked)
    if nino_kind(nino) is not NinoKind.NOT_ONE:
        hashed = search_hash(nino)
        audit(actor.id, "search by NI number", hashed[:16], today)
        return _of_people(actor, Q(nino_hash=hashed), "NI number")
    if _PART_OF_NINO.fullmatch(nino):
        return Search(hint=WHOLE_NUMBER)
    words = folded_words(asked)
    if not words or all(len(word) < SHORTEST for word in words):
        return Search(hint=TOO_SHORT if asked else "")
    return _of_people(actor, _with_words(words), "name")


def by_references(actor: Actor, references: Iterable[str]) -> tuple[Found, ...]:
    """These cases in this order, without those that the person may not see."""
    wanted = list(references)
    held = {row.reference: row for row in _visible(actor).filter(reference__in=wanted)}
    return tuple(_found(held[item], "") for item in wanted if item in held)


def _by_number(actor: Actor, digits: str) -> Search:
    if len(digits) == 12:
        of_number = Q(reference=digits) | Q(account__reference=digits)
        return _answer([(row, "case number") for row in _visible(actor).filter(of_number)[: MOST + 1]])
    if len(digits) == 10:
        return _of_people(actor, Q(reference=digits), "reference")
    request = Request.objects.filter(id=int(digits)) if len(digits) < 10 else Request.objects.none()
    row = request.values_list("id", "restricted").first()
    if row is not None and (actor.restricted or not row[1]):
        return Search(request=row[0])
    return Search(hint="A case number has 12 digits, a reference has 10.")


def _of_people(actor: Actor, which: Q, matched: str) -> Search:
    people = Person.objects.filter(which).values("id")
    theirs = (_visible(actor).filter(paying_id__in=people), _visible(actor).filter(receiving_id__in=people))
    keys = {key for cases in theirs for key in cases.values_list("reference", "id")[: MOST + 1]}
    rows = list(_visible(actor).filter(id__in=[key for _, key in sorted(keys)[: MOST + 1]]))
    both = [row.paying_id for row in rows] + [row.receiving_id for row in rows]
    hit = set(Person.objects.filter(which, id__in=both).values_list("id", flat=True))
    return _answer(
        [(row, f"{matched} of the {'paying' if row.paying_id in hit else 'receiving'} parent") for row in rows]
    )


def _with_words(words: Iterable[str]) -> Q:
    """Every word begins a word of the name; the longest is looked for first."""
    which = Q()
    for word in sorted(words, key=len, reverse=True):
        of_word = PersonWord.objects.filter(begins_with("word", word)).values("person_id")
        which &= Q(id__in=of_word)
    return which


def _visible(actor: Actor) -> QuerySet[Case]:
    rows = Case.objects.select_related("paying", "receiving").order_by("reference")
    return rows if actor.restricted else rows.filter(restricted=False)


def _answer(rows: list[tuple[Case, str]]) -> Search:
    return Search(tuple(_found(row, matched) for row, matched in rows[:MOST]), more=len(rows) > MOST)


def _found(row: Case, matched: str) -> Found:
    return Found(row.reference, row.paying.name, row.receiving.name, row.service, matched, row.restricted)
