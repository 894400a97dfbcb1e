"""No fee and no charge from the start of an opportunity to the effective date of its check, in whatever order (R10)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.charging import Circumstances, apply_charge
from evenhand.domain.account.determining import replanned
from evenhand.domain.account.events import AccountEvent, LedgerPosted
from evenhand.domain.account.ledger import Bucket, Entry, Kind
from evenhand.domain.account.liabilities import set_liability
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.opening import not_posted, opens
from evenhand.domain.account.paying_on import pays_on
from evenhand.domain.account.planning import Plan, plan_schedule
from evenhand.domain.account.posting import post
from evenhand.domain.account.receiving import Incoming, take_receipts
from evenhand.domain.account.reinstating import fees_missed
from evenhand.domain.account.state import AccountState, InstalmentState
from evenhand.domain.altered import altered
from evenhand.domain.calendar import DateRange, add_days
from evenhand.domain.maintenance.charges import Action
from evenhand.domain.money import half_up
from evenhand.domain.refusal import Refusal
from tests.domain.account.accounts import HALVES, account, case, planned, since, wish
from tests.domain.account.plans import RULES

START, END = date(2017, 6, 12), date(2017, 12, 12)
FEES = {Bucket.FEE, Bucket.FEE_ARREARS}
Step = tuple[str, int]
LONGER = st.lists(
    st.tuples(
        st.sampled_from(["wait", "wait", "wait", "liability", "paid", "replan", "charge"]), st.integers(1, 60)
    ),
    max_size=10,
)  # fmt: skip


@dataclass
class Life:
    """An account whose one case is in an opportunity; each step is one decision of the office."""

    state: AccountState
    today: date = START
    entries: tuple[Entry, ...] = ()

    def take(self, events: Sequence[AccountEvent]) -> None:
        self.state = apply_all(self.state, events)
        new = (entry for event in events if isinstance(event, LedgerPosted) for entry in event.entries)
        self.entries = (*self.entries, *new)

    def live(self, steps: Sequence[Step]) -> None:
        for what, number in steps:
            getattr(self, what)(number)

    def wait(self, number: int) -> None:
        self.days_pass(add_days(self.today, number))

    def days_pass(self, until: date) -> None:
        while self.today < until:
            self.today = add_days(self.today, 1)
            opened = opens(self.state, self.today, self.today, RULES, {})
            facts = not_posted(opened.facts, self.entries)
            self.take(opened.events)
            self.take([post(self.state, facts, self.today, RULES, self.entries)] if facts else [])
            paid = pays_on(self.state, self.today, RULES)
            self.take([paid.event] if paid else [])

    def liability(self, number: int) -> None:
        start = max(add_days(self.today, -number), START)
        found = set_liability(
            self.state, "A", 5000 + 100 * number, start, "test", self.today, RULES, self.entries
        )  # fmt: skip
        self.take(() if isinstance(found, Refusal) else found)

    def paid(self, number: int) -> None:
        money = Incoming(PaymentMethod.DIRECT_DEBIT, "A", self.today, number * 5_00, f"{len(self.entries)}")
        self.take(take_receipts(self.state, [money], self.today, RULES, self.entries))

    def replan(self, number: int) -> None:
        plan = replanned(self.state, "test", frozenset(), self.today, RULES, self.entries)
        self.take(plan.events if isinstance(plan, Plan) else ())

    def charge(self, number: int) -> None:
        held = self.state.cases[0]
        known = Circumstances(held.opportunity, check_recorded=True, free=held.free)
        action = Action.DEDUCTION_FROM_EARNINGS_ORDER
        found = apply_charge(self.state, "A", action, self.today, known, "Test.", self.today, RULES, self.entries)
        self.take(() if isinstance(found, Refusal) else found)

    def fees_count(self, from_on: date) -> None:
        """A team leader approves the fail."""
        held = altered(self.state.cases[0], free=DateRange(START, from_on))
        self.state = altered(self.state, cases=(held,))
        facts = fees_missed(self.state, "A", from_on, self.today, RULES, self.entries)
        self.take([post(self.state, facts, self.today, RULES, self.entries)] if facts else [])

    def fees(self) -> Counter[date]:
        found = Counter[date]()
        for entry in self.entries:
            for line in entry.postings:
                if entry.kind in (Kind.DUE, Kind.CHANGED) and line.bucket in FEES and line.pence > 0:
                    found[entry.effective_on] += line.pence
        return found

    def kept(self) -> dict[date, int]:
        """The receiving parent's fee of each day."""
        return {
            entry.effective_on: -line.pence
            for entry in self.entries
            if entry.kind is Kind.PAID_ON
            for line in entry.postings
            if line.bucket is Bucket.OFFICE_INCOME and line.pence
        }

    def charged(self) -> list[date]:
        return [entry.effective_on for entry in self.entries if entry.kind is Kind.CHARGED]


