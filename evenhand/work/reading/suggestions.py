"""Whose money in suspense may be, and why: what is near, for a person to judge. Nothing is matched by it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import F, Sum

from evenhand.accounts.models import Account, Instalment, Receipt
from evenhand.cases.models import Case
from evenhand.domain.account.matching import Hint, Suggestion, near, numbers_in, ranked
from evenhand.domain.procedures.shape import Actor
from evenhand.work.money_in.directory import Directory
from evenhand.work.reading.suspense import Waiting
from evenhand.work.state.select import among

EXACT, NEAR, PAYER, AMOUNT = 8, 4, 2, 1
MOST_NUMBERS = 4
MOST_OF_A_KIND = 20
NAMED = "the reference names it, and names another as well"
SAME_PAYER = "the same payer's earlier payments were this account's"
SAME_AMOUNT = "an instalment of this amount was due on the same day"


@dataclass(frozen=True)
class Suggested:
    """An account that it may be; `to` is the number by which it would be matched."""

    to: str
    account: str
    paying_parent: str
    whys: tuple[str, ...]


def suggestions(actor: Actor, money: Waiting) -> tuple[Suggested, ...]:
    """The accounts that something speaks for, best first; a restricted one only for holders of the grant (P1)."""
    hints = [*_by_reference(money), *_by_payer(money), *_by_amount(money)]
    seen = {hint.account for hint in hints} - _hidden(actor, hints)
    found = ranked(hint for hint in hints if hint.account in seen)
    rows = Account.objects.filter(id__in=among([item.account for item in found])).select_related("paying")
    held = {row.id: row for row in rows}
    return tuple(_suggested(item, held[item.account]) for item in found)


def _suggested(item: Suggestion, row: Account) -> Suggested:
    return Suggested(item.case or row.reference, row.reference, row.paying.name, item.whys)


def _hidden(actor: Actor, hints: list[Hint]) -> set[int]:
    if actor.restricted:
        return set()
    held = Case.objects.filter(account_id__in=among({hint.account for hint in hints}), restricted=True)
    return set(held.values_list("account_id", flat=True))


def _by_reference(money: Waiting) -> Iterator[Hint]:
    numbers = numbers_in([money.reference])[:MOST_NUMBERS]
    slips = {other: slip for number in numbers for other, slip in near(number)}
    for number, meanings in Directory().meanings([*numbers, *slips]).items():
        weight, why = (EXACT, NAMED) if number in numbers else (NEAR, slips[number])
        yield from (Hint(meaning.account, meaning.case, weight, why) for meaning in meanings)


def _by_payer(money: Waiting) -> Iterator[Hint]:
    if not money.payer:
        return
    rows = Receipt.objects.filter(payer=money.payer, account__isnull=False, returned_on=None)
    accounts = rows.order_by().values_list("account_id", flat=True).distinct()[:MOST_OF_A_KIND]
    yield from (Hint(account, "", PAYER, SAME_PAYER) for account in accounts if account is not None)


def _by_amount(money: Waiting) -> Iterator[Hint]:
    for state in ("planned", "due"):
        rows = Instalment.objects.filter(state=state, due_on=money.received_on).order_by()
        whole = Sum(F("maintenance") + F("fee") + F("arrears") + F("charges"))
        found = rows.values("account_id").annotate(whole=whole).filter(whole=money.pence)[:MOST_OF_A_KIND]
        yield from (Hint(row["account_id"], "", AMOUNT, SAME_AMOUNT) for row in found)
