"""What counts as paid: on time, in full, by the agreed method. One story for each row of the rule."""

from dataclasses import replace
from datetime import date
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.account.judge import Judgement, judge, twice_running
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.pots import left_over
from evenhand.domain.account.split import split_by_method
from evenhand.domain.account.state import InstalmentState, Planned, Receipt
from evenhand.domain.account.terms import MethodShare
from evenhand.domain.rules import Rules
from tests.domain.account.plans import RULES

DEBIT, ORDER = PaymentMethod.DIRECT_DEBIT, PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER
STANDING, CARD = PaymentMethod.STANDING_ORDER_VOLUNTARY, PaymentMethod.UNSPECIFIED
MARCH, APRIL, MAY = date(2017, 3, 6), date(2017, 4, 6), date(2017, 5, 8)
END = date(2017, 12, 31)
MET, SHORT, LATE, MISSED = InstalmentState.MET, InstalmentState.SHORT, InstalmentState.LATE, InstalmentState.MISSED


def due(number: int, on: date = MARCH, method: PaymentMethod = DEBIT, case: str = "A", pence: int = 50_00) -> Planned:
    return Planned(number, 1, case, method, on, on, pence, 0, state=InstalmentState.DUE)


def came(number: int, on: date, pence: int = 50_00, method: PaymentMethod = DEBIT, case: str = "A") -> Receipt:
    return Receipt(number, method, case, on, pence, f"bank:{number}", number)


def judged(*given: Planned | Receipt, rules: Rules = RULES) -> tuple[Judgement, ...]:
    instalments = [item for item in given if isinstance(item, Planned)]
    return judge(instalments, [item for item in given if isinstance(item, Receipt)], END, rules)


def states(*given: Planned | Receipt, rules: Rules = RULES) -> list[InstalmentState]:
    return [item.state for item in judged(*given, rules=rules)]


def tolerant(name: str, value: int) -> Rules:
    changed = tuple(replace(rule, value=value) for rule in RULES.table[name])
    return replace(RULES, table={**RULES.table, name: changed})


def test_money_on_the_day_and_in_full_meets_the_instalment() -> None:
    (found,) = judged(due(1), came(1, MARCH))

    assert (found.state, found.received, found.receipts) == (MET, 50_00, (1,))
    assert found.why == "£50.00 was to come by 6 March 2017. £50.00 came on 6 March 2017 by Direct Debit."


def test_several_payments_before_the_day_make_the_whole() -> None:
    (found,) = judged(due(1), came(1, date(2017, 3, 1), 20_00), came(2, date(2017, 3, 5), 30_00))

    assert (found.state, found.receipts) == (MET, (1, 2))


def test_less_than_was_promised_is_short_and_says_what_is_lacking() -> None:
    (found,) = judged(due(1), came(1, MARCH, 49_99))

    assert (found.state, found.received) == (SHORT, 49_99)
    assert found.why.endswith("£0.01 did not come.")


def test_nothing_at_all_is_missed() -> None:
    (found,) = judged(due(1))

    assert (found.state, found.received, found.receipts) == (MISSED, 0, ())
    assert found.why == "£50.00 was to come by 6 March 2017. Nothing came."


def test_the_whole_of_it_a_day_later_is_late_and_not_met() -> None:
    (found,) = judged(due(1), came(1, date(2017, 3, 7)))

    assert (found.state, found.received, found.receipts) == (LATE, 0, (1,))
    assert "came on 7 March 2017 by Direct Debit, after 6 March 2017" in found.why


def test_a_part_in_time_and_the_rest_later_is_late() -> None:
    (found,) = judged(due(1), came(1, MARCH, 30_00), came(2, date(2017, 3, 9), 20_00))

    assert (found.state, found.received, found.receipts) == (LATE, 30_00, (1, 2))


def test_a_part_of_it_later_is_short() -> None:
    assert states(due(1), came(1, date(2017, 3, 9), 20_00)) == [SHORT]


def test_a_dated_tolerance_of_days_lets_a_later_day_count() -> None:
    rules = tolerant("judging.tolerance_days", 2)

    assert states(due(1), came(1, date(2017, 3, 8)), rules=rules) == [MET]
    assert states(due(1), came(1, date(2017, 3, 9)), rules=rules) == [LATE]


def test_a_dated_tolerance_of_money_lets_a_penny_lack() -> None:
    rules = tolerant("judging.tolerance_pence", 1)

    assert states(due(1), came(1, MARCH, 49_99), rules=rules) == [MET]
    assert states(due(1), came(1, MARCH, 49_98), rules=rules) == [SHORT]


def test_money_paid_ahead_meets_what_is_due_later_in_due_order() -> None:
    assert states(due(1), due(2, APRIL), due(3, MAY), came(1, date(2017, 3, 1), 120_00)) == [MET, MET, SHORT]


def test_one_miss_does_not_make_every_later_payment_late() -> None:
    given = [due(1), due(2, APRIL), due(3, MAY), came(1, date(2017, 4, 5)), came(2, MAY)]

    assert states(*given) == [MISSED, MET, MET]


def test_another_method_in_time_is_no_miss_and_is_told_apart() -> None:
    (found,) = judged(due(1), came(1, MARCH, method=CARD))

    assert (found.state, found.received) == (InstalmentState.OTHER_METHOD, 0)
    assert "by Unspecified, not by Direct Debit" in found.why


