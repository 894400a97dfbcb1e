"""What a rate from earnings would leave uncovered, by the same decision that sets it; nothing is written."""

from dataclasses import dataclass

from evenhand.accounts.models import Account
from evenhand.config.book import the_book
from evenhand.domain.account.determining import set_rate
from evenhand.domain.account.events import ScheduleSet
from evenhand.domain.account.rate import EarningsRate
from evenhand.domain.account.state import InstalmentState, Planned
from evenhand.domain.maintenance import Frequency
from evenhand.domain.opportunity.request import Request
from evenhand.domain.procedures.effects.calculation import most_from_earnings
from evenhand.domain.refusal import Refusal
from evenhand.work.account.load import load_accounts
from evenhand.work.account.scheduling import applied_late
from evenhand.work.calculation.account import WITH_ORDERS
from evenhand.work.reading.case_view import CaseView


@dataclass(frozen=True)
class RateToSet:
    """The most that may be taken from one pay, and what it would do for this case, in pence.

    Attributes:
        found: what the calculation came to for one pay; None where nothing is taken from earnings.
        most: the limit of net earnings; None where these are not known.
        uncovered: maintenance with its fee up to the annual review that the limit would leave; None where no limit is
            known, or the schedule cannot follow.
        instalments: how many instalments that is.
    """

    pay: Frequency
    found: int | None
    most: int | None
    uncovered: int | None = None
    instalments: int = 0


def rate_to_set(view: CaseView, request: Request) -> RateToSet:
    """With what is known now, at the highest rate that may be set."""
    paying, rules = view.state.paying, the_book().rules
    record = request.record_of("calculate")
    figures = dict(record.values) if record else {}
    pay = Frequency(paying.pay_frequency or Frequency.WEEKLY)
    found = int(figures["normal_deduction"]) if "normal_deduction" in figures else None
    most = most_from_earnings(paying, view.today, rules)
    if not most:
        return RateToSet(pay, found, most)
    key = Account.objects.values_list("id", flat=True).get(reference=view.state.account)
    account = load_accounts([key], WITH_ORDERS)[key]
    rate, late = EarningsRate(most, pay), applied_late(account)
    events = set_rate(account.state, rate, "preview", late, view.today, rules, account.history())
    if isinstance(events, Refusal):
        return RateToSet(pay, found, most)
    sets = [event for event in events if isinstance(event, ScheduleSet)]
    planned = (item for item in account.state.instalments if item.state is InstalmentState.PLANNED)
    over = [each for each in _of(view, sets[0].instalments if sets else tuple(planned)) if each]
    return RateToSet(pay, found, most, sum(over), len(over))


def _of(view: CaseView, instalments: tuple[Planned, ...]) -> list[int]:
    return [item.uncovered + item.uncovered_fee for item in instalments if item.case == view.reference]
