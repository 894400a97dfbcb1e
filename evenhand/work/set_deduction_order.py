"""Issues, varies or ends an order to an employer of the paying parent."""

from datetime import date

from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.domain.account.events import AccountEvent
from evenhand.domain.procedures import paying
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.account import Account, Wanted, record_account
from evenhand.work.account.order_charge import charges_with
from evenhand.work.account.recording import Decision
from evenhand.work.account.visible import visible_account
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Outcome, Seen
from evenhand.work.paying.means import employed
from evenhand.work.visible import Absent, visible_case

MAY_SET = frozenset({"caseworker", "team-leader", "enforcement-case-manager", "employer-support"})
WHO = "Orders are kept by caseworkers, team leaders, enforcement and employer support."
WANTED = Wanted(instalments=False, orders=True)


def set_deduction_order(
    actor: Actor, case: str, command: paying.SetOrder, *, seen: Seen | None = None, key: CommandKey | None = None
) -> Outcome | Absent:
    """An order to one employer; one that ran to the same employer ends. Refuses: role-missing, and the decision's."""

    def decide(account: Account, today: date) -> tuple[AccountEvent, ...] | Refusal:
        pays = dict(employed(account.ids.paying, today).values_list("number", "pay_frequency"))
        events = paying.set_order(account.state, command, pays, today, the_book().rules)
        return events if isinstance(events, Refusal) else (*events, *charges_with(account, events, today))

    return _record(actor, case, "order", decide, seen, key)


def end_deduction_order(
    actor: Actor, case: str, number: int, on: date, *, seen: Seen | None = None, key: CommandKey | None = None
) -> Outcome | Absent:
    """An order ends without another. Refuses: role-missing, order-missing, date-out-of-range."""

    def decide(account: Account, today: date) -> tuple[AccountEvent, ...] | Refusal:
        return paying.end_order(account.state, number, on, today, the_book().rules)

    return _record(actor, case, "order-ends", decide, seen, key)


def _record(
    actor: Actor, case: str, verb: str, decide: Decision, seen: Seen | None, key: CommandKey | None
) -> Outcome | Absent:
    """`seen` is of the account. An account with a restricted case is absent for those without the grant (P1)."""
    if not actor.roles & MAY_SET:
        return Refusal("role-missing", WHO, rules=("M5",))
    if visible_case(case, actor) is None:
        return Absent("case")
    account = visible_account(Case.objects.values_list("account__reference", flat=True).get(reference=case), actor)
    if account is None:
        return Absent("account")
    drawn = {account: seen} if seen else None
    return record_account(actor, verb, [account], decide, wanted=WANTED, seen=drawn, key=key)
