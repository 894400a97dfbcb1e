"""Entries by hand: arrears suspended and resumed, small balances written off, entries taken back."""

from datetime import date

import pytest

from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.events import AccountEvent, LedgerPosted
from evenhand.domain.account.ledger import Bucket, Entry, Kind
from evenhand.domain.account.ledger.entries import claim, due, received, suspended
from evenhand.domain.account.posting import Fact, reversal
from evenhand.domain.account.reversing import may_reverse, reverse_entry
from evenhand.domain.account.state import AccountState, CaseOnAccount, Liability
from evenhand.domain.account.suspending import resume_state_arrears, suspend_state_arrears, write_off
from evenhand.domain.altered import altered
from evenhand.domain.calendar import DateRange
from evenhand.domain.refusal import Refusal
from tests.domain.account.ledger.test_properties import walked
from tests.domain.account.plans import RULES

TODAY, LATER = date(2017, 6, 12), date(2024, 3, 1)
BLANK = AccountState(
    reference="800000000010",
    version=1,
    nation="england-and-wales",
    cases=(CaseOnAccount("A", True, date(2018, 1, 1)),),
)
Account = tuple[AccountState, list[Entry]]


def owing(bucket: Bucket, pence: int, *more: Fact, on: date = TODAY) -> Account:
    return walked([Fact(Kind.OPENING, on, "opening:A", claim("A", bucket, pence)), *more], BLANK)


def made(found: tuple[AccountEvent, ...] | Refusal) -> tuple[AccountEvent, ...]:
    assert not isinstance(found, Refusal), found
    return found


def code(found: object) -> str:
    assert isinstance(found, Refusal), found
    return found.code


def test_arrears_owed_to_the_secretary_of_state_are_suspended_and_resumed() -> None:
    state, entries = owing(Bucket.STATE_ARREARS, 80_00)
    events = made(suspend_state_arrears(state, "A", 30_00, "Hardship.", TODAY, RULES, entries))
    state = apply_all(state, events)

    assert state.balances[("A", Bucket.SUSPENDED)] == 30_00
    events = made(resume_state_arrears(state, "A", 30_00, "Over.", TODAY, RULES, entries))
    assert apply_all(state, events).balances[("A", Bucket.STATE_ARREARS)] == 80_00


@pytest.mark.parametrize(
    ("case", "pence", "expected"),
    [("A", 80_01, "more-than-owed"), ("A", 0, "amount-out-of-range"), ("B", 1_00, "case-unknown")],
)
def test_no_more_is_suspended_than_is_owed(case: str, pence: int, expected: str) -> None:
    state, entries = owing(Bucket.STATE_ARREARS, 80_00)

    assert code(suspend_state_arrears(state, case, pence, "", TODAY, RULES, entries)) == expected


def test_what_is_owed_to_the_receiving_parent_is_never_suspended() -> None:
    state, entries = owing(Bucket.ARREARS, 80_00)

    assert code(suspend_state_arrears(state, "A", 10_00, "", TODAY, RULES, entries)) == "nothing-to-suspend"
    assert code(resume_state_arrears(state, "A", 10_00, "", TODAY, RULES, entries)) == "nothing-to-resume"


def test_less_than_seven_pounds_on_an_inactive_case_is_written_off() -> None:
    state, entries = owing(Bucket.ARREARS, 6_99)
    after = apply_all(state, made(write_off(state, "A", "Small.", LATER, RULES, entries)))

    assert ("A", Bucket.ARREARS) not in after.balances
    assert sum(after.balances.values()) == 0


@pytest.mark.parametrize(
    ("pence", "on", "expected"),
    [
        (7_00, LATER, "owed-too-much"),
        (6_99, date(2024, 2, 25), "write-off-not-in-force"),
    ],
)
def test_seven_pounds_or_a_day_too_early_is_not(pence: int, on: date, expected: str) -> None:
    state, entries = owing(Bucket.ARREARS, pence)

    assert code(write_off(state, "A", "", on, RULES, entries)) == expected


def test_a_case_whose_maintenance_runs_is_not_written_off() -> None:
    state, entries = owing(Bucket.ARREARS, 5_00)
    runs = altered(state, liabilities=(Liability(1, "A", 57_00, DateRange(date(2017, 1, 1)), "calculation"),))

    assert code(write_off(runs, "A", "", LATER, RULES, entries)) == "case-active"
    assert code(write_off(BLANK, "A", "", LATER, RULES, ())) == "nothing-owed"


def test_an_entry_is_taken_back_by_another_entry() -> None:
    state, entries = owing(Bucket.ARREARS, 80_00)
    (event,) = made(reverse_entry(state, 1, "Keyed twice.", TODAY, RULES, entries))

    assert isinstance(event, LedgerPosted)
    assert (event.entries[0].reverses, event.entries[0].why) == (1, "Keyed twice.")
    assert apply_all(state, (event,)).balances == {}
    assert may_reverse(entries[0], entries)


def test_what_follows_or_has_left_is_put_right_another_way() -> None:
    state, entries = walked(
        [
            Fact(Kind.DUE, TODAY, "instalment:1", due("A", 57_00, 0)),
            Fact(Kind.RECEIVED, TODAY, "receipt:1", received(50_00)),
        ],
        BLANK,
    )
    kinds = {entry.kind: entry.number for entry in entries}

    for kind in (Kind.DUE, Kind.RECEIVED, Kind.ALLOCATED):
        assert code(reverse_entry(state, kinds[kind], "", TODAY, RULES, entries)) == "entry-not-reversible"
        assert not may_reverse(entries[kinds[kind] - 1], entries)


def test_nothing_is_taken_back_twice() -> None:
    opening = Fact(Kind.OPENING, TODAY, "opening:A", claim("A", Bucket.ARREARS, 80_00))
    entry = walked([opening], BLANK)[1][0]
    state, entries = walked([opening, reversal(entry, "A slip.")], BLANK)
    back = next(item for item in entries if item.reverses == 1)

    assert code(reverse_entry(state, 1, "", TODAY, RULES, entries)) == "entry-reversed"
    assert code(reverse_entry(state, back.number, "", TODAY, RULES, entries)) == "entry-reverses"
    assert code(reverse_entry(state, 99, "", TODAY, RULES, entries)) == "entry-unknown"


def test_a_charge_that_was_waived_is_taken_back_after_its_waiver() -> None:
    charged = Fact(Kind.CHARGED, TODAY, "charge:liability-order:A:x", claim("A", Bucket.CHARGES, 300_00))
    waiver = Fact(Kind.WAIVED, TODAY, "waiver:1", claim("A", Bucket.CHARGES, -300_00))
    state, entries = walked([charged, waiver], BLANK)

    assert code(reverse_entry(state, 1, "", TODAY, RULES, entries)) == "entry-rested-on"
    made(reverse_entry(state, 2, "It does not count.", TODAY, RULES, entries))


def test_a_suspension_stands_while_what_was_resumed_rests_on_it() -> None:
    pause = Fact(Kind.SUSPENDED, TODAY, "suspension:A:2", suspended("A", 30_00))
    state, entries = owing(Bucket.STATE_ARREARS, 80_00, pause)
    resumes = made(resume_state_arrears(state, "A", 10_00, "", TODAY, RULES, entries))
    after = apply_all(state, resumes)
    all_of = [*entries, *(entry for event in resumes if isinstance(event, LedgerPosted) for entry in event.entries)]

    assert code(reverse_entry(after, 2, "", TODAY, RULES, all_of)) == "entry-rested-on"
