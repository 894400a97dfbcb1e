"""What a negotiation of an account's arrears starts from, with the income and spending that were last said."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.cases.models import Request
from evenhand.domain.calendar import add_months
from evenhand.domain.maintenance import Circumstances, Frequency
from evenhand.domain.negotiation import Commitment, Household, Situation
from evenhand.domain.opportunity.talks import Talks
from evenhand.domain.opportunity.vocabulary import Status
from evenhand.domain.procedures.negotiating.working_out import ending_of, undisputed
from evenhand.work.account.load import Account, load_accounts
from evenhand.work.account.scheduling import proposed_start
from evenhand.work.negotiating.situation import charges_of, debts_of
from evenhand.work.state.codec import read
from evenhand.work.state.select import select_rows

YEAR = 12


@dataclass(frozen=True)
class Budget:
    """Income and spending a week in pence as a negotiation last heard them, and what is disputed while it is open."""

    net: int | None
    essential: int | None
    priority: int | None
    disputed: int
    ending: tuple[Commitment, ...] = ()

    @property
    def spending(self) -> int | None:
        """Essential spending and priority debts; None where either is unknown."""
        return None if self.essential is None or self.priority is None else self.essential + self.priority


def budgets_of(accounts: Mapping[int, Account]) -> dict[int, Budget]:
    """By the key of the account: the last that was said in any negotiation of one of its cases."""
    of_case = {case: key for key, account in accounts.items() for case in account.ids.cases.values() if case}
    rows = select_rows(
        Request, ("id", "case_id", "status", "talks"), "case_id", of_case, order=("id",), and_="talks IS NOT NULL"
    )
    found: dict[int, Budget] = {}
    for row in rows:
        talks: Talks | None = read(Talks, row["talks"])
        if talks is None or talks.plan is None:
            continue
        means, is_open = talks.plan.means, row["status"] != Status.CLOSED.value
        disputed = talks.disputed or 0 if is_open else 0
        found[of_case[row["case_id"]]] = Budget(means.net, means.essential, means.priority, disputed, ending_of(means))
    return found


def debts_on(
    account: Account, given: Circumstances, net: int | None, budget: Budget | None, on: date
) -> Situation | None:
    """None where nothing is owed to anybody. Without a budget no plan can be judged, and no more is read."""
    held = account.state
    debts = tuple(undisputed(debts_of(held, sorted(case.reference for case in held.cases), {}), _disputed(budget)))
    if not any(debt.pence - debt.disputed for debt in debts):
        return None
    if net is not None and budget is not None and budget.spending is not None:
        held = load_accounts([account.ids.account])[account.ids.account].state
    live = [case for case in held.cases if not case.closed]
    return Situation(
        on=on,
        review_on=_next_review(min(case.annual_review_on for case in live), on),
        first_on=proposed_start(held, on),
        every=Frequency(held.schedule.frequency) if held.schedule is not None else Frequency.MONTHLY,
        ongoing=(),
        debts=debts,
        charges=charges_of(held),
        net=net,
        essential=budget.essential if budget else None,
        priority=budget.priority if budget else None,
        ending=budget.ending if budget else (),
        children=(Household.RECEIVING,) * given.children + (Household.PAYING,) * given.other_children,
        nation=held.nation,
    )


def _disputed(budget: Budget | None) -> int:
    return budget.disputed if budget else 0


def _next_review(review: date, on: date) -> date:
    """The first of the yearly reviews that lies ahead."""
    years = 0
    while add_months(review, YEAR * years) <= on:
        years += 1
    return add_months(review, YEAR * years)
