"""The Online Statement: each thing that changed what is owed over some days, with the balance after it."""

from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.account.statement import Statement, StatementLine, statement
from evenhand.domain.money import pounds
from evenhand.work.entry_words import entry_words
from evenhand.work.reading.account_view import AccountView

COLUMNS = ("date", "entry", "what", "owed", "paid", "balance")
PAID = "Paid towards what was owed"


def online_statement(view: AccountView, start: date, last: date, case: str = "") -> Statement:
    """Over the days from `start` to `last`, both included; of one case where one is named."""
    return statement(view.entries, start, last, the_book().rules, case)


def words_of(line: StatementLine, case: str = "") -> str:
    """What a line is about."""
    return entry_words(line.entry, case) if line.entry else PAID


def rows_of(found: Statement, start: date, case: str = "") -> list[tuple[str, ...]]:
    """The statement as rows of text under `COLUMNS`, with the balance before it first."""
    first = (start.isoformat(), "", "Balance before", "", "", pounds(found.opening))
    return [
        first,
        *(
            (
                line.on.isoformat(), str(line.entry.number) if line.entry else "", words_of(line, case),
                pounds(line.owed), pounds(line.paid), pounds(line.balance),
            )
            for line in found.lines
        ),
    ]  # fmt: skip
