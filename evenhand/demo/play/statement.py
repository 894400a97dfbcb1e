"""What the bank tells each morning: what was paid on the banking day before, and the debits that came back."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.accounts.models import Instalment
from evenhand.demo.bank import Paid, Returned, StatementToWrite, write_statements, write_unpaid
from evenhand.demo.habits import Coming, coming
from evenhand.demo.play.authority import NUMBER, SORT_CODE
from evenhand.demo.play.office import actor
from evenhand.domain.account.matching import Way
from evenhand.domain.account.methods import FROM_EARNINGS, PaymentMethod
from evenhand.domain.account.receipt_commands import KeyReceipt
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.work.import_statement import import_statement
from evenhand.work.import_unpaid import import_unpaid
from evenhand.work.key_receipt import key_receipt

SATURDAY = 5
LONGEST_WAIT = 13
CODES = {PaymentMethod.DIRECT_DEBIT: "PMNT-IDDT-ESDD"}
STANDING = "PMNT-RCDT-STDO"
NOT_PAID = ("planned", "replaced")


@dataclass(frozen=True)
class Payment:
    """One payment on one day."""

    instalment: Instalment
    coming: Coming
    on: date


def weekday_before(day: date, count: int = 1) -> date:
    """So many weekdays before."""
    for _ in range(count):
        day -= timedelta(days=1)
        while day.weekday() >= SATURDAY:
            day -= timedelta(days=1)
    return day


def payments(on: date, seed: int) -> Iterator[Payment]:
    """What people pay on a weekday, in the order of instalments: a payment that would fall on a weekend waits."""
    since = on - timedelta(days=LONGEST_WAIT)
    rows = Instalment.objects.filter(due_on__gte=since, due_on__lte=on).exclude(state__in=NOT_PAID)
    rows = rows.exclude(method__in=[str(kind) for kind in FROM_EARNINGS]).select_related("account", "case")
    for row in rows.order_by("account_id", "number"):
        pence = row.maintenance + row.fee + row.arrears + row.charges
        debit = row.method == PaymentMethod.DIRECT_DEBIT
        found = coming(row.account.reference, row.number, pence, debit, seed)
        if found is None or not found.pence:
            continue
        day = row.due_on + timedelta(days=found.days)
        while day.weekday() >= SATURDAY:
            day += timedelta(days=1)
        if day == on:
            yield Payment(row, found, day)


def money_comes_in(day: date, seed: int, others: list[Paid]) -> None:
    """The statement of the weekday before, with what others paid, and the report of debits that came back."""
    booked = weekday_before(day)
    came = list(payments(booked, seed))
    entries = [_entry(each, place) for place, each in enumerate(came, 1) if not each.coming.other_way]
    if entries or others:
        stream = io.BytesIO()
        name = f"DEMO{booked:%Y%m%d}"
        write_statements(stream, name, day, [StatementToWrite(name, SORT_CODE + NUMBER, booked, [*entries, *others])])
        stream.seek(0)
        import_statement(SYSTEM, stream)
    for each in came:
        if each.coming.other_way:
            keyed = KeyReceipt(
                Way.CARD, booked, each.coming.pence, PaymentMethod.UNSPECIFIED, case=each.instalment.case.reference
            )
            key_receipt(actor("fergus"), each.instalment.account.reference, keyed)
    _come_back(day, seed)


def _entry(each: Payment, place: int) -> Paid:
    row = each.instalment
    return Paid(
        on=each.on,
        pence=each.coming.pence,
        bank_reference=f"D{each.on:%y%m%d}{place:05}",
        end_to_end_id=row.case.reference if each.coming.reference else "",
        remittance=() if each.coming.reference else ("CHILD MAINTENANCE",),
        code=CODES.get(PaymentMethod(row.method), STANDING),
        debtor_name=row.account.paying.name,
    )


def _come_back(day: date, seed: int) -> None:
    collected = weekday_before(day, 3)
    back = [each for each in payments(collected, seed) if each.coming.comes_back]
    if not back:
        return
    items = [Returned(each.instalment.case.reference, collected, each.coming.pence, "0") for each in back]
    stream = io.BytesIO()
    write_unpaid(stream, weekday_before(day), (SORT_CODE, NUMBER), items)
    stream.seek(0)
    import_unpaid(SYSTEM, stream)
