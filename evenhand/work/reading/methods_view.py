"""How money comes in and goes out on a case, as it is shown: accounts masked, employers by number alone."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q, Sum
from django.db.models.functions import Coalesce

from evenhand.accounts.models import Instalment
from evenhand.config.book import the_book
from evenhand.domain.account import FROM_EARNINGS, MethodShare, taken_from_earnings
from evenhand.domain.account.live import live_set
from evenhand.domain.account.orders import DeductionOrder
from evenhand.domain.account.state import AccountState, CaseOnAccount
from evenhand.domain.maintenance.fees import is_free, paying_parent_fee
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.procedures.shape import Actor
from evenhand.people.models import BankDetail, Employment
from evenhand.work.account import load_accounts
from evenhand.work.account.visible import visible_account
from evenhand.work.reading.case_view import CaseView
from evenhand.work.set_deduction_order import WANTED

WEEK = 7


@dataclass(frozen=True)
class MaskedAccount:
    """Bank details as anybody on the case sees them."""

    role: Role
    number: int
    mask: str
    mandate: bool
    start: date
    until: date | None
    by: str

    @property
    def never_held(self) -> bool:
        """Whether others took their place before they came to hold."""
        return self.until is not None and self.until <= self.start


@dataclass(frozen=True)
class EmployerLine:
    """An employer without a name: who it is, is asked for with a reason (P1)."""

    number: int
    pay_frequency: str
    nation: str
    has_reference: bool
    start: date
    until: date | None


@dataclass(frozen=True)
class MethodsView:
    """What stands behind the methods of a case.

    Attributes:
        account: the paying parent's account; None where this person may not see it.
        proposed: what its orders would take each week in all, in pence; None where nothing is known to be owed.
        uncovered: maintenance of this case with its fee, still to fall due, that nothing collects; in pence.
    """

    accounts: tuple[MaskedAccount, ...]
    employers: tuple[EmployerLine, ...]
    account: AccountState | None
    proposed: int | None
    uncovered: int = 0

    @property
    def orders(self) -> tuple[DeductionOrder, ...]:
        """Every order of the account, in the order of issue."""
        return self.account.orders if self.account else ()

    def held(self, role: Role) -> MaskedAccount | None:
        """The present account of a parent in a role."""
        return next((item for item in self.accounts if item.role is role and item.until is None), None)


def methods_view(view: CaseView, actor: Actor) -> MethodsView:
    """Accounts, employers and orders of the people of a case; newest accounts first."""
    account = None
    if visible_account(view.state.account, actor) is not None:
        account = load_accounts([view.ids.account], WANTED)[view.ids.account].state
    return MethodsView(_accounts(view), _employers(view), account, _proposed(account, view.today), _uncovered(view))


def _uncovered(view: CaseView) -> int:
    planned = Instalment.objects.filter(case_id=view.ids.case, state="planned")
    return planned.aggregate(pence=Coalesce(Sum(F("uncovered") + F("uncovered_fee")), 0))["pence"] or 0


def _accounts(view: CaseView) -> tuple[MaskedAccount, ...]:
    own = Q(person_id=view.ids.paying, role=Role.PAYING) | Q(person_id=view.ids.receiving, role=Role.RECEIVING)
    rows = BankDetail.objects.filter(own).order_by("-number")
    return tuple(
        MaskedAccount(Role(row.role), row.number, row.mask, row.mandate, row.start, row.until, row.recorded_by)
        for row in rows
    )


def _employers(view: CaseView) -> tuple[EmployerLine, ...]:
    rows = Employment.objects.filter(person_id=view.ids.paying).order_by("number", "start", "id")
    return tuple(
        EmployerLine(row.number, row.pay_frequency, row.nation, bool(row.reference), row.start, row.until)
        for row in rows
    )


def _proposed(account: AccountState | None, today: date) -> int | None:
    if account is None:
        return None
    found = sum(_from_earnings(account, case, today) for case in account.cases)
    return found or None


def _from_earnings(account: AccountState, case: CaseOnAccount, today: date) -> int:
    """What the live set of a case takes from earnings each week, with the fee where one is due today."""
    live = live_set(case.methods)
    if not any(method.kind in FROM_EARNINGS for method in live):
        return 0
    rules = the_book().rules
    owed = sum(item.weekly for item in account.liabilities if item.case == case.reference and today in item.during)
    free = not case.collected or is_free(today, case.free_of_fees, rules)
    fee = 0 if free else paying_parent_fee(owed, WEEK, today, rules)
    return taken_from_earnings(owed + fee, tuple(MethodShare(method.kind, method.share) for method in live))
