"""A year of an account at random: whatever comes, goes back, is charged or planned anew, the ledger balances."""

import io
import os
from datetime import date

import pytest
from django.db import transaction
from hypothesis import HealthCheck, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from evenhand.accounts.models import Balance, Instalment, Receipt
from evenhand.config.book import the_book
from evenhand.cycle.run import run_days
from evenhand.demo.bank import Paid, Returned, StatementToWrite, write_statements, write_unpaid
from evenhand.domain.account.events import AccountEvent
from evenhand.domain.account.liabilities import set_liability
from evenhand.domain.account.matching import Way
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.receipt_commands import (
    KeyReceipt,
    MatchReceipt,
    ReturnReason,
    ReturnReceipt,
    UnmatchReceipt,
)
from evenhand.domain.calendar import add_days
from evenhand.domain.maintenance import Frequency
from evenhand.domain.maintenance.charges import Action
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.domain.refusal import Refusal
from evenhand.work.account import Account, Wanted, record_account
from evenhand.work.account.by_hand import ChargeAsked
from evenhand.work.apply_charge import apply_charge
from evenhand.work.export_payments import export_payments
from evenhand.work.import_statement import import_statement
from evenhand.work.import_unpaid import import_unpaid
from evenhand.work.key_receipt import key_receipt
from evenhand.work.match_receipt import match_receipt
from evenhand.work.outcome import Recorded
from evenhand.work.return_receipt import return_receipt
from evenhand.work.set_schedule import set_schedule
from evenhand.work.state.today import business_date
from evenhand.work.unmatch_receipt import unmatch_receipt
from tests.desks import AMARA, EWA, FERGUS, OFFERED, START, days_pass, sound
from tests.work.account.accounts import REFERENCE, account_id, balances
from tests.work.account.scheduled import asked, ready

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
EXAMPLES, STEPS = (100, 60) if LONG else (4, 40)
YEAR = add_days(START, 365)
SAID = {"case": OFFERED, "account": REFERENCE, "slip": "700000000012", "nothing": "MAINTENANCE"}
BANK = ("20201555555555", ("202015", "55555555"))
passing = st.sampled_from([0, 1, 2, 3, 7, 14, 28])
pence = st.one_of(st.sampled_from([147_68, 148_98]), st.integers(1, 60_000))


