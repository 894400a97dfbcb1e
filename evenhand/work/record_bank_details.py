"""Records the bank details of a parent: sealed at once, and known to the case by nothing but that they are held."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import IntegrityError
from django.db.models import Max, Q

from evenhand.config.book import the_book
from evenhand.domain.bank import BankAccount, bank_account
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.procedures.paying import RecordBankDetails, bank_details_known
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.people.models import BankDetail
from evenhand.work.audit import audit
from evenhand.work.bank_details import account_hash, owner_of
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Outcome, Seen, Stale
from evenhand.work.paying.deciding import settled
from evenhand.work.recording import record
from evenhand.work.secret import seal, search_hash
from evenhand.work.state.load import Loaded
from evenhand.work.state.today import business_date
from evenhand.work.visible import Absent, visible_case

MAY_RECORD = frozenset({"caseworker", "team-leader"})
FASTER = "Somebody else recorded bank details of this person at the same moment. Look at them again."


@dataclass(frozen=True)
class TypedAccount:
    """An account as it was typed. It stands in no representation, so that no fault or log can carry it."""

    holder: str = field(repr=False)
    sort_code: str = field(repr=False)
    account: str = field(repr=False)
    roll: str = field(default="", repr=False)
    pad: bool | None = None

    @property
    def print(self) -> str:
        """A keyed hash of it, by which a second sending is known."""
        return search_hash(f"typed:{json.dumps([self.holder, self.sort_code, self.account, self.roll, self.pad])}")


def record_bank_details(
    actor: Actor,
    case: str,
    command: RecordBankDetails,
    typed: TypedAccount,
    *,
    seen: Seen | None = None,
    key: CommandKey | None = None,
) -> Outcome | Absent:
    """Replaces what is held for a parent in that role from a day; what was held stays, masked.

    The body of `key` must not hold the account: its keyed hash is added here.
    Refuses: role-missing, those of `bank_account`, those of `bank_details_known`.
    """
    if not actor.roles & MAY_RECORD:
        return Refusal("role-missing", "Bank details are recorded by a caseworker or a team leader.", rules=("P1",))
    case_id = visible_case(case, actor)
    if case_id is None:
        return Absent("case")
    account = bank_account(typed.sort_code, typed.account, typed.roll, typed.holder, pad=typed.pad)
    if isinstance(account, Refusal):
        return account
    whole = account

    def decision(state: CaseState, today: date) -> tuple[Event, ...] | Refusal:
        return settled(state, bank_details_known(state, command, today, the_book().rules), today)

    def beside(loaded: Mapping[int, Loaded]) -> None:
        ids = loaded[case_id].ids
        person = ids.paying if command.role is Role.PAYING else ids.receiving
        _write(person, loaded[case_id].state.parent(command.role).reference, command, whole, actor)

    own = CommandKey(key.key, [key.body, typed.print]) if key else None
    drawn = {case_id: seen} if seen else None
    try:
        return record(actor, "bank-details", [case_id], decision, seen=drawn, key=own, beside=beside)
    except IntegrityError:
        return Stale(FASTER)


def _write(person: int, reference: str, command: RecordBankDetails, account: BankAccount, actor: Actor) -> None:
    rows = BankDetail.objects.filter(person_id=person)
    running = rows.filter(Q(until=None) | Q(until__gt=command.from_on), role=command.role)
    running.filter(start__lt=command.from_on).update(until=command.from_on)
    for never_held in running.filter(start__gte=command.from_on):
        rows.filter(id=never_held.id).update(until=never_held.start)
    number = (rows.aggregate(last=Max("number"))["last"] or 0) + 1
    told = json.dumps([account.sort_code, account.number, account.roll, account.holder])
    BankDetail.objects.create(
        person_id=person,
        number=number,
        role=command.role,
        cipher=seal(told, owner_of(reference, command.role, number)),
        mask=account.mask,
        hash=account_hash(account.sort_code, account.number),
        mandate=command.mandate and command.role is Role.PAYING,
        start=command.from_on,
        recorded_by=actor.id,
    )
    what = f"bank details {number} of person {reference}"
    audit(actor.id, "record bank details", what, business_date(), stream=f"person:{reference}")
