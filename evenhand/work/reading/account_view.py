"""One account as it is shown: what a decision reads, the people of its cases, and its whole ledger."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.domain.account.ledger import Entry
from evenhand.domain.account.position import Position, position
from evenhand.domain.account.state import AccountState, Planned, Receipt
from evenhand.domain.procedures.shape import Actor
from evenhand.people.models import Person
from evenhand.work.account.load import Account, Wanted, load_accounts
from evenhand.work.account.visible import visible_account

EVERYTHING = Wanted(judged=True, receipts_from=date.min)


@dataclass(frozen=True)
class CaseHead:
    """A case of the account by its number, its receiving parent, and whether its service is collected."""

    id: int
    reference: str
    receiving: Person
    service: str
    restricted: bool


@dataclass(frozen=True)
class AccountView:
    """An account.

    Attributes:
        paying: the paying parent as a row: name and language. Where they are is read elsewhere.
        cases: in order of their numbers.
    """

    loaded: Account
    today: date
    paying: Person
    cases: tuple[CaseHead, ...]

    @property
    def state(self) -> AccountState:
        """What a decision reads."""
        return self.loaded.state

    @property
    def reference(self) -> str:
        """The account's number."""
        return self.loaded.state.reference

    @property
    def restricted(self) -> bool:
        """Whether it is absent for those without the grant."""
        return any(case.restricted for case in self.cases)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry of the ledger, in order."""
        return self.loaded.history()

    @cached_property
    def instalments(self) -> dict[int, Planned]:
        """Every instalment there was, by its number."""
        return {item.number: item for item in self.state.instalments}

    @cached_property
    def receipts(self) -> tuple[Receipt, ...]:
        """Everything that came in, in order."""
        return tuple(sorted(self.state.receipts, key=lambda item: (item.received_on, item.number)))

    @property
    def references(self) -> tuple[str, ...]:
        """The numbers of its cases."""
        return tuple(case.reference for case in self.cases)

    def position(self, as_at: date, known_on: date | None = None) -> Position:
        """Where it stands at the end of a day, as known now or as it was known on an earlier business date."""
        return position(self.entries, self.references, as_at, the_book().rules, known_on)

    def case(self, reference: str) -> CaseHead | None:
        """The case with this number."""
        return next((case for case in self.cases if case.reference == reference), None)


def view_account(reference: str, actor: Actor, today: date) -> AccountView | None:
    """An account that this person may see; None where there is none, or none for them (P1)."""
    key = visible_account(reference, actor)
    return None if key is None else account_of(key, today)


def account_of(key: int, today: date) -> AccountView:
    """An account by its primary key; whoever calls has asked whether it may be seen."""
    loaded = load_accounts([key], EVERYTHING)[key]
    rows = Case.objects.filter(account_id=key).select_related("receiving").order_by("reference")
    return AccountView(
        loaded=loaded,
        today=today,
        paying=Person.objects.get(id=loaded.ids.paying),
        cases=tuple(CaseHead(row.id, row.reference, row.receiving, row.service, row.restricted) for row in rows),
    )
