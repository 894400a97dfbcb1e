"""What holds of every opening of a day: no fee inside an opportunity, nothing done twice, no penny lost."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.judge import judge
from evenhand.domain.account.judging import judge_on
from evenhand.domain.account.ledger import Bucket, Entry, Kind, replay
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.opening import not_posted, opens
from evenhand.domain.account.paying_on import pays_on
from evenhand.domain.account.posting import post
from evenhand.domain.account.receiving import Incoming, take_receipts
from evenhand.domain.account.state import AccountState, CaseOnAccount, Planned
from evenhand.domain.calendar import DateRange, add_days
from tests.domain.account.plans import RULES

START, LAST = date(2017, 6, 12), 40
DEBIT, ORDER = PaymentMethod.DIRECT_DEBIT, PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER
INSIDE = DateRange(START, date(2017, 12, 18))
METHODS = st.sampled_from([DEBIT, ORDER, PaymentMethod.UNSPECIFIED])
promises = st.lists(
    st.tuples(st.integers(0, LAST), st.sampled_from([DEBIT, ORDER]), st.sampled_from("AB"), st.integers(1, 9_000)),
    min_size=1,
    max_size=6,
)
money = st.lists(
    st.tuples(
        st.integers(0, LAST), st.integers(0, 30), METHODS, st.sampled_from(["A", "B", ""]), st.integers(1, 12_000)
    ),
    max_size=6,
)
Promised = list[tuple[int, PaymentMethod, str, int]]
Came = list[tuple[int, int, PaymentMethod, str, int]]
"""The day by which the bank dates it, after how many days it is told, the method, the case, and pence."""


def account(promised: Promised, opportunity: DateRange | None) -> AccountState:
    """Inside an opportunity an instalment carries no fee; outside it a fifth."""
    instalments = tuple(
        Planned(number, 1, case, method, day, judge_on(method, day, RULES), pence, 0 if opportunity else pence // 5)
        for number, (after, method, case, pence) in enumerate(promised, 1)
        for day in [START + timedelta(days=after)]
    )
    cases = tuple(CaseOnAccount(name, True, date(2018, 6, 12), opportunity) for name in "AB")
    return AccountState("700000000010", 1, "england-and-wales", cases=cases, instalments=instalments)


def lived(
    state: AccountState, came: list[tuple[int, PaymentMethod, str, int]]
) -> tuple[AccountState, list[Entry], int]:
    """Day after day: money comes in, the next day opens. Each day is opened twice, as after a kill."""
    entries: list[Entry] = []
    left = 0

    def follow(events: tuple[object, ...]) -> None:
        nonlocal state
        for event in events:
            entries.extend(getattr(event, "entries", ()))
        state = apply_all(state, events)  # type: ignore[arg-type]

    for after in range(LAST + 80):
        day = START + timedelta(days=after)
        for again in (False, True):
            opened = opens(state, day, add_days(day, -1), RULES, {})
            assert not (again and (opened.events or opened.facts))
            follow(opened.events)
            facts = not_posted(opened.facts, entries)
            if facts:
                follow((post(state, facts, day, RULES, entries),))
            paid = pays_on(state, day, RULES)
            assert paid is None or not again
            if paid is not None:
                follow((paid.event,))
                left += sum(item.pence for item in paid.payments)
        for number, (on, lag, method, case, pence) in enumerate(came):
            if on + lag == after:
                incoming = Incoming(method, case, START + timedelta(days=on), pence, f"bank:{number}")
                follow(take_receipts(state, [incoming], day, RULES, entries))
    return state, entries, left


@given(promises, money)
def test_no_fee_is_kept_or_asked_for_inside_an_opportunity(promised: Promised, came: Came) -> None:
    _, entries, left = lived(account(promised, INSIDE), came)

    buckets = {line.bucket for entry in entries for line in entry.postings}
    assert not buckets & {Bucket.FEE, Bucket.FEE_ARREARS, Bucket.OFFICE_DUE, Bucket.OFFICE_INCOME, Bucket.CHARGES}
    paid_on = [entry for entry in entries if entry.kind is Kind.PAID_ON]
    assert left == -sum(line.pence for entry in paid_on for line in entry.postings if line.bucket is Bucket.CASH)


@given(promises, money)
def test_every_day_leaves_the_ledger_in_balance_and_every_penny_somewhere(promised: Promised, came: Came) -> None:
    state, entries, left = lived(account(promised, None), came)

    assert sum(state.balances.values()) == 0
    assert replay(entries, RULES) == state.balances
    assert state.balances.get(("", Bucket.CASH), 0) + left == sum(told[-1] for told in came)
    assert all(item.state not in ("planned", "due") for item in state.instalments)
    causes = [entry.cause for entry in entries]
    assert len(causes) == len(set(causes))


@given(promises, money)
def test_what_was_judged_day_by_day_is_what_judging_at_once_says(promised: Promised, came: Came) -> None:
    state, _, _ = lived(account(promised, INSIDE), came)

    at_once = judge(state.instalments, state.receipts, add_days(START, 200), RULES)
    assert {item.instalment.number: (item.state, item.received) for item in at_once} == {
        item.number: (item.state, item.received) for item in state.instalments
    }


def test_a_payer_outside_an_opportunity_is_asked_for_the_fee_and_the_receiving_parent_keeps_the_rest() -> None:
    state = replace(account([(0, DEBIT, "A", 50_00)], None))
    state, _, left = lived(state, [(0, 0, DEBIT, "A", 60_00)])

    assert (left, state.balances["A", Bucket.OFFICE_INCOME]) == (48_00, -12_00)
