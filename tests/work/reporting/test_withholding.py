"""What leaves the office tells nothing that rests on fewer than five, and nothing from which it follows."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.work.reporting.report import WITHHELD, Cell, Column, Report, Row, Unit
from evenhand.work.reporting.withholding import FEWEST, published, withheld

MOST = 9
Told = tuple[tuple[int | None, ...], int | None]
COUNTED = Report(
    name="counted",
    title="Counted",
    says="",
    groups={"month": "Month"},
    columns=(
        Column("count", "Count"),
        Column("median", "Median", Unit.DAYS, rests_on="count", adds=False),
        Column("pence", "Pence", Unit.PENCE, rests_on="count"),
        Column("other", "Other"),
    ),
    rows=lambda asked: (),
    drawn=(),
)
lines = st.lists(st.integers(0, 40), max_size=8)


def told(counts: tuple[int, ...]) -> Told:
    """A line with its total as it leaves the office; None is withheld."""
    hidden, end = withheld(counts, has_total=True)
    return tuple(None if place in hidden else count for place, count in enumerate(counts)), None if end else sum(counts)


def could_be(line: Told) -> list[tuple[int, ...]]:
    """Every line that would be told in the same way: what somebody outside who knows the rule can work out."""
    shown, whole = line
    hidden = [place for place, count in enumerate(shown) if count is None]
    most = MOST if whole is None else whole
    found = []
    for guess in product(range(most + 1), repeat=len(hidden)):
        counts = list(shown)
        for place, count in zip(hidden, guess, strict=True):
            counts[place] = count
        made = tuple(count or 0 for count in counts)
        if told(made) == line:
            found.append(made)
    return found


@given(lines)
def test_a_small_count_is_never_told(counts: list[int]) -> None:
    shown, whole = told(tuple(counts))

    assert all(count is None or not 0 < count < FEWEST for count in (*shown, whole))


@given(lines)
def test_what_is_withheld_does_not_follow_from_the_rest(counts: list[int]) -> None:
    shown, whole = told(tuple(counts))
    hidden = [count for count, seen in zip(counts, shown, strict=True) if seen is None]

    if hidden and whole is not None:
        assert len(hidden) >= 2
        assert whole - sum(count for count in shown if count is not None) == sum(hidden) >= FEWEST


@given(st.lists(st.one_of(st.integers(0, 4), st.integers(5, MOST)), min_size=1, max_size=4))
def test_who_knows_the_rule_can_work_no_withheld_count_out(counts: list[int]) -> None:
    line = told(tuple(counts))
    possible = could_be(line)

    assert tuple(counts) in possible
    for place, seen in enumerate(line[0]):
        assert seen is not None or len({made[place] for made in possible}) > 1


@given(lines)
def test_what_is_withheld_does_not_come_to_the_least_or_the_most_that_it_can(counts: list[int]) -> None:
    shown, whole = told(tuple(counts))
    hidden = [count for count, seen in zip(counts, shown, strict=True) if seen is None]

    assert whole is None or not hidden or set(hidden) not in ({1}, {FEWEST - 1})


@given(lines)
def test_nothing_is_withheld_where_nothing_is_small(counts: list[int]) -> None:
    large = tuple(count + FEWEST if count else 0 for count in counts)

    assert told(large) == (large, sum(large))


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ((3, 20, 30), ((None, None, 30), 53)),
        ((20, 30, 3), ((None, 30, None), 53)),
        ((1, 1, 9), ((None, None, None), 11)),
        ((1, 1, 9, 6), ((None, None, None, 6), 17)),
        ((2, 3, 9), ((None, None, 9), 14)),
        ((4, 4, 9, 6), ((None, None, None, 6), 23)),
        ((5, 4, 4), ((None, None, None), 13)),
        ((4, 4, 4), ((None, None, None), None)),
        ((1, 1, 1, 1, 1), ((None, None, None, None, None), None)),
        ((4, 0, 0), ((None, 0, 0), None)),
        ((1, 1, 1, 1), ((None, None, None, None), None)),
        ((1, 1, 1, 1, 1, 9, 6), ((None, None, None, None, None, None, 6), 20)),
        ((2, 1, 1, 1, 9), ((None, None, None, None, 9), 14)),
        ((0, 0), ((0, 0), 0)),
    ],
)
def test_the_next_of_the_others_goes_with_it(counts: tuple[int, ...], shown: Told) -> None:
    assert told(counts) == shown


@given(st.lists(st.integers(0, 9), max_size=6))
def test_where_one_case_stands_in_several_rows_a_large_one_is_withheld_too(counts: list[int]) -> None:
    hidden, end = withheld(counts, has_total=True, apart=False)

    assert end or not hidden or max(counts[place] for place in hidden) >= FEWEST


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 9)), min_size=1, max_size=6))
def test_what_rests_on_a_withheld_count_is_withheld_with_it(given: list[tuple[int, int]]) -> None:
    rows = tuple(
        Row(str(place), "", {"count": count, "median": 3, "pence": count * 10_00, "other": other})
        for place, (count, other) in enumerate(given)
    )
    ends: dict[str, Cell] = {name: sum(int(row.cells[name]) for row in rows) for name in ("count", "pence", "other")}  # type: ignore[arg-type]
    shown, whole = published(COUNTED, rows, Row("total", "", ends | {"median": None}))

    for before, after in zip(rows, shown, strict=True):
        small = 0 < before.cells["count"] < FEWEST  # type: ignore[operator]
        hidden = {name for name in ("count", "median", "pence") if after.cells[name] is WITHHELD}
        assert hidden in (set(), {"count", "median", "pence"}) and (hidden or not small)
    assert whole is not None
    assert (whole.cells["count"] is WITHHELD) is (whole.cells["pence"] is WITHHELD)
    others, end = withheld([other for _, other in given], has_total=True)
    assert [row.cells["other"] is WITHHELD for row in shown] == [place in others for place in range(len(rows))]
    assert (whole.cells["other"] is WITHHELD) is end
