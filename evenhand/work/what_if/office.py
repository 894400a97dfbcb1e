"""The paying parents of the office with their live cases, so many accounts at a time. Reads only, and names nobody."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.accounts.models import Account as AccountRow
from evenhand.cases.models import Child
from evenhand.domain.account.state import CaseOnAccount
from evenhand.domain.maintenance import Circumstances, Receiving
from evenhand.domain.opportunity.calculation import benefit_of
from evenhand.domain.opportunity.people import Parent
from evenhand.domain.what_if import Payer
from evenhand.work.account.load import Account, Wanted, load_accounts
from evenhand.work.state.load import load_parents
from evenhand.work.state.select import select_rows
from evenhand.work.what_if.arrears import budgets_of, debts_on
from evenhand.work.what_if.payments import prompt_of

CHUNK = 500
Nights = Mapping[int, tuple[int, ...]]


@dataclass(frozen=True)
class TooLittle:
    """A paying parent of whom too little is known: why, and how many live cases they have."""

    cause: str
    cases: int


def office_payers(on: date) -> Iterator[Payer | TooLittle]:
    """Each paying parent with live cases, with the facts that are known now, on a day."""
    rows, last = AccountRow.objects.order_by("id"), 0
    while chunk := list(rows.filter(id__gt=last).values_list("id", flat=True)[:CHUNK]):
        last = chunk[-1]
        yield from _chunk(chunk, on)


def _chunk(keys: list[int], on: date) -> Iterator[Payer | TooLittle]:
    accounts = load_accounts(keys, Wanted(instalments=False))
    people = load_parents({account.ids.paying for account in accounts.values()})
    nights, prompt, budgets = _nights(accounts), prompt_of(keys, on), budgets_of(accounts)
    for key, account in accounts.items():
        live = [case for case in account.state.cases if not case.closed]
        if not live:
            continue
        paying, budget = people[account.ids.paying], budgets.get(key)
        given = _given(paying, account, live, nights, on)
        if isinstance(given, TooLittle):
            yield given
            continue
        net = paying.net_weekly if budget is None or budget.net is None else budget.net
        yield Payer(
            given=given,
            net=net,
            spending=budget.spending if budget else None,
            prompt=prompt[key],
            employment=paying.employment.value,
            debts=debts_on(account, given, net, budget, on),
        )


def _given(
    paying: Parent, account: Account, live: list[CaseOnAccount], nights: Nights, on: date
) -> Circumstances | TooLittle:
    own = {case.reference: nights.get(account.ids.cases[case.reference], ()) for case in live}
    if not all(own.values()):
        return TooLittle("children-missing", len(live))
    if paying.other_children is None:
        return TooLittle("other-children-unknown", len(live))
    receiving = tuple(
        Receiving(case.reference, own[case.reference], case.collected, case.free_of_fees) for case in live
    )
    return Circumstances(on, paying.gross_weekly, benefit_of(paying, on), paying.other_children, receiving)


def _nights(accounts: Mapping[int, Account]) -> Nights:
    cases = [key for account in accounts.values() for key in account.ids.cases.values() if key]
    found: dict[int, list[int]] = defaultdict(list)
    for row in select_rows(
        Child, ("case_id", "number", "nights_a_year"), "case_id", cases, order=("case_id", "number")
    ):
        found[row["case_id"]].append(row["nights_a_year"])
    return {case: tuple(each) for case, each in found.items()}
