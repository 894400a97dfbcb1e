"""An account with instalments promised, and money that comes in, all by the door for writes to accounts."""

from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.account.events import AccountEvent, ScheduleSet
from evenhand.domain.account.judging import judge_on
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.receiving import Incoming, take_back, take_receipts
from evenhand.domain.account.state import InstalmentState, Planned, ScheduleVersion
from evenhand.domain.calendar import DateRange, add_months
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.domain.refusal import Refusal
from evenhand.work.account import Account, Wanted, record_account
from tests.desks import OFFERED, START, Desk, recorded
from tests.work.account.accounts import REFERENCE, account_id, the_account

DEBIT, ORDER = PaymentMethod.DIRECT_DEBIT, PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER
EVERYTHING = Wanted(judged=True, receipts_from=date(2000, 1, 1))
Promise = tuple[date, PaymentMethod, int, int]


def half_and_half(start: date, months: int, maintenance: int = 50_00, fee: int = 0) -> list[Promise]:
    """Each month half by order and half by direct debit."""
    days = [add_months(start, count) for count in range(months)]
    return [(day, method, maintenance, fee) for day in days for method in (ORDER, DEBIT)]


def under_way(desk: Desk) -> Desk:
    """An opportunity from Monday 3 April 2017, half by order and half by direct debit each month."""
    desk.up_to_the_answer().accepts(START)
    promised(*half_and_half(START, 6))
    return desk


def promised(*promises: Promise, case: str = OFFERED, account: str = REFERENCE) -> None:
    """A schedule of these instalments: day, method, maintenance and fee."""
    rules = the_book().rules

    def decision(held: Account, today: date) -> tuple[AccountEvent, ...]:
        number, last = held.state.last_schedule + 1, held.state.last_instalment
        instalments = tuple(
            Planned(place, number, case, method, day, judge_on(method, day, rules), maintenance, fee)
            for place, (day, method, maintenance, fee) in enumerate(promises, last + 1)
        )
        during = DateRange(min(item.due_on for item in instalments), date(2018, 3, 1))
        version = ScheduleVersion(number, today, during, "monthly", "test", 0)
        return (ScheduleSet(schedule=version, instalments=instalments),)

    recorded(record_account(SYSTEM, "test", [account_id(account)], decision, wanted=EVERYTHING))


def came(
    pence: int,
    on: date,
    method: PaymentMethod = DEBIT,
    *,
    case: str = OFFERED,
    account: str = REFERENCE,
    name: str = "",
) -> None:
    """Money by a method, dated by the bank."""
    source = name or f"{account}:{method}:{on}:{pence}"

    def decision(held: Account, today: date) -> tuple[AccountEvent, ...]:
        return take_receipts(
            held.state, [Incoming(method, case, on, pence, source)], today, the_book().rules, held.history()
        )

    recorded(record_account(SYSTEM, "receipt", [account_id(account)], decision))


def went_back(number: int, account: str = REFERENCE) -> None:
    """The bank takes a receipt back."""

    def decision(held: Account, today: date) -> tuple[AccountEvent, ...] | Refusal:
        return take_back(held.state, number, "refer to payer", today, the_book().rules, held.history())

    recorded(record_account(SYSTEM, "return", [account_id(account)], decision, wanted=EVERYTHING))


def states(account: str = REFERENCE) -> list[str]:
    """How each instalment stands, by number; those still planned are left out."""
    held = sorted(the_account(account, EVERYTHING).state.instalments, key=lambda item: item.number)
    return [str(item.state) for item in held if item.state is not InstalmentState.PLANNED]
