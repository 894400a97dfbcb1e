"""The statements of an account as they are answered: the Online Statement, and those of its parents."""

from datetime import date

from pydantic import Field

from evenhand.api.shapes.basics import Pounds, Shape
from evenhand.domain.account.statement import Statement
from evenhand.domain.money import pounds
from evenhand.work.reading.account_statement import words_of


class StatementLineOut(Shape):
    on: date
    entry: int | None = None
    says: str
    owed: Pounds
    paid: Pounds
    balance: Pounds


class StatementOut(Shape):
    """`since` and `until` are both included."""

    since: date
    until: date
    case: str = ""
    opening: Pounds
    closing: Pounds
    lines: list[StatementLineOut]


class ParentStatementOut(Shape):
    """A parent's plain statement in their language, without an address."""

    to: str
    language: str
    title: str
    html: str
    text: str


class PrintedOut(Shape):
    """A tagged PDF with the address that it goes to, in base64."""

    pdf: str = Field(description="Base64.")


def statement_out(found: Statement, since: date, until: date, case: str) -> StatementOut:
    """The Online Statement."""
    lines = [
        StatementLineOut(
            on=line.on,
            entry=line.entry.number if line.entry else None,
            says=words_of(line, case),
            owed=pounds(line.owed),
            paid=pounds(line.paid),
            balance=pounds(line.balance),
        )
        for line in found.lines
    ]
    return StatementOut(
        since=since, until=until, case=case, opening=pounds(found.opening), closing=pounds(found.closing), lines=lines
    )
