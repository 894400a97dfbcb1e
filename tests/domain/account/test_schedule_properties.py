"""What holds for every schedule."""

from collections import Counter
from datetime import date, timedelta
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.account import ENFORCED, MethodShare, Owing, PaymentMethod, Terms, instalments_of, split_by_method
from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance import Frequency, paying_parent_fee
from tests.domain.account.plans import RULES, planned

WITHOUT = st.sampled_from(
    [PaymentMethod.DIRECT_DEBIT, PaymentMethod.STANDING_ORDER_VOLUNTARY, PaymentMethod.STANDING_ORDER_DEFAULT]
)
ANY = st.one_of(WITHOUT, st.sampled_from(sorted(ENFORCED)))
amounts = st.integers(0, 2_000_00)


@st.composite
def methods(draw: st.DrawFn) -> tuple[MethodShare, ...]:
    cuts = sorted(draw(st.sets(st.integers(1, 99), max_size=3)))
    return tuple(MethodShare(draw(ANY), end - start) for start, end in zip([0, *cuts], [*cuts, 100], strict=True))


@st.composite
def periods(draw: st.DrawFn, longest: int = 800) -> DateRange:
    start = draw(st.dates(date(2016, 5, 23), date(2021, 5, 21)))
    return DateRange(start, start + timedelta(days=draw(st.integers(1, longest))))


@st.composite
def cases(draw: st.DrawFn) -> tuple[Owing, ...]:
    return tuple(
        Owing(name, draw(amounts), draw(st.booleans()), draw(methods()), draw(st.none() | periods(200)))
        for name in "ABC"[: draw(st.integers(1, 3))]
    )


@given(cases(), periods(), st.sampled_from(Frequency), st.sampled_from(["england-and-wales", "scotland"]))
def test_instalments_come_to_what_is_owed_on_working_days_and_carry_no_fee_in_an_opportunity(
    owed: tuple[Owing, ...], during: DateRange, every: Frequency, nation: str
) -> None:
    found = planned(Terms(during, every, nation), *owed)
    by_parent = Counter[str]()
    for item in found.instalments:
        by_parent[item.receiving_parent] += item.maintenance

    assert during.end is not None
    assert found.weeks * 7 + found.days_not_covered == (during.end - during.start).days
    assert found.weeks <= 52
    assert found.total == sum(item.maintenance + item.fee for item in found.instalments)
    for case in owed:
        assert by_parent[case.reference] == case.weekly * found.weeks
    for item in found.instalments:
        case = next(case for case in owed if case.reference == item.receiving_parent)
        kept = "england-and-wales" if item.method is PaymentMethod.DIRECT_DEBIT else nation
        assert RULES.working_days(kept).is_working(item.due_on)
        assert item.maintenance >= 0
        assert item.fee == 0 or (case.collected and not (case.opportunity and item.due_on in case.opportunity))
    assert [item.due_on for item in found.instalments] == sorted(item.due_on for item in found.instalments)


@given(amounts, periods(), st.sampled_from(Frequency))
def test_every_instalment_but_the_last_is_the_same_and_each_carries_the_fee_of_its_days(
    weekly: int, during: DateRange, every: Frequency
) -> None:
    case = Owing("A", weekly, True, (MethodShare(PaymentMethod.DIRECT_DEBIT, 100),))
    found = planned(Terms(during, every), case)
    *first, last = [item.maintenance for item in found.instalments] or [0]

    assert len(set(first)) <= 1
    assert not first or abs(last - first[0]) * 2 <= len(found.instalments)
    assert len({item.fee for item in found.instalments}) <= 1
    for item in found.instalments:
        whole = weekly * found.weeks
        assert abs(item.fee * len(found.instalments) * 5 - whole) * 2 <= len(found.instalments) * 5


@given(amounts, methods())
def test_a_split_loses_no_penny_and_the_odd_ones_go_to_one_enforced_part(
    pence: int, shares: tuple[MethodShare, ...]
) -> None:
    parts = split_by_method(pence, shares)
    odd = [place for place, part in enumerate(parts) if part != pence * shares[place].per_cent // 100]
    enforced = [place for place, method in enumerate(shares) if method.kind in ENFORCED]

    assert sum(parts) == pence
    assert odd in ([], enforced[:1] or [len(shares) - 1])


@given(st.integers(0, 10**7), st.integers(1, 53))
def test_equal_instalments_come_to_the_total(total: int, count: int) -> None:
    found = instalments_of(total, count)

    assert (sum(found), len(found)) == (total, count)
    assert len(list(groupby(found[:-1]))) <= 1


def test_a_fee_of_a_week_is_that_of_its_seven_days() -> None:
    case = Owing("A", 57_03, True, (MethodShare(PaymentMethod.DIRECT_DEBIT, 100),))
    found = planned(Terms(DateRange(date(2017, 7, 3), date(2018, 7, 3)), Frequency.WEEKLY), case)

    assert {item.fee for item in found.instalments} == {paying_parent_fee(57_03, 7, date(2017, 7, 3), RULES)} == {11_41}
