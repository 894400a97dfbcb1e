"""An account in the test's own office, and its facts posted by the door alone."""

from collections.abc import Sequence
from datetime import date

from evenhand.accounts.models import Account as AccountRow
from evenhand.config.book import the_book
from evenhand.domain.account.events import AccountEvent
from evenhand.domain.account.ledger import Balances, Entry
from evenhand.domain.account.posting import Fact, needs_history, post
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.work.account import Account, Wanted, load_account, load_history, record_account
from evenhand.work.outcome import Outcome

REFERENCE = "800000000011"


def account_id(reference: str = REFERENCE) -> int:
    return AccountRow.objects.values_list("id", flat=True).get(reference=reference)


def the_account(reference: str = REFERENCE, wanted: Wanted = Wanted()) -> Account:  # noqa: B008 - frozen
    found = load_account(reference, wanted)
    assert found is not None
    return found


def balances(reference: str = REFERENCE) -> Balances:
    return the_account(reference).state.balances


def entries(reference: str = REFERENCE) -> tuple[Entry, ...]:
    return load_history([account_id(reference)])[account_id(reference)]


def posts(*facts: Fact, reference: str = REFERENCE) -> Outcome:
    def decision(account: Account, today: date) -> tuple[AccountEvent, ...]:
        history: Sequence[Entry] | None = account.history() if needs_history(account.state, facts) else None
        return (post(account.state, facts, today, the_book().rules, history),)

    return record_account(SYSTEM, "test", [account_id(reference)], decision)
