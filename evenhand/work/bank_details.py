"""Bank details for what leaves the office: the accounts that people are paid into, and that are collected from."""

import json
from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from evenhand.domain.bank import BankAccount
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.people.models import BankDetail
from evenhand.work.secret import search_hash, unseal
from evenhand.work.state.select import among


def payable_details(person_id: int, on: date) -> BankAccount | None:
    """The account that a receiving parent is paid into on a day; None where none is held, and then nothing is sent.

    For the export of payments and nothing else: what it gives stands in no page, event, fault or log. A person who
    needs to see an account asks `show_bank_details`, with a reason.
    """
    return payable_details_of([person_id], on).get(person_id)


def payable_details_of(person_ids: Iterable[int], on: date) -> dict[int, BankAccount]:
    """The same for many, in one query; who has none is left out."""
    held = held_on(on).filter(person_id__in=among(set(person_ids)), role=Role.RECEIVING).select_related("person")
    return {row.person_id: opened(row) for row in held}


def mandate_details(person_id: int, on: date) -> BankAccount | None:
    """The account that direct debits are collected from on a day; None where no instruction was given for one."""
    row = held_on(on).filter(person_id=person_id, role=Role.PAYING, mandate=True).select_related("person").first()
    return opened(row) if row else None


def payers_from(sort_code: str, number: str) -> tuple[int, ...]:
    """The primary keys of those whose own account this is, now or before, found by its keyed hash alone."""
    rows = BankDetail.objects.filter(hash=account_hash(sort_code, number), role=Role.PAYING)
    return tuple(sorted(set(rows.values_list("person_id", flat=True))))


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