def a_life() -> Life:
    opportunity = DateRange(START, END)
    held = case("A", HALVES, opportunity=opportunity, free=DateRange(START))
    life = Life(since(account(held, A=68_76), START))
    plan = plan_schedule(life.state, wish(START), START, RULES, ())
    assert isinstance(plan, Plan)
    life.take(plan.events)
    return life


@settings(max_examples=40, deadline=None)
@given(LONGER, LONGER, st.integers(0, 40), LONGER)
def test_nothing_is_charged_before_the_check_and_every_fee_since_it_is_asked_once(
    before: list[Step], waiting: list[Step], late: int, after: list[Step]
) -> None:
    life = a_life()
    life.live(before)
    life.days_pass(max(END, life.today))
    checked = add_days(life.today, late)
    life.days_pass(checked)
    life.live(waiting)
    assert not life.fees() and not life.kept() and not life.charged()
    assert not any(item.fee for item in life.state.instalments)

    life.fees_count(checked)
    again = fees_missed(life.state, "A", checked, life.today, RULES, life.entries)
    approved = life.today
    life.live(after)

    assert again == ()
    told = (*life.fees(), *life.kept(), *life.charged())
    assert not told or min(told) >= checked
    for day in {item.due_on for item in life.state.instalments if item.state is not InstalmentState.PLANNED}:
        asked = _maintenance(life, day)
        if checked <= day <= approved and asked > 0 and not _changed(life):
            assert life.fees()[day] == half_up(Fraction(asked * 20, 100))


@settings(max_examples=25, deadline=None)
@given(LONGER, LONGER)
def test_an_opportunity_that_was_passed_or_is_not_decided_never_brings_a_fee(
    before: list[Step], after: list[Step]
) -> None:
    life = a_life()
    life.live(before)
    life.days_pass(max(END, life.today))
    life.live(after)

    assert not life.fees() and not life.kept() and not life.charged()


@pytest.mark.parametrize(("days_ago", "fee"), [(0, 0), (7, 14_00), (21, 42_00), (None, 84_00)])
def test_days_that_nobody_asked_for_carry_a_fee_only_from_the_day_on_which_fees_count(
    days_ago: int | None, fee: int
) -> None:
    today = add_days(START, 42)
    free = None if days_ago is None else DateRange(START, add_days(today, -days_ago))
    held = case("A", HALVES, opportunity=free, free=free)
    plan = planned(since(account(held, A=70_00), START), wish(add_days(today, 5)), today=today)

    entries = [entry for event in plan.events if isinstance(event, LedgerPosted) for entry in event.entries]
    posted = Counter[Bucket]()
    for entry in entries:
        posted.update({line.bucket: line.pence for line in entry.postings})

    assert posted[Bucket.ARREARS] == 6 * 70_00
    assert posted[Bucket.FEE_ARREARS] == fee


def _maintenance(life: Life, day: date) -> int:
    return sum(
        line.pence
        for entry in life.entries
        if entry.effective_on == day and entry.kind in (Kind.DUE, Kind.CHANGED)
        for line in entry.postings
        if line.bucket in (Bucket.MAINTENANCE, Bucket.ARREARS)
    )


def _changed(life: Life) -> bool:
    """A change that counts for a part of the days brings a fee of its own, rounded by itself."""
    return any(entry.kind is Kind.CHANGED and entry.cause.startswith("liability") for entry in life.entries)
