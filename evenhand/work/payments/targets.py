"""Where each payment goes, looked up as it leaves. One without bank details is held back by name, never left out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.accounts.models import Account
from evenhand.cases.models import Case
from evenhand.domain.bank import BankAccount
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.records.models import Outbox
from evenhand.work.bank_details import held_on, opened, payable_details_of
from evenhand.work.state.select import among, select_rows

NO_DETAILS = "No bank details are held"


@dataclass(frozen=True)
class Target:
    """One payment and where it goes, in pence. `reference` stands on the payee's statement."""

    row: Outbox
    reference: str
    pence: int
    account: BankAccount


@dataclass(frozen=True)
class HeldBack:
    """One payment that cannot leave, and why; the case, or the account where money goes back to its payer."""

    key: str
    reference: str
    pence: int
    since: date
    why: str


@dataclass(frozen=True)
class Found:
    """What can leave, and what cannot."""

    ready: tuple[Target, ...]
    held: tuple[HeldBack, ...]


def targets(rows: Iterable[Outbox], on: date) -> Found:
    """Where payments go by the bank details of a day: those of the receiving parent, or of the payer for a refund."""
    given = list(rows)
    cases = {
        row["id"]: row
        for row in select_rows(
            Case, ("id", "reference", "receiving_id"), "id", {row.payload["case"] for row in given} - {None}
        )
    }
    back = {row.payload["account"] for row in given if row.payload["case"] is None}
    accounts = {row["id"]: row for row in select_rows(Account, ("id", "reference", "paying_id"), "id", back)}
    to = payable_details_of({row["receiving_id"] for row in cases.values()}, on)
    payers = _of_payers({row["paying_id"] for row in accounts.values()}, on)
    ready, held = [], []
    for row in given:
        case, pence = cases.get(row.payload["case"]), row.payload["pence"]
        if case is not None:
            reference, account = case["reference"], to.get(case["receiving_id"])
        else:
            payer = accounts[row.payload["account"]]
            reference, account = payer["reference"], payers.get(payer["paying_id"])
        if account is None:
            held.append(HeldBack(row.key, reference, pence, row.queued_on, NO_DETAILS))
        else:
            ready.append(Target(row, reference, pence, account))
    return Found(tuple(ready), tuple(held))


def _of_payers(people: set[int], on: date) -> dict[int, BankAccount]:
    rows = held_on(on).filter(person_id__in=among(people), role=Role.PAYING).select_related("person")
    return {row.person_id: opened(row) for row in rows}
