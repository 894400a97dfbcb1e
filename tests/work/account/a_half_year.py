"""Half a year of money on an account: promised, paid, missed, changed and brought in, all posted by the door."""

from collections.abc import Callable, Sequence
from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.account.events import AccountEvent, InstalmentJudged, InstalmentsDue, ReceiptTaken, ScheduleSet
from evenhand.domain.account.ledger import Bucket, Entry, Kind
from evenhand.domain.account.ledger.entries import claim, due, received
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.posting import Fact, needs_history, post
from evenhand.domain.account.state import InstalmentState, Planned, Receipt, ScheduleVersion
from evenhand.domain.calendar import DateRange, add_months
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.work.account import Account, record_account
from evenhand.work.outcome import Recorded
from tests.remembered import remembered
from tests.work.account.accounts import REFERENCE, account_id

Decision = Callable[[Account, date], tuple[AccountEvent, ...]]
FIRST = date(2016, 9, 5)
DEBIT = PaymentMethod.DIRECT_DEBIT
MAINTENANCE, FEE = 100_00, 20_00
JUDGED = {3: (InstalmentState.MISSED, 0), 5: (InstalmentState.SHORT, 90_00)}


@remembered
def half_a_year(case: str, reference: str = REFERENCE) -> None:
    """Six monthly payments up to February 2017: the third was missed, the fifth came short; arrears of every kind."""
    events(reference, lambda account, today: (_scheduled(case),))
    for number in range(1, 7):
        on = add_months(FIRST, number - 1)
        events(reference, lambda account, today, number=number: (InstalmentsDue(numbers=(number,)),))
        facts = [Fact(Kind.DUE, on, f"instalment:{number}", due(case, MAINTENANCE, FEE))]
        if number == 3:
            facts.append(Fact(Kind.MISSED, on, f"missed:{number}", (), keeps=(case, 0, 0)))
        posts(reference, *facts)
        if number != 3:
            comes(number, on, 90_00 if number == 5 else 120_00, reference)
    for number in range(1, 7):
        state, came = JUDGED.get(number, (InstalmentState.MET, MAINTENANCE + FEE))
        judged = InstalmentJudged(number=number, case=case, state=state, received=came, why="As it came.")
        events(reference, lambda account, today, judged=judged: (judged,))
    posts(reference, Fact(Kind.MISSED, date(2017, 1, 6), "missed:5", (), keeps=(case, 0, 0)))
    posts(
        reference,
        Fact(Kind.OPENING, date(2016, 9, 1), f"opening-old:{case}", claim(case, Bucket.OLD_ARREARS, 250_00)),
        Fact(Kind.OPENING, date(2016, 9, 1), f"opening-state:{case}", claim(case, Bucket.STATE_ARREARS, 80_00)),
        Fact(Kind.CHANGED, date(2016, 12, 5), "liability:2", claim(case, Bucket.ARREARS, 34_50)),
    )


def posts(reference: str, *facts: Fact) -> None:
    def decision(account: Account, today: date) -> tuple[AccountEvent, ...]:
        return (_posted(account, facts, today),)

    events(reference, decision)


def comes(number: int, on: date, pence: int, reference: str = REFERENCE) -> None:
    """A receipt for the whole account."""

    def decision(account: Account, today: date) -> tuple[AccountEvent, ...]:
        posted = _posted(account, (Fact(Kind.RECEIVED, on, f"receipt:{number}", received(pence)),), today)
        taken = Receipt(number, DEBIT, "", on, pence, f"{reference}:{number}", account.state.entries + 1)
        return (posted, ReceiptTaken(receipt=taken))

    events(reference, decision)


def events(reference: str, decides: Decision) -> None:
    assert isinstance(record_account(SYSTEM, "test", [account_id(reference)], decides), Recorded)


def _posted(account: Account, facts: Sequence[Fact], today: date) -> AccountEvent:
    history: Sequence[Entry] | None = account.history() if needs_history(account.state, facts) else None
    return post(account.state, facts, today, the_book().rules, history)


def _scheduled(case: str) -> AccountEvent:
    version = ScheduleVersion(1, FIRST, DateRange(FIRST, add_months(FIRST, 6)), "monthly", "calculation", 0)
    days = [add_months(FIRST, number) for number in range(6)]
    planned = [Planned(number, 1, case, DEBIT, on, on, MAINTENANCE, FEE) for number, on in enumerate(days, 1)]
    return ScheduleSet(schedule=version, instalments=tuple(planned))
