"""What the office says in every discretionary decision (R28)."""

from datetime import date

from evenhand.domain.authority import OfficeStatement
from evenhand.office.models import DecisionStatement


def statement_on(today: date) -> OfficeStatement | None:
    """The statement in force on a day: the one that began last, and of one day the one that was recorded last.

    None where the office has set none: no discretionary decision can be closed then.
    """
    row = DecisionStatement.objects.filter(from_on__lte=today).order_by("-from_on", "-id").first()
    return None if row is None else OfficeStatement(row.id, row.from_on, row.text)
