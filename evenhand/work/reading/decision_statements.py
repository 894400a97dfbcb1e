"""The office's statements for discretionary decisions, for the page, the API and the command line."""

from dataclasses import dataclass
from datetime import date, datetime

from evenhand.office.models import DecisionStatement
from evenhand.work.reading.who import staff_names
from evenhand.work.statements_of_office import statement_on


@dataclass(frozen=True)
class StatementLine:
    """One statement, who set it and when; `in_force` on the day that was asked about."""

    id: int
    from_on: date
    text: str
    set_by: str
    recorded_at: datetime
    in_force: bool


def decision_statements(today: date) -> tuple[StatementLine, ...]:
    """All of them, the latest first."""
    now = statement_on(today)
    rows = list(DecisionStatement.objects.order_by("-from_on", "-id"))
    names = staff_names({row.set_by for row in rows})
    return tuple(
        StatementLine(
            row.id, row.from_on, row.text, names[row.set_by], row.recorded_at, now is not None and row.id == now.id
        )
        for row in rows
    )
