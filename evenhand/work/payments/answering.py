"""What the bank says of instructions that left: kept once, and money that did not leave or came back is owed again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.accounts.models import Account, BankAnswer
from evenhand.config.book import the_book
from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.coming_back import come_back
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command, Outbox
from evenhand.work.account import Wanted, WrittenAccount, load_accounts, write_accounts
from evenhand.work.payments.answers import CAME_BACK, REJECTED, RETURNED
from evenhand.work.payments.asking import asks_a_person
from evenhand.work.payments.identity import PAYMENT
from evenhand.work.payments.reasons import is_about_the_account, reason_in_words
from evenhand.work.payments.targets import TO
from evenhand.work.state.select import among

SAID = {REJECTED: "The bank rejected it", RETURNED: "It came back"}
LONGEST_CODE, LONGEST_WORDS = 35, 140


@dataclass(frozen=True)
class Said:
    """One thing that the bank says of one instruction."""

    row: Outbox
    sort: str
    source: str
    on: date
    code: str = ""
    words: str = ""


def answered(rows: Iterable[Outbox]) -> dict[int, set[str]]:
    """What the bank said of each instruction already."""
    found: dict[int, set[str]] = {}
    for key, sort in BankAnswer.objects.filter(outbox__in=among(row.id for row in rows)).values_list(
        "outbox_id", "sort"
    ):
        found.setdefault(key, set()).add(sort)
    return found


def keep(said: Said, actor: Actor, command: Command) -> None:
    """Keeps it, and takes back what a payment posted that is not with whom it was paid to.

    Inside the caller's transaction. Errors: IntegrityError where it was said already; StaleWrite.
    """
    back = said.sort in CAME_BACK
    BankAnswer.objects.create(
        outbox=said.row,
        sort=said.sort,
        source=said.source,
        on=said.on,
        code=said.code[:LONGEST_CODE],
        words=said.words[:LONGEST_WORDS],
        details=said.row.payload.get(TO) if back and is_about_the_account(said.code) else None,
    )
    if back and said.row.kind == PAYMENT:
        why = f"{SAID[said.sort]}: {reason_in_words(said.code, said.words)}."
        _owed_again(said.row, why, actor, command)
        asks_a_person(said.row, said.on, said.code, said.words, actor, command)


def _owed_again(row: Outbox, why: str, actor: Actor, command: Command) -> None:
    key = row.payload["account"]
    account = load_accounts([key], Wanted(instalments=False, receipts_from=date.min))[key]
    events = come_back(
        account.state, row.payload["entry"], why, command.on, the_book().rules, account.history()
    )  # fmt: skip
    if isinstance(events, Refusal):
        raise ValueError(f"account {Account.objects.get(id=key).reference}: {events.sentence}")
    write_accounts([WrittenAccount(account, apply_all(account.state, events), events)], actor, command, command.on)
