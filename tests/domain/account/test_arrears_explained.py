"""Every figure opens into the instalments and events that made it, and they sum to it on every date."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.account.arrears import Made, explained
from evenhand.domain.account.ledger import CLAIMS, Bucket, Entry, Kind, replay
from evenhand.domain.account.ledger.entries import claim, due, received, resumed, suspended
from evenhand.domain.account.lots import What
from evenhand.domain.account.position import position
from evenhand.domain.account.posting import Fact, reversal
from tests.domain.account.ledger.test_properties import RULES, START, histories, walked

LAST = START + timedelta(days=25)


def day(number: int) -> date:
    return START + timedelta(days=number)


def entries_of(*facts: Fact) -> list[Entry]:
    return walked(list(facts))[1]


def instalment(number: int, on: int, pence: int = 57_00) -> Fact:
    return Fact(Kind.DUE, day(on), f"instalment:{number}", due("A", pence, 0))


def missed(number: int, on: int) -> Fact:
    return Fact(Kind.MISSED, day(on), f"missed:{number}", (), keeps=("A", 0, 0))


def money(number: int, on: int, pence: int) -> Fact:
    return Fact(Kind.RECEIVED, day(on), f"receipt:{number}", received(pence))


@given(histories, st.integers(-1, 25))
def test_the_lines_sum_to_the_figure_on_every_date(facts: list[Fact], number: int) -> None:
    entries = entries_of(*facts)
    as_at = day(number)
    balances = {key: pence for key, pence in replay(entries, RULES, as_at).items() if key[1] in CLAIMS}

    assert {(figure.case, figure.bucket): figure.pence for figure in explained(entries, as_at, RULES)} == balances


@given(histories)
def test_no_line_is_less_than_nothing_and_each_adds_up_in_itself(facts: list[Fact]) -> None:
    for figure in explained(entries_of(*facts), LAST, RULES):
        for line in figure.lines:
            assert line.left > 0
            assert line.due - sum(step.pence for step in line.steps) == line.left
            assert all(step.pence > 0 for step in line.steps)


@given(histories)
def test_lines_stand_oldest_first(facts: list[Fact]) -> None:
    for figure in explained(entries_of(*facts), LAST, RULES):
        assert [line.on for line in figure.lines] == sorted(line.on for line in figure.lines)


@given(histories, st.integers(0, 25))
def test_the_position_of_the_cases_is_all_that_is_owed(facts: list[Fact], number: int) -> None:
    entries = entries_of(*facts)
    found = position(entries, ("A", "B", "C"), day(number), RULES)

    assert found.owed == sum(figure.pence for figure in explained(entries, day(number), RULES))
    came = sum(f.postings[0].pence for f in facts if f.kind is Kind.RECEIVED and f.effective_on <= day(number))
    assert found.received == came


def test_a_missed_payment_is_told_from_a_backdated_change_and_from_an_opening_balance() -> None:
    entries = entries_of(
        Fact(Kind.OPENING, day(0), "opening:A", claim("A", Bucket.ARREARS, 100_00)),
        instalment(1, 1),
        missed(1, 3),
        Fact(Kind.CHANGED, day(4), "liability:2", claim("A", Bucket.ARREARS, 12_00)),
        Fact(Kind.CHANGED, day(5), "liability:3", claim("A", Bucket.ARREARS, 3_00)),
    )
    known = [replace(entry, on=day(5)) for entry in entries]
    (figure,) = explained(known, day(5), RULES)

    assert [(line.made, line.left) for line in figure.lines] == [
        (Made.OPENING, 100_00),
        (Made.MISSED, 57_00),
        (Made.BACKDATED, 12_00),
        (Made.CHANGE, 3_00),
    ]
    assert figure.lines[1].missed_on == day(3)


def test_an_instalment_that_may_still_be_paid_in_time_is_not_called_missed() -> None:
    (figure,) = explained(entries_of(instalment(1, 1)), day(2), RULES)

    assert (figure.bucket, figure.lines[0].made) == (Bucket.MAINTENANCE, Made.DUE)


def test_what_was_paid_on_a_missed_instalment_is_shown_with_its_day() -> None:
    entries = entries_of(instalment(1, 1), money(1, 2, 20_00), missed(1, 3), money(2, 6, 30_00))
    (figure,) = explained(entries, day(9), RULES)
    (line,) = figure.lines

    assert (line.due, line.left) == (57_00, 7_00)
    assert [(step.on, step.what, step.pence) for step in line.steps] == [
        (day(2), What.PAID, 20_00),
        (day(6), What.PAID, 30_00),
    ]


def test_a_later_payment_pays_the_oldest_part_first() -> None:
    entries = entries_of(instalment(1, 1), missed(1, 2), instalment(2, 8), missed(2, 9), money(1, 10, 60_00))
    (figure,) = explained(entries, day(10), RULES)

    assert [(line.entry.cause, line.left) for line in figure.lines] == [("instalment:2", 54_00)]


def test_a_waiver_takes_from_the_charge_that_it_names() -> None:
    charges = [Fact(Kind.CHARGED, day(n), f"charge:x:{n}", claim("A", Bucket.CHARGES, 50_00)) for n in (1, 2)]
    waiver = Fact(Kind.WAIVED, day(3), "waiver:2", claim("A", Bucket.CHARGES, -50_00))
    (figure,) = explained(entries_of(*charges, waiver), day(3), RULES)

    assert [(line.made, line.entry.number, line.left) for line in figure.lines] == [(Made.CHARGE, 1, 50_00)]


def test_a_suspended_part_keeps_what_made_it_and_comes_back() -> None:
    opening = Fact(Kind.OPENING, day(0), "opening:A", claim("A", Bucket.STATE_ARREARS, 80_00))
    pause = Fact(Kind.SUSPENDED, day(1), "suspension:1", suspended("A", 30_00))
    back = Fact(Kind.RESUMED, day(2), "resumption:1", resumed("A", 30_00))

    during = explained(entries_of(opening, pause), day(1), RULES)
    after = explained(entries_of(opening, pause, back), day(2), RULES)

    assert {figure.bucket: figure.pence for figure in during} == {
        Bucket.STATE_ARREARS: 50_00,
        Bucket.SUSPENDED: 30_00,
    }
    assert {line.made for figure in during for line in figure.lines} == {Made.OPENING}
    assert sum(figure.pence for figure in after) == 80_00
    assert all(line.suspended_on is None for figure in after for line in figure.lines)


def test_what_was_taken_back_is_not_there_and_was_there_as_it_was_known() -> None:
    entries = entries_of(Fact(Kind.OPENING, day(0), "opening:A", claim("A", Bucket.ARREARS, 100_00)))
    undone = entries_of(
        Fact(Kind.OPENING, day(0), "opening:A", claim("A", Bucket.ARREARS, 100_00)), reversal(entries[0], "A slip.")
    )
    later = [*undone[:1], *(replace(entry, on=day(5)) for entry in undone[1:])]

    assert position(later, ("A",), day(3), RULES).owed == 0
    assert position(later, ("A",), day(3), RULES, known_on=day(4)).owed == 100_00
