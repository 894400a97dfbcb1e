"""What the bank and Bacs send to the office of the browser stories."""

import io
from datetime import date

from evenhand.demo.bank import Paid, Returned, StatementToWrite, write_statements, write_unpaid
from evenhand.demo.play.authority import NUMBER, SORT_CODE
from tests.system.cases import TODAY

ACCOUNT = SORT_CODE + NUMBER


def statement(name: str, *paid: Paid) -> bytes:
    """A statement of the business date."""
    stream = io.BytesIO()
    write_statements(stream, f"M-{name}", TODAY, [StatementToWrite(name, ACCOUNT, TODAY, paid)])
    return stream.getvalue()


def payment(pence: int, said: str, payer: str, *, code: str = "PMNT-RCDT-ESCT") -> Paid:
    """Money that came in today."""
    return Paid(TODAY, pence, bank_reference=f"B{pence}", remittance=(said,), debtor_name=payer, code=code)


def waiting() -> bytes:
    """One payment that waits in suspense, and one sum that went back, for whoever looks at the pages."""
    went = Paid(TODAY, 12_34, credit=False, bank_reference="OUT1", remittance=("UNKNOWN",))
    return statement("WAITING", payment(43_21, "MAINTENANCE", "A PAYER"), went)


def unpaid(reference: str, pence: int, on: date = TODAY) -> bytes:
    """A direct debit that came back."""
    stream = io.BytesIO()
    write_unpaid(stream, on, (ACCOUNT[:6], ACCOUNT[6:]), [Returned(reference, on, pence, "0")])
    return stream.getvalue()