class YearOfAnAccount(RuleBasedStateMachine):
    """One account whose opportunity was accepted, half by order and half by direct debit."""

    def __init__(self) -> None:
        super().__init__()
        self.mark, self.files = transaction.savepoint(), 0

    def teardown(self) -> None:
        transaction.savepoint_rollback(self.mark)

    def lives(self, days: int) -> None:
        """So many days close, and within the year the business date moves on."""
        if days and business_date() < YEAR:
            run_days(add_days(business_date(), days - 1))

    @rule(after=passing)
    def nothing_happens(self, after: int) -> None:
        self.lives(after)

    @rule(
        after=passing, said=st.sampled_from(sorted(SAID)), amount=pence, before=st.integers(0, 40), debit=st.booleans()
    )
    def the_bank_tells_of_money(self, after: int, said: str, amount: int, before: int, debit: bool) -> None:
        self.lives(after)
        self.files += 1
        on, code = add_days(business_date(), -before), "PMNT-IDDT-ESDD" if debit else "PMNT-RCDT-ESCT"
        paid = Paid(on, amount, bank_reference=f"B{self.files}", remittance=(SAID[said],), code=code)
        name, stream = f"S{self.files}", io.BytesIO()
        write_statements(stream, name, on, [StatementToWrite(name, BANK[0], on, [paid])])
        for again in (False, True):
            stream.seek(0)
            assert import_statement(SYSTEM, stream).taken == (0 if again else 1)

    @rule(after=passing, place=st.integers(0, 9))
    def a_debit_comes_back(self, after: int, place: int) -> None:
        self.lives(after)
        rows = Receipt.objects.filter(method=str(PaymentMethod.DIRECT_DEBIT), account__reference=REFERENCE)
        row = self.one(list(rows.order_by("id")), place)
        if row is not None:
            stream = io.BytesIO()
            write_unpaid(stream, business_date(), BANK[1], [Returned(OFFERED, row.received_on, row.pence, "0")])
            stream.seek(0)
            import_unpaid(SYSTEM, stream)

    @rule(
        after=passing,
        amount=pence,
        before=st.integers(0, 20),
        way=st.sampled_from([Way.CARD, Way.CHEQUE, Way.INTERNET]),
    )
    def a_payment_is_keyed(self, after: int, amount: int, before: int, way: Way) -> None:
        self.lives(after)
        keyed = KeyReceipt(way, add_days(business_date(), -before), amount, PaymentMethod.UNSPECIFIED)
        self.told(key_receipt(AMARA, REFERENCE, keyed))

    @rule(after=passing, place=st.integers(0, 9))
    def what_waits_is_matched(self, after: int, place: int) -> None:
        self.lives(after)
        row = self.one(list(Receipt.objects.filter(account=None, returned_on=None).order_by("id")), place)
        if row is not None:
            self.told(match_receipt(AMARA, row.id, MatchReceipt(OFFERED)))

    @rule(after=passing, place=st.integers(0, 9), wrongly=st.booleans())
    def a_receipt_goes_back(self, after: int, place: int, wrongly: bool) -> None:
        self.lives(after)
        rows = Receipt.objects.filter(account__reference=REFERENCE).order_by("id")
        row = self.one(list(rows), place)
        if row is not None and row.number is not None:
            if wrongly:
                self.told(unmatch_receipt(EWA, REFERENCE, row.number, UnmatchReceipt("Another parent's.")))
            else:
                taken = ReturnReceipt(ReturnReason.CHEQUE, "The bank said so.")
                self.told(return_receipt(EWA, REFERENCE, row.number, taken))

    @rule(after=passing, weekly=st.integers(0, 300_00), weeks=st.integers(-12, 12))
    def maintenance_changes(self, after: int, weekly: int, weeks: int) -> None:
        self.lives(after)
        start = max(START, add_days(business_date(), weeks * 7))

        def decision(held: Account, today: date) -> tuple[AccountEvent, ...] | Refusal:
            return set_liability(held.state, OFFERED, weekly, start, "test", today, the_book().rules, held.history())

        self.told(record_account(SYSTEM, "test", [account_id()], decision, wanted=Wanted(judged=True)))

    @rule(after=passing, ahead=st.integers(1, 40), every=st.sampled_from(list(Frequency)))
    def another_schedule_is_set(self, after: int, ahead: int, every: Frequency) -> None:
        self.lives(after)
        start = add_days(max(START, business_date()), ahead)
        self.told(set_schedule(AMARA, REFERENCE, asked(start, every=every)))

    @rule(after=passing, action=st.sampled_from(list(Action)), before=st.integers(0, 60))
    def a_charge_is_asked_for(self, after: int, action: Action, before: int) -> None:
        self.lives(after)
        on = add_days(business_date(), -before)
        self.told(apply_charge(EWA, REFERENCE, OFFERED, ChargeAsked(action, on, "Done on that day.")))

    @rule(after=passing)
    def payments_leave(self, after: int) -> None:
        self.lives(after)
        export_payments(FERGUS)

    @invariant()
    def nothing_stored_contradicts_anything(self) -> None:
        sound()
        assert sum(balances().values()) == 0
        assert not Balance.objects.filter(pence=0).exists()

    @invariant()
    def an_instalment_of_the_opportunity_carries_no_fee(self) -> None:
        within = Instalment.objects.filter(due_on__gte=START, due_on__lt=date(2017, 10, 3))
        assert not within.filter(fee__gt=0).exists()

    def one(self, rows: list[Receipt], place: int) -> Receipt | None:
        return rows[place % len(rows)] if rows else None

    def told(self, outcome: object) -> None:
        """It is recorded, or refused with a sentence and its code."""
        note(outcome)
        assert isinstance(outcome, Recorded) or (isinstance(outcome, Refusal) and outcome.sentence), outcome


@pytest.mark.django_db
def test_whatever_a_year_brings_the_ledger_balances_after_each_step() -> None:
    ready()
    assert isinstance(set_schedule(AMARA, REFERENCE, asked()), Recorded)
    days_pass(add_days(START, 1))

    run_state_machine_as_test(
        YearOfAnAccount,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
