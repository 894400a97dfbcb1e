"""What holds of every ledger, whatever happened and in whatever order it arrived."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.account.apply import apply
from evenhand.domain.account.ledger import Balances, Bucket, Entry, Kind, owed, replay
from evenhand.domain.account.ledger.entries import claim, due, received
from evenhand.domain.account.posting import Fact, needs_history, post, reversal
from evenhand.domain.account.state import AccountState
from tests.domain.account.plans import RULES

START = date(2017, 6, 12)
CASES = st.sampled_from(["A", "B", "C"])
DAYS = st.integers(0, 20).map(lambda days: START + timedelta(days=days))
PENCE = st.integers(1, 20_000)
EMPTY = AccountState(reference="700000000010", version=1, nation="england-and-wales")

dues = st.builds(lambda day, case, m: (Kind.DUE, day, due(case, m, m // 5), None), DAYS, CASES, PENCE)
arrears = st.builds(
    lambda day, case, bucket, pence: (Kind.OPENING, day, claim(case, bucket, pence), None),
    DAYS,
    CASES,
    st.sampled_from([Bucket.ARREARS, Bucket.OLD_ARREARS, Bucket.STATE_ARREARS, Bucket.CHARGES]),
    PENCE,
)
less = st.builds(
    lambda day, case, m: (Kind.CHANGED, day, claim(case, Bucket.MAINTENANCE, -m), None), DAYS, CASES, PENCE
)
money = st.builds(
    lambda day, pence, case: (Kind.RECEIVED, day, received(pence, case), None),
    DAYS,
    PENCE,
    st.one_of(st.just(""), CASES),
)
missed = st.builds(
    lambda day, case, keeps: (Kind.MISSED, day, (), (case, keeps, 0)), DAYS, CASES, st.integers(0, 5_000)
)
histories = st.lists(st.one_of(dues, arrears, money, money, missed, less), max_size=14).map(
    lambda given: [
        Fact(kind, day, f"fact:{place}", postings, keeps=keeps)
        for place, (kind, day, postings, keeps) in enumerate(given)
    ]
)


def walked(facts: list[Fact], state: AccountState = EMPTY) -> tuple[AccountState, list[Entry]]:
    """The account after each fact arrived by itself, and its entries."""
    entries: list[Entry] = []
    for fact in facts:
        known = entries if needs_history(state, [fact]) else None
        posted = post(state, [fact], START, RULES, known)
        state = apply(state, posted)
        entries.extend(posted.entries)
    return state, entries


def in_all(balances: Balances, *buckets: Bucket) -> int:
    return sum(pence for (_, bucket), pence in balances.items() if bucket in buckets)


@given(histories, st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_change_the_position(facts: list[Fact], chance: object) -> None:
    arrived = list(facts)
    chance.shuffle(arrived)  # type: ignore[attr-defined]

    assert walked(arrived)[0].balances == walked(facts)[0].balances


@given(histories)
def test_facts_that_arrive_together_lead_where_they_lead_one_by_one(facts: list[Fact]) -> None:
    together = apply(EMPTY, post(EMPTY, facts, START, RULES, ()))

    assert together.balances == walked(facts)[0].balances


@given(histories)
def test_the_ledger_balances_and_equals_its_own_replay(facts: list[Fact]) -> None:
    state, entries = walked(facts)

    assert sum(state.balances.values()) == 0
    assert replay(entries, RULES) == state.balances


@given(histories)
def test_allocation_conserves_money(facts: list[Fact]) -> None:
    balances = walked(facts)[0].balances
    came = sum(fact.postings[0].pence for fact in facts if fact.kind is Kind.RECEIVED)

    assert in_all(balances, Bucket.CASH) == came
    gone = (Bucket.PAYABLE, Bucket.PAYABLE_OLD, Bucket.OFFICE_INCOME, Bucket.STATE_INCOME, Bucket.UNALLOCATED)
    assert in_all(balances, *gone) == -came
    if all(fact.kind is not Kind.CHANGED for fact in facts):
        assert all(pence <= 0 for (_, bucket), pence in balances.items() if bucket in gone)


@given(histories)
def test_money_waits_only_where_nothing_is_owed(facts: list[Fact]) -> None:
    balances = walked(facts)[0].balances
    for (case, bucket), pence in balances.items():
        if bucket is Bucket.UNALLOCATED:
            assert pence < 0
            assert owed(balances, case) - balances.get((case, Bucket.SUSPENDED), 0) <= 0


@given(histories, st.data())
def test_a_reversal_restores_the_position(facts: list[Fact], data: st.DataObject) -> None:
    before, entries = walked(facts)
    fact = data.draw(st.one_of(money, dues, arrears))
    posted = post(before, [Fact(fact[0], fact[1], "the slip", fact[2])], START, RULES, entries)
    after, known = apply(before, posted), [*entries, *posted.entries]

    back = apply(after, post(after, [reversal(posted.entries[0], "a slip")], START, RULES, known))

    assert back.balances == before.balances
