"""The direct debits that fall due soon: each day of a case is collected once, from the account that a mandate names."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.accounts.models import Instalment
from evenhand.config.book import the_book
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.records.models import Outbox
from evenhand.work.bank_details import Details, details_of, details_that_left
from evenhand.work.payments.identity import COLLECTION
from evenhand.work.payments.targets import TO, HeldBack, refused_details
from evenhand.work.state.select import among

NO_MANDATE = "No direct debit instruction is held"
REFUSED = "The bank could not collect from this account: record other bank details"
REPLACED = "Another debit of this case left for a schedule that was replaced since: look at what it brings first"
LEAD = "collection.lead_days"
STANDING = (str(InstalmentState.PLANNED), str(InstalmentState.DUE))


@dataclass(frozen=True)
class Due:
    """What is collected for a case on a day, in pence."""

    key: str
    account: int
    case: int
    reference: str
    paying: int
    due_on: date
    pence: int
    instalments: tuple[int, ...]


@dataclass(frozen=True)
class ReadyDebit:
    """A debit and the account that it is collected from."""

    due: Due
    details: Details


@dataclass(frozen=True)
class DueDebits:
    """What can be collected now, and what cannot."""

    ready: tuple[ReadyDebit, ...]
    held: tuple[HeldBack, ...]


def due_debits(today: date) -> DueDebits:
    """What falls due from today within the days that the bank asks for, and was not sent yet. Errors: NoRuleInForce."""
    last = add_days(today, the_book().rules.number(LEAD, today))
    waiting = _not_sent(_gathered(today, last))
    payers = details_of({item.paying for item in waiting}, Role.PAYING, today)
    refused = refused_details(held.key for held in payers.values())
    replaced = _replaced({item.case for item in waiting}, today)
    ready, held = [], []
    for item in waiting:
        details = payers.get(item.paying)
        if details is None or not details.mandate:
            why = NO_MANDATE
        elif details.key in refused:
            why = REFUSED
        else:
            why = REPLACED if item.case in replaced else ""
        if why or details is None:
            held.append(HeldBack(item.key, item.reference, item.pence, item.due_on, why))
        else:
            ready.append(ReadyDebit(item, details))
    return DueDebits(tuple(ready), tuple(held))


def mandates_used(keys: Iterable[int]) -> set[int]:
    """Those of these bank details under whose mandate a collection left before."""
    wanted = set(keys)
    left = Outbox.objects.filter(kind=COLLECTION, left_on__isnull=False)
    return wanted & set(left.values_list(f"payload__{TO}", flat=True).distinct())


def payers_that_left(rows: Iterable[Outbox]) -> dict[int, Details]:
    """The accounts that debits left with."""
    return details_that_left(row.payload[TO] for row in rows)


def _gathered(first: date, last: date) -> list[Due]:
    rows = Instalment.objects.filter(
        method=str(PaymentMethod.DIRECT_DEBIT), state__in=STANDING, due_on__gte=first, due_on__lte=last
    ).select_related("case", "account")
    found: dict[tuple[int, date], list[Instalment]] = {}
    for row in rows.order_by("due_on", "case_id", "number"):
        found.setdefault((row.case_id, row.due_on), []).append(row)
    return [due for items in found.values() if (due := _due(items)).pence]


def _due(items: list[Instalment]) -> Due:
    row = items[0]
    return Due(
        key=f"{COLLECTION}:{row.case.reference}:{row.due_on.isoformat()}",
        account=row.account_id,
        case=row.case_id,
        reference=row.case.reference,
        paying=row.account.paying_id,
        due_on=row.due_on,
        pence=sum(item.maintenance + item.fee + item.arrears + item.charges for item in items),
        instalments=tuple(item.number for item in items),
    )


def _not_sent(due: list[Due]) -> list[Due]:
    sent = set(Outbox.objects.filter(key__in=among(item.key for item in due)).values_list("key", flat=True))
    return [item for item in due if item.key not in sent]


def _replaced(cases: set[int], today: date) -> set[int]:
    """Cases for which a debit that is still to come left for instalments that stand no longer."""
    coming = Outbox.objects.filter(kind=COLLECTION, payload__due_on__gte=today.isoformat()).values_list(
        "payload", flat=True
    )
    left = {
        (payload["account"], number): payload["case"]
        for payload in coming
        if payload["case"] in cases
        for number in payload["instalments"]
    }
    accounts = among({account for account, _ in left})
    gone = Instalment.objects.filter(account_id__in=accounts).exclude(state__in=STANDING)
    return {left[key] for key in gone.values_list("account_id", "number") if key in left}
