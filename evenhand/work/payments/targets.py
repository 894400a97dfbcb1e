"""Where each payment goes, looked up as it leaves. One without bank details is held back by name, never left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.accounts.models import Account, BankAnswer
from evenhand.cases.models import Case
from evenhand.domain.bank import BankAccount
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.records.models import Outbox
from evenhand.work.bank_details import Details, details_of, details_that_left
from evenhand.work.state.select import among, select_rows

NO_DETAILS = "No bank details are held"
REFUSED = "The bank sent a payment to this account back: record other bank details"
TO, FROM, BATCH, FORM = "to", "from", "batch", "form"


@dataclass(frozen=True)
class Target:
    """One payment and where it goes, in pence. `reference` stands on the payee's statement; `details` names where."""

    row: Outbox
    reference: str
    pence: int
    account: BankAccount
    details: int


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
    """Where payments go by the bank details of a day: those of the receiving parent, or of the payer for a refund.

    One that left goes where it went, whatever was recorded since.
    """
    given = list(rows)
    cases = {
        row["id"]: row
        for row in select_rows(
            Case, ("id", "reference", "receiving_id"), "id", {row.payload["case"] for row in given} - {None}
        )
    }
    back = {row.payload["account"] for row in given if row.payload["case"] is None}
    accounts = {row["id"]: row for row in select_rows(Account, ("id", "reference", "paying_id"), "id", back)}
    waiting = [row for row in given if TO not in row.payload]
    paid = {cases[row.payload["case"]]["receiving_id"] for row in waiting if row.payload["case"] is not None}
    to = details_of(paid, Role.RECEIVING, on)
    payers = details_of({row["paying_id"] for row in accounts.values()} if waiting else (), Role.PAYING, on)
    left = details_that_left(row.payload[TO] for row in given if TO in row.payload)
    no_more = refused_details(held.key for held in (*to.values(), *payers.values()))
    ready, held = [], []
    for row in given:
        case, pence = cases.get(row.payload["case"]), row.payload["pence"]
        if case is not None:
            reference, details = case["reference"], to.get(case["receiving_id"])
        else:
            payer = accounts[row.payload["account"]]
            reference, details = payer["reference"], payers.get(payer["paying_id"])
        if TO in row.payload:
            details = left[row.payload[TO]]
        if (why := why_held(details, no_more, row.payload)) or details is None:
            held.append(HeldBack(row.key, reference, pence, row.queued_on, why))
        else:
            ready.append(Target(row, reference, pence, details.account, details.key))
    return Found(tuple(ready), tuple(held))


def why_held(details: Details | None, refused: set[int], payload: Mapping[str, object]) -> str:
    """Why an instruction cannot leave with these bank details; empty where it can, or did."""
    if details is None:
        return NO_DETAILS
    return REFUSED if TO not in payload and details.key in refused else ""


def refused_details(keys: Iterable[int]) -> set[int]:
    """Those of these bank details that the bank cannot use."""
    rows = BankAnswer.objects.filter(details__in=among(set(keys)))
    return {key for key in rows.values_list("details", flat=True) if key is not None}
