"""Charges for enforcement: when one is made, when it is refused and why, and on which grounds it is waived."""

from datetime import date

import pytest

from evenhand.domain.account.charging import Circumstances, action_of, apply_charge, waive_charge
from evenhand.domain.account.events import LedgerPosted
from evenhand.domain.account.ledger import Bucket, Entry, Kind
from evenhand.domain.account.ledger.entries import claim, received
from evenhand.domain.account.methods import Method, PaymentMethod
from evenhand.domain.account.posting import Fact, reversal
from evenhand.domain.account.state import AccountState, CaseOnAccount
from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance.charges import Action, Waiver
from evenhand.domain.refusal import Refusal
from tests.domain.account.ledger.test_properties import walked
from tests.domain.account.plans import RULES

TODAY = date(2017, 6, 12)
EARNINGS_ORDER = Action.DEDUCTION_FROM_EARNINGS_ORDER
CLEAR = Circumstances()
DAYS = DateRange(date(2017, 1, 2), date(2017, 7, 3))


def an_account(kind: PaymentMethod = PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER) -> AccountState:
    order = Method(1, kind, 100, date(2017, 1, 1))
    case = CaseOnAccount("A", True, date(2018, 1, 1), methods=(order,))
    return AccountState(reference="800000000010", version=1, nation="england-and-wales", cases=(case,))


def charge(
    action: Action = EARNINGS_ORDER,
    on: date = TODAY,
    known: Circumstances = CLEAR,
    state: AccountState | None = None,
    history: tuple[Entry, ...] = (),
) -> LedgerPosted | Refusal:
    found = apply_charge(state or an_account(), "A", action, on, known, "The order was made.", TODAY, RULES, history)
    if isinstance(found, Refusal):
        return found
    (event,) = found
    assert isinstance(event, LedgerPosted)
    return event


def refusal(found: object) -> Refusal:
    assert isinstance(found, Refusal), found
    return found


def charged(*more: Fact, action: Action = EARNINGS_ORDER) -> tuple[AccountState, list[Entry]]:
    """An account with one charge, entry 1, and what came after it."""
    fact = Fact(Kind.CHARGED, TODAY, f"charge:{action}:A:{TODAY}", claim("A", Bucket.CHARGES, 50_00))
    return walked([fact, *more], an_account())


@pytest.mark.parametrize(
    ("action", "pence"),
    [
        (Action.DEDUCTION_FROM_EARNINGS_ORDER, 50_00),
        (Action.LUMP_SUM_DEDUCTION_ORDER, 200_00),
        (Action.LIABILITY_ORDER, 300_00),
    ],
)
def test_a_charge_is_the_amount_in_force(action: Action, pence: int) -> None:
    event = charge(action)

    assert isinstance(event, LedgerPosted)
    assert [line.pence for line in event.entries[0].postings if line.bucket is Bucket.CHARGES] == [pence]
    assert event.rules == ("R10", "R22")
    assert action_of(event.entries[0]) is action


@pytest.mark.parametrize(
    ("known", "on", "code"),
    [
        (Circumstances(opportunity=DAYS), TODAY, "charge-in-opportunity"),
        (Circumstances(opportunity=DateRange(date(2017, 7, 3), date(2018, 1, 3))), TODAY, "charge-before-opportunity"),
        (Circumstances(opportunity=DateRange(date(2016, 6, 1), date(2016, 12, 1))), TODAY, "charge-before-check"),
        (Circumstances(offer_waits=True), TODAY, "offer-waits"),
        (Circumstances(determined="no"), TODAY, "charge-determined-no"),
        (Circumstances(on_benefit=True), TODAY, "charge-on-benefit"),
        (CLEAR, date(2017, 6, 13), "day-to-come"),
        (CLEAR, date(2014, 6, 29), "no-charge-in-force"),
    ],
)
def test_no_charge_is_made_around_an_opportunity_or_outside_the_conditions(
    known: Circumstances, on: date, code: str
) -> None:
    assert refusal(charge(known=known, on=on)).code == code


