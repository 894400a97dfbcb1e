"""Bank details for what leaves the office: the accounts that people are paid into."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from evenhand.domain.bank import BankAccount
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.people.models import BankDetail
from evenhand.work.secret import search_hash, unseal
from evenhand.work.state.select import among


@dataclass(frozen=True)
class Details:
    """An account in force for a person on a day. `key` names it in an instruction that leaves with it."""

    key: int
    account: BankAccount
    mandate: str
    since: date


def details_of(person_ids: Iterable[int], role: Role, on: date) -> dict[int, Details]:
    """The accounts that people are paid into or collected from on a day, by person; who has none is left out.

    For the files to the bank and nothing else: what it gives stands in no page, event, fault or log. A person who
    needs to see an account asks `show_bank_details`, with a reason.
    """
    held = held_on(on).filter(person_id__in=among(set(person_ids)), role=role).select_related("person")
    return {row.person_id: _details(row) for row in held}


def details_that_left(keys: Iterable[int]) -> dict[int, Details]:
    """The accounts that instructions left with, by their keys, whether they are still in force or not."""
    rows = BankDetail.objects.filter(id__in=among(set(keys))).select_related("person")
    return {row.id: _details(row) for row in rows}


def held_on(on: date) -> QuerySet[BankDetail]:
    """The bank details in force on a day."""
    return BankDetail.objects.filter(Q(until=None) | Q(until__gt=on), start__lte=on)


def account_hash(sort_code: str, number: str) -> str:
    """The keyed hash of an account; its name keeps it apart from that of an NI number."""
    return search_hash(f"bank:{sort_code}:{number}")


def owner_of(person: str, role: str, number: int) -> str:
    """Row and field of a cipher: moved to another person, role or row, it does not open."""
    return f"person:{person}:bank:{role}:{number}"


def opened(row: BankDetail) -> BankAccount:
    """The account of a row. Errors: InvalidTag where its cipher was moved or changed."""
    told = json.loads(unseal(row.cipher, owner_of(row.person.reference, row.role, row.number)))
    return BankAccount(*told)


def _details(row: BankDetail) -> Details:
    """A mandate has no number of its own: it is named by the person and the account for which it was given."""
    mandate = f"{row.person.reference}-{row.number}" if row.mandate else ""
    return Details(row.id, opened(row), mandate, row.start)
