"""The normal deduction rate, worked out by hand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.maintenance import Frequency, employer_pays_by, normal_deduction
from evenhand.letters.shorthand import shorthand_in
from tests.domain.maintenance.payers import ON, RULES


@pytest.mark.parametrize(
    ("weekly", "fortnightly", "four_weekly", "monthly"),
    [
        (34_38, 68_76, 137_52, 148_98),
        (7_00, 14_00, 28_00, 30_33),
        (1, 2, 4, 4),
        (0, 0, 0, 0),
        (34_62, 69_24, 138_48, 150_02),
    ],
)
def test_a_weekly_amount_has_its_equivalent_for_every_pay_period(
    weekly: int, fortnightly: int, four_weekly: int, monthly: int
) -> None:
    found = normal_deduction(weekly, None, Frequency.WEEKLY, ON, RULES)

    assert found.by_frequency == {
        Frequency.WEEKLY: weekly,
        Frequency.FORTNIGHTLY: fortnightly,
        Frequency.FOUR_WEEKLY: four_weekly,
        Frequency.MONTHLY: monthly,
    }


@pytest.mark.parametrize(
    ("pay", "protected"),
    [
        (Frequency.WEEKLY, 250_80),
        (Frequency.FORTNIGHTLY, 501_60),
        (Frequency.FOUR_WEEKLY, 1003_20),
        (Frequency.MONTHLY, 1086_80),
    ],
)
def test_sixty_per_cent_of_net_earnings_in_the_pay_period_are_protected(pay: Frequency, protected: int) -> None:
    found = normal_deduction(34_38, 418_00, pay, ON, RULES)

    assert (found.protected, found.determine) == (protected, False)


@pytest.mark.parametrize(
    ("weekly", "net", "pay", "determine"),
    [
        (120_00, 300_00, Frequency.WEEKLY, False),
        (120_01, 300_00, Frequency.WEEKLY, True),
        (120_01, 300_00, Frequency.FOUR_WEEKLY, True),
        (120_00, 300_00, Frequency.MONTHLY, False),
        (120_01, 300_00, Frequency.MONTHLY, True),
        (1, 0, Frequency.WEEKLY, True),
        (0, 0, Frequency.WEEKLY, False),
    ],
)
def test_above_forty_per_cent_of_net_earnings_a_person_sets_the_rate(
    weekly: int, net: int, pay: Frequency, determine: bool
) -> None:
    assert normal_deduction(weekly, net, pay, ON, RULES).determine is determine


def test_150_pounds_of_1200_net_a_month_are_taken_in_full() -> None:
    found = normal_deduction(34_61, 276_92, Frequency.MONTHLY, ON, RULES)

    assert found.by_frequency[Frequency.MONTHLY] == 149_98
    assert (found.protected, found.determine) == (719_99, False)


def test_without_net_earnings_the_figures_are_provisional_and_there_is_no_verdict() -> None:
    found = normal_deduction(34_38, None, Frequency.MONTHLY, ON, RULES)

    assert (found.protected, found.determine) == (None, None)
    assert "provisional" in found.working[-1].says


@given(st.integers(0, 200_000), st.integers(0, 200_000), st.sampled_from(Frequency))
def test_what_is_protected_and_what_may_be_taken_are_the_whole(weekly: int, net: int, pay: Frequency) -> None:
    found = normal_deduction(weekly, net, pay, ON, RULES)

    assert found.protected is not None
    earned = net * 52 / 12 if pay is Frequency.MONTHLY else net * {"weekly": 1, "fortnightly": 2}.get(pay, 4)
    assert abs(found.protected - earned * 0.6) <= 0.5 + 1e-6
    assert shorthand_in(" ".join(step.says for step in found.working)) == ()


@pytest.mark.parametrize(
    ("taken", "by"),
    [
        (date(2017, 4, 2), date(2017, 5, 19)),
        (date(2017, 4, 25), date(2017, 5, 19)),
        (date(2017, 5, 31), date(2017, 6, 19)),
        (date(2017, 12, 31), date(2018, 1, 19)),
        (date(2020, 1, 31), date(2020, 2, 19)),
    ],
)
def test_an_employer_pays_over_by_the_19th_of_the_next_month(taken: date, by: date) -> None:
    assert employer_pays_by(taken, RULES) == by
