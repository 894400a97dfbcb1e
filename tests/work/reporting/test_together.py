"""Several tables of one report that leave the office side by side give away no more than each by itself."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from evenhand.work.reporting.answer import Answer, total_of
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.report import WITHHELD, Row, with_shares
from evenhand.work.reporting.together import together
from tests.work.reporting.test_withholding import COUNTED

MONTH = date(2017, 3, 1)
joint = st.lists(st.lists(st.integers(0, 9), min_size=3, max_size=3), min_size=1, max_size=5)


def table(counts: list[int]) -> Answer:
    rows = tuple(
        Row(
            str(place),
            "",
            with_shares(COUNTED.columns, {"count": n, "median": n or None, "pence": n * 100, "other": 9}),
        )
        for place, n in enumerate(counts)
    )
    return Answer(COUNTED, Asked(MONTH, MONTH, "month", MONTH), rows, total_of(COUNTED, rows))


def both_ways(counts: list[list[int]]) -> tuple[Answer, Answer]:
    """The same cases told apart by two things."""
    return table([sum(row) for row in counts]), table([sum(row) for row in zip(*counts, strict=True)])


def cells(told: Answer, name: str) -> list[object]:
    return [row.cells[name] for row in told.rows]


@given(joint)
def test_a_total_that_one_table_withholds_is_told_by_none_and_added_up_from_none(counts: list[list[int]]) -> None:
    told = together(both_ways(counts))
    ends = {each.total.cells["count"] is WITHHELD for each in told if each.total}

    assert len(ends) == 1
    for each in told:
        if ends == {True}:
            assert {cell for cell in cells(each, "count") if cell is not WITHHELD} <= {0}
            assert {cell for cell in cells(each, "pence") if cell is not WITHHELD} <= {0}
            assert {cell for cell in cells(each, "median") if cell is not WITHHELD} <= {None}
        assert all(cell is WITHHELD or not 0 < cell < 5 for cell in cells(each, "count"))  # type: ignore[operator]


@given(joint)
def test_what_each_table_could_tell_by_itself_stays_told_where_no_total_is_withheld(counts: list[list[int]]) -> None:
    full = both_ways(counts)
    told = together(full)

    assert [cells(each, "other") for each in told] == [cells(each, "other") for each in full]
    if all(each.total and each.total.cells["count"] is not WITHHELD for each in told):
        assert told == tuple(together([each])[0] for each in full)


def test_five_rows_of_one_each_are_not_worked_out_from_the_other_table() -> None:
    by_month, by_trigger = together((table([1, 1, 1, 1, 1]), table([5])))

    assert cells(by_trigger, "count") == [WITHHELD]
    assert by_trigger.total is not None and by_trigger.total.cells["count"] is WITHHELD
    assert replace(by_month, rows=()).outside
