"""A verdict of before the time that is looked back on stands, and so does the money that counted for it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.came import Came
from evenhand.domain.account.judge import judge
from evenhand.domain.account.judging import judge_on
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.opening import looks_back_to, opens
from evenhand.domain.account.state import AccountState, InstalmentState, Planned, Receipt, ScheduleVersion
from evenhand.domain.calendar import DateRange, add_days
from evenhand.domain.recomputing.looking_back import as_judged
from tests.domain.account.plans import RULES

START, LAST, TO_THE_END = date(2017, 1, 16), 40, 80
DEBIT, CARD = PaymentMethod.DIRECT_DEBIT, PaymentMethod.UNSPECIFIED
ORDER = PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER
DAYS = tuple(add_days(START, after) for after in range(TO_THE_END))
SOON = replace(
    RULES,
    table={
        **RULES.table,
        "judging.look_back_days": tuple(replace(rule, value=9) for rule in RULES.table["judging.look_back_days"]),
    },
)
"""The same with nine days to look back on, so that an instalment is soon too old."""

Promised = tuple[int, PaymentMethod, int]
Paid = tuple[int, PaymentMethod, str, int, int]
Verdicts = dict[int, tuple[InstalmentState, int]]
"""The day, the method and pence; of a payment also for which case, and after how many days the bank tells of it."""
methods = st.sampled_from([DEBIT, DEBIT, ORDER])
amounts = st.integers(1, 12).map(lambda tens: tens * 10_00)
promises = st.lists(st.tuples(st.integers(0, LAST), methods, amounts), min_size=1, max_size=6)


def payments_for(case: str) -> st.SearchStrategy[list[Paid]]:
    """Of one payer, who pays for a case or for the whole account; no two on one day, so that a day names a payment."""
    days, by = st.integers(0, LAST + 20), st.one_of(methods, st.just(CARD))
    paid = st.tuples(days, by, st.just(case), amounts, st.integers(1, 4))
    return st.lists(paid, max_size=8, unique_by=lambda one: one[0])


payments = st.one_of(payments_for("A"), payments_for(""))


def account(promised: list[Promised]) -> AccountState:
    due = [(add_days(START, after), method, pence) for after, method, pence in promised]
    instalments = tuple(
        Planned(number, 1, "A", method, on, judge_on(method, on, RULES), pence, 0)
        for number, (on, method, pence) in enumerate(due, 1)
    )
    version = ScheduleVersion(1, START, DateRange(START, date(2018, 1, 16)), "monthly", "person", 0)
    return AccountState("700000000010", 1, "england-and-wales", schedules=(version,), instalments=instalments)


def told(paid: list[Paid], day: date) -> tuple[Receipt, ...]:
    """The payments that the bank has told of when a day opens."""
    return tuple(
        Receipt(number, method, case, add_days(START, after), pence, f"bank:{number}", number)
        for number, (after, method, case, pence, later) in enumerate(paid, 1)
        if add_days(START, after + later) <= day
    )


def lived(promised: list[Promised], paid: list[Paid]) -> list[Verdicts]:
    """Each day as an office opens it, which looks at some time back and knows the rest as sums."""
    state, days = account(promised), []
    for day in DAYS:
        state = replace(state, receipts=told(paid, day))
        seen, earlier = as_judged(state, day, SOON)
        state = apply_all(state, opens(seen, day, add_days(day, -1), SOON, earlier).events)
        days.append({item.number: (item.state, item.received) for item in state.instalments})
    return days


def known_whole(promised: list[Promised], paid: list[Paid]) -> list[Verdicts]:
    """Each day judged from every receipt there ever was, less what stands of instalments that are too old."""
    instalments = account(promised).instalments
    said: Verdicts = {item.number: (InstalmentState.PLANNED, 0) for item in instalments}
    parts: dict[int, tuple[Came, ...]] = {}
    days = []
    for day in DAYS:
        since = looks_back_to(day, SOON)
        old = {item.number for item in instalments if item.judge_on <= since}
        gone = [part for number in old for part in parts[number]]
        left = [
            replace(item, pence=item.pence - sum(part.pence for part in gone if part.on == item.received_on))
            for item in told(paid, day)
        ]
        due = [replace(item, state=InstalmentState.DUE) for item in instalments if item.due_on <= day]
        found = judge((item for item in due if item.number not in old), left, day, SOON, wanted=judged_by(day))
        said |= {item.number: (InstalmentState.DUE, 0) for item in due if item.judge_on >= day}
        said |= {item.instalment.number: (item.state, item.received) for item in found}
        parts |= {item.instalment.number: item.came for item in found}
        days.append(dict(said))
    return days


def judged_by(day: date) -> Callable[[Planned], bool]:
    return lambda item: item.judge_on < day


EARLY_FOR_THE_SECOND = [(0, DEBIT, 50_00), (6, DEBIT, 50_00)], [(4, DEBIT, "A", 50_00, 1), (7, DEBIT, "A", 50_00, 1)]
PARTLY_MADE_UP = [(0, DEBIT, 50_00), (20, DEBIT, 50_00)], [(3, DEBIT, "A", 30_00, 1)]
BY_CARD_WHILE_A_DEBIT_WAITS = (
    [(0, DEBIT, 50_00), (30, DEBIT, 50_00)],
    [(0, CARD, "A", 50_00, 1), (10, DEBIT, "A", 50_00, 4)],
)


def test_a_payment_made_early_is_not_taken_for_one_that_was_made_up_late() -> None:
    days = lived(*EARLY_FOR_THE_SECOND)

    assert [state for state, _ in days[-1].values()] == ["late", "met"]


def test_money_that_came_late_for_part_of_an_old_instalment_pays_no_later_one() -> None:
    days = lived(*PARTLY_MADE_UP)

    assert days[-1] == {1: ("short", 0), 2: ("missed", 0)}


@given(promises, payments)
@example(*EARLY_FOR_THE_SECOND)
@example(*PARTLY_MADE_UP)
@example(*BY_CARD_WHILE_A_DEBIT_WAITS)
def test_judging_with_a_window_says_what_judging_with_the_whole_history_says(
    promised: list[Promised], paid: list[Paid]
) -> None:
    for day, window, whole in zip(DAYS, lived(promised, paid), known_whole(promised, paid), strict=True):
        assert window == whole, day