def test_another_method_counts_only_where_it_makes_the_whole() -> None:
    assert states(due(1), came(1, MARCH, 20_00), came(2, MARCH, 30_00, CARD)) == [InstalmentState.OTHER_METHOD]
    assert states(due(1), came(1, MARCH, 20_00), came(2, MARCH, 29_00, CARD)) == [SHORT]


def test_the_two_halves_never_pay_for_one_another() -> None:
    halves = [due(1), due(2, method=ORDER)]

    assert states(*halves, came(1, MARCH, 100_00)) == [MISSED, MET]  # in order of method: the order comes first
    assert states(*halves, came(1, MARCH, 100_00, ORDER)) == [MET, MISSED]
    assert states(*halves, came(1, MARCH, 100_00, CARD)) == [MISSED, InstalmentState.OTHER_METHOD]


def test_an_earnings_order_has_until_the_employers_day_in_the_month_after() -> None:
    taken_in_march = due(1, method=ORDER)

    assert states(taken_in_march, came(1, date(2017, 4, 19), method=ORDER)) == [MET]
    assert states(taken_in_march, came(1, date(2017, 4, 20), method=ORDER)) == [LATE]


def test_an_instalment_that_was_excused_stays_so_and_takes_nothing() -> None:
    excused = replace(due(1), state=InstalmentState.EXCUSED)

    (found,) = judged(excused, due(2, APRIL), came(1, MARCH))

    assert (found.instalment.number, found.state) == (2, MET)


def test_what_a_bank_took_back_never_came() -> None:
    returned = replace(came(1, MARCH), returned_on=date(2017, 3, 8))

    assert states(due(1), returned) == [MISSED]


def test_money_for_the_whole_account_counts_for_each_case_by_what_is_due() -> None:
    given = [due(1, pence=60_00), due(2, case="B", pence=30_00), came(1, MARCH, 45_00, case="")]

    assert [(item.state, item.received) for item in judged(*given)] == [(SHORT, 30_00), (SHORT, 15_00)]


def test_money_for_one_case_pays_that_case_alone() -> None:
    given = [due(1), due(2, case="B"), came(1, MARCH, 100_00, case="B")]

    assert states(*given) == [MISSED, MET]


def test_the_odd_penny_of_a_split_is_in_the_enforced_half() -> None:
    parts = split_by_method(50_01, (MethodShare(ORDER, 50), MethodShare(DEBIT, 50)))

    assert parts == (25_01, 25_00)
    assert states(due(1, method=ORDER, pence=parts[0]), due(2, pence=parts[1]), came(1, MARCH, 25_00)) == [MISSED, MET]


def test_what_is_left_of_earlier_receipts_counts_and_what_was_taken_does_not() -> None:
    came_before = {("A", DEBIT): 70_00, ("", DEBIT): 50_00, ("A", CARD): 10_00, ("A", ORDER): 40_00}

    assert left_over(came_before, {("A", DEBIT): 100_00}) == {
        ("", DEBIT): 20_00,
        ("A", CARD): 10_00,
        ("A", ORDER): 40_00,
    }
    assert left_over(came_before, {("A", DEBIT): 125_00}) == {("A", CARD): 5_00, ("A", ORDER): 40_00}
    (found,) = judge([due(1)], [], END, RULES, left_over(came_before, {}))
    assert (found.state, found.receipts) == (MET, ())
    assert found.why == "£50.00 was to come by 6 March 2017. £50.00 was left from before."


numbers = count(1)
instalments = st.builds(
    lambda day, method, case, pence: due(next(numbers), date(2017, 3, day), method, case, pence),
    st.integers(1, 28),
    st.sampled_from([DEBIT, ORDER, STANDING]),
    st.sampled_from("AB"),
    st.integers(1, 9_000),
)
receipts = st.builds(
    lambda day, method, case, pence: came(next(numbers), date(2017, 3, day), pence, method, case),
    st.integers(1, 31),
    st.sampled_from([DEBIT, ORDER, STANDING, CARD]),
    st.sampled_from(["A", "B", ""]),
    st.integers(1, 9_000),
)


@given(st.lists(instalments, max_size=8), st.lists(receipts, max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_no_verdict_and_no_penny_counts_twice(
    planned: list[Planned], money: list[Receipt], chance: object
) -> None:
    found = judge(planned, money, END, RULES)
    chance.shuffle(planned)  # type: ignore[attr-defined]
    chance.shuffle(money)  # type: ignore[attr-defined]

    assert {item.instalment.number: item.state for item in judge(planned, money, END, RULES)} == {
        item.instalment.number: item.state for item in found
    }
    for method in (DEBIT, ORDER, STANDING):
        counted = sum(item.received for item in found if item.instalment.method is method)
        assert counted <= sum(item.pence for item in money if item.method is method)
    for item in found:
        assert 0 <= item.received <= item.instalment.amount
        assert (item.state is MET) == (item.received == item.instalment.amount)


def test_another_method_twice_running_is_told() -> None:
    other, met = InstalmentState.OTHER_METHOD, MET
    states = [other, met, other, other, other]
    held = [replace(due(number, date(2017, number, 6)), state=how) for number, how in enumerate(states, 1)]
    elsewhere = [replace(due(9, date(2017, 2, 6), case="B"), state=other)]

    assert [item.number for item in twice_running([*held, *elsewhere])] == [4, 5]
