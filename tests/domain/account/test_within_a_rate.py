"""A schedule within a rate: maintenance before arrears before charges, shared over cases, and no penny is lost."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.planning.covered import covered
from evenhand.domain.account.rate import EarningsRate
from evenhand.domain.account.state import Planned
from evenhand.domain.maintenance import Frequency
from tests.domain.account.plans import RULES

DAY, NEXT = date(2017, 4, 3), date(2017, 5, 3)
DEO, DD = PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER, PaymentMethod.DIRECT_DEBIT
MONTHLY = Frequency.MONTHLY


def line(number: int, case: str = "A", method: PaymentMethod = DEO, on: date = DAY, *parts: int) -> Planned:
    return Planned(number, 1, case, method, on, on, *parts)


def of(item: Planned) -> tuple[int, ...]:
    return item.maintenance, item.fee, item.arrears, item.charges, item.uncovered, item.uncovered_fee


def test_maintenance_comes_before_arrears_and_arrears_before_charges() -> None:
    lines = (line(1, "A", DEO, DAY, 50_00, 10_00, 20_00, 30_00), line(2, "A", DD, DAY, 50_00, 10_00, 20_00, 30_00))
    found = covered(lines, EarningsRate(70_00, MONTHLY), MONTHLY, DAY, RULES)

    assert of(found.lines[0]) == (50_00, 10_00, 10_00, 0, 0, 0)
    assert found.lines[1] == lines[1]
    assert found.left == {"A": (10_00, 30_00)}


def test_a_short_rate_takes_the_fee_along_and_is_shared_by_the_cases() -> None:
    lines = (line(1, "A", DEO, DAY, 50_00, 10_00), line(2, "B", DEO, DAY, 25_00, 5_00))
    found = covered(lines, EarningsRate(45_00, MONTHLY), MONTHLY, DAY, RULES)

    assert [of(item) for item in found.lines] == [(25_00, 5_00, 0, 0, 25_00, 5_00), (12_50, 2_50, 0, 0, 12_50, 2_50)]
    assert found.working[-1].amount == 45_00
    assert "becomes arrears as it falls due" in found.working[-1].says


def test_a_rate_for_another_pay_counts_for_the_time_of_the_instalment_and_is_rounded_down() -> None:
    assert EarningsRate(24_01, Frequency.WEEKLY).most(MONTHLY, 52) == 104_04
    assert EarningsRate(100_00, MONTHLY).most(Frequency.WEEKLY, 52) == 23_07
    assert EarningsRate(24_01, Frequency.WEEKLY).most(Frequency.WEEKLY, 52) == 24_01


def test_without_a_rate_or_an_order_nothing_changes() -> None:
    debit = (line(1, "A", DD, DAY, 50_00, 10_00),)

    assert covered(debit, EarningsRate(1, MONTHLY), MONTHLY, DAY, RULES).lines == debit
    order = (line(1, "A", DEO, DAY, 50_00, 10_00),)
    assert covered(order, None, MONTHLY, DAY, RULES).lines == order
    assert covered(order, EarningsRate(60_00, MONTHLY), MONTHLY, DAY, RULES).lines == order


PENCE = st.integers(0, 20_000)
LINES = st.lists(
    st.tuples(st.sampled_from("AB"), st.sampled_from([DEO, DD]), st.sampled_from([DAY, NEXT]), *([PENCE] * 4)),
    max_size=8,
)


@given(LINES, st.integers(1, 40_000))
def test_no_day_takes_more_than_the_rate_and_no_penny_is_lost(given_lines: list[tuple], pence: int) -> None:  # type: ignore[type-arg]
    lines = tuple(line(number, *one) for number, one in enumerate(given_lines, 1))
    found = covered(lines, EarningsRate(pence, MONTHLY), MONTHLY, DAY, RULES)

    for day in (DAY, NEXT):
        of_the_day = [item for item in found.lines if item.due_on == day and item.method is DEO]
        whole = sum(item.amount for item in lines if item.due_on == day and item.method is DEO)
        assert sum(item.amount for item in of_the_day) == min(whole, pence)
    for was, now in zip(lines, found.lines, strict=True):
        assert (was.maintenance, was.fee) == (now.maintenance + now.uncovered, now.fee + now.uncovered_fee)
        assert min(of(now)) >= 0
    cut = sum(
        was.arrears + was.charges - now.arrears - now.charges for was, now in zip(lines, found.lines, strict=True)
    )
    assert sum(map(sum, found.left.values())) == cut
