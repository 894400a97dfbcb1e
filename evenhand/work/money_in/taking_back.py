"""Receipts that the bank took back, found by what names them, and the rows of money that waits to be explained."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.accounts.models import Receipt, TakenBack
from evenhand.config.book import the_book
from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.receiving import take_back
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command
from evenhand.work.account import Wanted, WrittenAccount, load_accounts, write_accounts
from evenhand.work.reading.prefix import begins_with

NO_REFERENCE, NO_RECEIPT, SEVERAL = "no-reference", "no-receipt", "several-receipts"
TOLD_TWICE = "told-twice"
LONGEST_REASON = 60


@dataclass(frozen=True)
class Named:
    """What money that went back names: an account, and its day. `collected_on` is the day of the debit, where told."""

    account: int | None
    pence: int
    on: date
    collected_on: date | None = None
    by_debit: bool = False


def standing(named: Named) -> list[Receipt]:
    """The receipts that it may be: of the same account and amount, and not taken back; the nearest day tells them
    apart where the day of the debit is told."""
    if named.account is None:
        return []
    rules = the_book().rules
    first = named.on - timedelta(days=rules.number("money_back.look_back_days", named.on))
    of_account = Receipt.objects.filter(account=named.account, pence=named.pence, returned_on=None)
    if named.by_debit:
        of_account = of_account.filter(method=str(PaymentMethod.DIRECT_DEBIT))
    found = list(of_account.filter(received_on__gte=first, received_on__lte=named.on).order_by("received_on", "id"))
    if named.collected_on is None:
        return found
    same_day = [item for item in found if item.received_on == named.collected_on]
    within = timedelta(days=rules.number("money_back.booked_within_days", named.on))
    late = [item for item in found if named.collected_on < item.received_on <= named.collected_on + within]
    return same_day or late


def only(found: Sequence[Receipt]) -> Receipt | None:
    """The one receipt; of several that are alike in all that counts, the first."""
    alike = {(item.account_id, item.case_id, item.method, item.received_on, item.pence) for item in found}
    return found[0] if len(alike) == 1 else None


def of_source(source: str) -> list[Receipt]:
    """The standing receipt of this identity; none where there is none, or no identity."""
    if not source:
        return []
    return list(Receipt.objects.filter(source=source, account__isnull=False, returned_on=None))


def of_bank_reference(prefix: str, pence: int) -> list[Receipt]:
    """Standing receipts that the bank told under this reference, of this amount; two at most."""
    told = Receipt.objects.filter(begins_with("source", f"{prefix}/C{pence}/"))
    return list(told.filter(account__isnull=False, pence=pence, returned_on=None).order_by("id")[:2])


def take_receipt_back(
    account: int,
    number: int,
    reason: str,
    actor: Actor,
    command: Command,
    today: date,
    *,
    why: str = "",
    may_be_represented: bool | None = None,
) -> WrittenAccount | Refusal:
    """Reverses one receipt of an account, inside the caller's transaction. Errors: StaleWrite."""
    wanted = Wanted(instalments=False, receipts_from=date.min)
    item = load_accounts([account], wanted)[account]
    events = take_back(
        item.state,
        number,
        reason[:LONGEST_REASON],
        today,
        the_book().rules,
        item.history(),
        why=why,
        may_be_represented=may_be_represented,
    )
    if isinstance(events, Refusal):
        return events
    written = WrittenAccount(item, apply_all(item.state, events), events)
    write_accounts([written], actor, command, today)
    return written


def told_before(named: Named, sort: str) -> TakenBack | None:
    """Money that the other side told already: a debit of the bank that Bacs returned, or the other way round."""
    if named.account is None:
        return None
    days = timedelta(days=the_book().rules.number("money_back.look_back_days", named.on))
    same = TakenBack.objects.filter(account=named.account, pence=named.pence, sort=sort, told_by="")
    near = same.filter(receipt__isnull=False, on__gte=named.on - days, on__lte=named.on + days)
    return near.order_by("on", "id").first()


def why_it_waits(named: Named, found: Sequence[Receipt]) -> str:
    """The short name of why no receipt was taken back."""
    if named.account is None:
        return NO_REFERENCE
    return SEVERAL if found else NO_RECEIPT
