"""What holds for every paying parent."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from evenhand.domain.maintenance import Benefit, Circumstances, Receiving
from evenhand.domain.maintenance.shared_care import less_shared_care
from evenhand.domain.money import pounds
from tests.domain.maintenance.naive import due
from tests.domain.maintenance.payers import ON, RULES, shares, worked_out

nights = st.one_of(st.sampled_from([0, 51, 52, 103, 104, 155, 156, 174, 175, 365]), st.integers(0, 365))
children = st.lists(nights, min_size=1, max_size=4).map(tuple)
edges = st.sampled_from([0, 699, 700, 10_000, 10_001, 19_999, 20_000, 80_000, 80_001, 89_888, 300_000, 300_001])
income = st.one_of(edges, st.integers(0, 40_000), st.integers(0, 400_000))
others = st.integers(0, 5)
benefit = st.sampled_from([Benefit.NO, Benefit.YES])


@st.composite
def payers(draw: st.DrawFn, parents: int = 4) -> Circumstances:
    families = draw(st.lists(children, min_size=1, max_size=parents))
    receiving = tuple(Receiving(f"P{place}", family) for place, family in enumerate(families))
    return Circumstances(ON, draw(st.none() | income), draw(benefit), draw(others), receiving)


def with_income(payer: Circumstances, pence: int) -> Circumstances:
    return replace(payer, gross=pence, benefit=Benefit.NO)


@given(payers())
@example(Circumstances(ON, 20_050, Benefit.NO, 0, (Receiving("A", (0, 0, 0)),)))
def test_two_people_who_work_it_out_in_their_own_way_agree_to_the_penny(payer: Circumstances) -> None:
    gross = None if payer.gross is None else Decimal(pounds(payer.gross))
    expected = due(gross, payer.benefit is Benefit.YES, payer.other_children, [one.nights for one in payer.receiving])

    assert [pounds(pence) for pence in shares(payer)] == [str(amount) for amount in expected]


@given(payers())
def test_nobody_is_due_less_than_nothing_and_the_whole_is_the_sum_of_the_parts(payer: Circumstances) -> None:
    found = worked_out(payer)

    assert min(pence for _, pence in found.due) >= 0
    assert found.weekly == sum(pence for _, pence in found.due)
    assert [one for one, _ in found.due] == list(payer.receiving)


@given(payers(), income, income)
def test_more_income_never_means_less_maintenance(payer: Circumstances, one: int, other: int) -> None:
    less, more = (worked_out(with_income(payer, pence)).weekly for pence in sorted((one, other)))

    # Each receiving parent's amount is rounded by itself, so the sum may be off by half a penny each.
    assert less <= more + len(payer.receiving) - 1


@given(payers(), income, st.integers(0, 365))
def test_more_nights_never_mean_more_maintenance_to_that_receiving_parent(
    payer: Circumstances, pence: int, more: int
) -> None:
    first, *rest = payer.receiving
    longer = replace(first, nights=tuple(max(own, more) for own in first.nights))
    before, after = (
        worked_out(replace(with_income(payer, pence), receiving=(parent, *rest))).weekly for parent in (first, longer)
    )

    assert after <= before + len(payer.receiving) - 1


@given(payers(), income, others)
def test_more_other_children_never_mean_more_maintenance(payer: Circumstances, pence: int, more: int) -> None:
    fewer = with_income(payer, pence)

    assert worked_out(replace(fewer, other_children=fewer.other_children + more)).weekly <= worked_out(fewer).weekly + (
        len(payer.receiving) - 1
    )


@given(payers(), st.integers(10_001, 400_000))
def test_shared_care_leaves_the_floor_whatever_the_nights(payer: Circumstances, pence: int) -> None:
    assert worked_out(with_income(payer, pence)).weekly >= 7_00 - len(payer.receiving) // 2


@given(st.integers(1, 10**9), st.sampled_from([(60, 6), (120, 5), (160, 4), (10, 7)]))
def test_a_part_of_sevenths_is_exact(seventh: int, band: tuple[int, int]) -> None:
    stays, left = band
    found, _ = less_shared_care(Receiving("A", (stays,)), Fraction(7 * seventh), ON, RULES)

    assert found == left * seventh


@given(payers())
def test_the_working_ends_with_what_is_due_and_each_step_says_what_it_rests_on(payer: Circumstances) -> None:
    found = worked_out(payer)

    assert [step.amount for step in found.working[-len(found.due) :]] == [pence for _, pence in found.due]
    assert all(step.says.endswith((".", ":")) and step.rule and step.source for step in found.working)
    assert all(step.rule == "given" or RULES.in_force(step.rule, ON) for step in found.working)