def test_a_charge_is_made_again_once_the_check_is_recorded() -> None:
    known = Circumstances(opportunity=DateRange(date(2016, 6, 1), date(2016, 12, 1)), check_recorded=True)

    assert isinstance(charge(known=known), LedgerPosted)
    assert isinstance(charge(Action.VARIED_DEDUCTION_ORDER, known=known), LedgerPosted)


def test_a_determination_is_about_the_order_that_was_set_up_then() -> None:
    known = Circumstances(determined="no", determined_on=date(2016, 12, 31))

    assert isinstance(charge(known=known), LedgerPosted)
    assert refusal(charge(known=Circumstances(determined="no", determined_on=date(2017, 1, 1)))).code == (
        "charge-determined-no"
    )


def test_an_order_that_is_not_set_up_is_not_charged() -> None:
    assert refusal(charge(Action.REGULAR_DEDUCTION_ORDER)).code == "no-order"
    assert isinstance(charge(Action.LIABILITY_ORDER, state=an_account(PaymentMethod.DIRECT_DEBIT)), LedgerPosted)


def test_a_varied_order_is_charged_only_after_an_opportunity_that_failed() -> None:
    assert refusal(charge(Action.VARIED_DEDUCTION_ORDER)).code == "no-failed-opportunity"


def test_an_order_is_charged_once_unless_the_charge_was_taken_back() -> None:
    state, entries = charged()
    again = refusal(charge(on=date(2017, 3, 1), state=state, history=tuple(entries)))
    state, taken_back = charged(reversal(entries[0], "A slip."))

    assert again.code == "charged-already"
    assert isinstance(charge(on=date(2017, 6, 11), state=state, history=tuple(taken_back)), LedgerPosted)


def test_a_case_of_another_account_is_not_charged() -> None:
    found = apply_charge(an_account(), "B", EARNINGS_ORDER, TODAY, CLEAR, "", TODAY, RULES, ())

    assert refusal(found).code == "case-unknown"


def test_a_waiver_frees_the_money_that_had_paid_the_charge() -> None:
    state, entries = charged(Fact(Kind.RECEIVED, TODAY, "receipt:1", received(50_00)))
    found = waive_charge(state, 1, Waiver.CHANGED_EMPLOYER, "New job.", TODAY, RULES, entries)

    assert not isinstance(found, Refusal)
    (event,) = found
    assert isinstance(event, LedgerPosted)
    freed = [line.pence for entry in event.entries for line in entry.postings if line.bucket is Bucket.UNALLOCATED]
    assert freed == [-50_00]
    assert event.entries[0].why == "changed-employer: New job."


@pytest.mark.parametrize(
    ("number", "ground", "code"),
    [
        (9, Waiver.OFFICE_ERROR, "entry-unknown"),
        (2, Waiver.OFFICE_ERROR, "no-charge"),
        (1, Waiver.NO_ORDER_MADE, "ground-does-not-count"),
    ],
)
def test_a_waiver_is_refused_with_why(number: int, ground: Waiver, code: str) -> None:
    state, entries = charged(Fact(Kind.RECEIVED, TODAY, "receipt:1", received(1_00)))

    assert refusal(waive_charge(state, number, ground, "", TODAY, RULES, entries)).code == code


def test_a_charge_is_waived_once() -> None:
    waiver = Fact(Kind.WAIVED, TODAY, "waiver:1", claim("A", Bucket.CHARGES, -50_00))
    state, entries = charged(waiver)

    assert refusal(waive_charge(state, 1, Waiver.OFFICE_ERROR, "", TODAY, RULES, entries)).code == "waived-already"


def test_a_waiver_that_was_taken_back_may_be_made_again() -> None:
    waiver = Fact(Kind.WAIVED, TODAY, "waiver:1", claim("A", Bucket.CHARGES, -50_00))
    entry = charged(waiver)[1][1]
    state, entries = charged(waiver, reversal(entry, "A slip."))
    found = waive_charge(state, 1, Waiver.OFFICE_ERROR, "", TODAY, RULES, entries)

    assert not isinstance(found, Refusal)
    assert isinstance(found[0], LedgerPosted)
    assert found[0].entries[0].cause not in {entry.cause for entry in entries}
