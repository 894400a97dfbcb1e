"""A payment that came back and cannot leave again by itself has a person find out where it is to go."""

from datetime import date

from evenhand.accounts.models import BankAnswer
from evenhand.config.book import the_book
from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.procedures.consequences.returned import CameBack, payment_came_back
from evenhand.domain.procedures.settle import settle
from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Command, Outbox
from evenhand.work.payments.answers import CAME_BACK
from evenhand.work.payments.identity import PAYMENT
from evenhand.work.payments.reasons import is_about_the_account, is_about_us, reason_in_words
from evenhand.work.recording import Written, write
from evenhand.work.state.load import load_cases

AGAIN = "payments.returned_again_days"


def asks_a_person(row: Outbox, on: date, code: str, words: str, actor: Actor, command: Command) -> None:
    """Opens the request on the case that was paid: where the account cannot be used, or sending it again did not help.

    What the bank says of the office itself asks nobody. Inside the caller's transaction. Errors: StaleWrite.
    """
    case, barred = row.payload["case"], is_about_the_account(code)
    if case is None or not (barred or (not is_about_us(code) and _came_back_before(row, case, command.on))):
        return
    loaded, book = load_cases([case])[case], the_book()
    told = CameBack(row.id, row.payload["pence"], on, reason_in_words(code, words), barred)
    opened = payment_came_back(loaded.state, told, book, command.on)
    if opened:
        after = apply_all(loaded.state, opened)
        follows = settle(after, book, command.on)
        written = Written(loaded, apply_all(after, follows), (*opened, *follows))
        refusal = write([written], actor, command, command.on)
        assert refusal is None  # noqa: S101 - nothing of it concerns the account


def _came_back_before(row: Outbox, case: int, on: date) -> bool:
    since = add_days(on, -the_book().rules.number(AGAIN, on))
    before = BankAnswer.objects.filter(sort__in=CAME_BACK, on__gte=since, outbox__kind=PAYMENT).exclude(outbox=row)
    return before.filter(outbox__payload__case=case).exists()
