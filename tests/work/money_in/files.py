"""Files of a bank, of Bacs and of employers, as small as a test needs them."""

import io
from collections.abc import Iterable
from datetime import date

from evenhand.accounts.models import Method, Receipt, TakenBack
from evenhand.cases.models import Case
from evenhand.demo.bank import Batch, Paid, Returned, StatementToWrite, write_deductions, write_statements, write_unpaid
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.calendar import DateRange
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.people.models import Employment, Person
from evenhand.work.checks import accounts, suspense
from evenhand.work.files.deductions import Deduction
from evenhand.work.import_deductions import import_deductions
from evenhand.work.import_statement import import_statement
from evenhand.work.import_unpaid import import_unpaid
from evenhand.work.taking import FileReport
from tests.desks import MONDAY, OFFERED

ACCOUNT = "20201555555555"
PARENT = "4100000011"
MASTER = "800000000011"
CARTERS = "CARTERS/77"


def paid(pence: int = 68_40, *said: str, **more: object) -> Paid:
    values = {"on": MONDAY, "pence": pence, "remittance": said, "bank_reference": f"B{pence}", **more}
    return Paid(**values)  # type: ignore[arg-type]


def statement(*entries: Paid | Batch, name: str = "S1", on: date = MONDAY) -> bytes:
    stream = io.BytesIO()
    write_statements(stream, f"M-{name}", on, [StatementToWrite(name, ACCOUNT, on, entries)])
    return stream.getvalue()


def take_statement(*entries: Paid | Batch, name: str = "S1") -> FileReport:
    return import_statement(SYSTEM, io.BytesIO(statement(*entries, name=name)))


def unpaid(*items: Returned, on: date = MONDAY) -> bytes:
    stream = io.BytesIO()
    write_unpaid(stream, on, (ACCOUNT[:6], ACCOUNT[6:]), items)
    return stream.getvalue()


def take_unpaid(*items: Returned, on: date = MONDAY) -> FileReport:
    return import_unpaid(SYSTEM, io.BytesIO(unpaid(*items, on=on)))


def line(deducted: int = 68_40, *, parent: str = PARENT, month: int = 1, **more: object) -> Deduction:
    values = {
        "number": 0,
        "employer_reference": CARTERS,
        "paying_parent": parent,
        "period": DateRange(date(2017, month, 1), date(2017, month + 1, 1)),
        "net_earnings": None,
        "requested": deducted,
        "deducted": deducted,
        "reason": "",
        "paid_on": date(2017, 2, 10) if deducted else None,
        **more,
    }
    return Deduction(**values)  # type: ignore[arg-type]


def returned(*lines: Deduction) -> bytes:
    stream = io.StringIO(newline="")
    write_deductions(stream, lines)
    return stream.getvalue().encode()


def take_return(*lines: Deduction) -> FileReport:
    return import_deductions(SYSTEM, io.BytesIO(returned(*lines)))


def employs(*references: str) -> None:
    for reference in references or (CARTERS,):
        person = Person.objects.get(reference=PARENT)
        Employment.objects.create(
            person=person, number=len(references), reference=reference, name="Carter", nation=person.nation,
            start=date(2017, 1, 2),
        )  # fmt: skip


def pays_by(kind: PaymentMethod, case: str = OFFERED) -> None:
    """A live method, as another part of the house would set it."""
    row = Case.objects.get(reference=case)
    Method.objects.create(
        account_id=row.account_id, case=row, number=Method.objects.filter(case=row).count() + 1, kind=str(kind),
        share=100, start=date(2017, 1, 2), mandatory=False, desire=False,
    )  # fmt: skip


def balanced() -> None:
    """Every account and suspense are sound; the methods that a test set by itself are no events."""
    assert [*accounts.findings(), *suspense.findings()] == []


def in_suspense() -> list[Receipt]:
    return list(Receipt.objects.filter(account=None, returned_on=None).order_by("id"))


def waiting() -> list[TakenBack]:
    return list(TakenBack.objects.filter(settled_on=None).order_by("id"))


def sentences(report: FileReport) -> list[str]:
    return [fault.sentence for faults in report.refused for fault in faults.faults]


def receipts(items: Iterable[Receipt] | None = None) -> list[tuple[str, int, str]]:
    """Receipts of accounts: whose, how much, by which method."""
    rows = Receipt.objects.filter(account__isnull=False).order_by("account_id", "number") if items is None else items
    return [(row.account.reference, row.pence, row.method) for row in rows if row.account is not None]
