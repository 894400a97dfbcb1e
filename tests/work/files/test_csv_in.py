import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.work.files import Faults, Row, csv_rows, write_csv

COLUMNS = ("nino", "action")


def rows(content: bytes) -> list[Row | Faults]:
    return list(csv_rows(io.BytesIO(content), COLUMNS))


def said(result: Row | Faults) -> list[str]:
    assert isinstance(result, Faults), result
    return [fault.sentence for fault in result.faults]


def test_columns_come_in_any_order() -> None:
    assert rows(b"action,nino\r\nsisted,QQ123456C\r\n") == [Row(2, {"nino": "QQ123456C", "action": "sisted"})]


def test_a_cell_may_be_quoted_and_hold_commas_quotes_and_line_breaks() -> None:
    (row, last) = rows(b'nino,action\n"a, ""b""\r\nc",d\n1,2\n')

    assert row == Row(2, {"nino": 'a, "b"\r\nc', "action": "d"})
    assert last == Row(4, {"nino": "1", "action": "2"})


def test_a_mark_that_a_spreadsheet_puts_first_is_passed_over() -> None:
    assert rows(b"\xef\xbb\xbfnino,action\n1,2\n") == [Row(2, {"nino": "1", "action": "2"})]


def test_an_empty_file_asks_for_its_header() -> None:
    (fault,) = rows(b"")

    assert said(fault) == ["Line 1: found an empty file, expected a header with nino, action."]


def test_a_header_names_every_column_that_is_missing_twice_or_unknown() -> None:
    (fault,) = rows(b"action,action,QQ123456C,colour\n1,2,3,4\n")

    assert said(fault) == [
        "Line 1, nino: found no such column, expected the columns nino, action.",
        "Line 1, action: found the column twice, expected each column once.",
        "Line 1, (a name that is not shown): found a column that is not known, expected the columns nino, action.",
        "Line 1, colour: found a column that is not known, expected the columns nino, action.",
    ]


def test_a_file_without_its_header_is_refused_without_telling_whose_cells_they_are() -> None:
    (fault,) = rows(b"Margaret Hughes,order-for-sale\n1,2\n")

    assert said(fault) == [
        "Line 1: found no header, so that nothing below was read, expected a header with nino, action."
    ]


BAD_ROWS = {
    b"1": "Line 2: found a row of 1, expected 2 cells, as in the header.",
    b"1,2,3": "Line 2: found a row of 3, expected 2 cells, as in the header.",
    b"": "Line 2: found an empty line, expected a row of 2 cells.",
    b",": "Line 2: found an empty line, expected a row of 2 cells.",
    b'"1"x,2': ("Line 2: found a quote inside a cell, or a stray line break, expected quotes as in RFC 4180."),
    b'"1,2': "Line 2: found a quote that does not close, expected a closing quote.",
    b"1,\xff": "Line 2, action: found a byte that is not UTF-8, expected UTF-8.",
    b"1," + b"x" * 70_000: "Line 2: found more than 64 KiB, expected a line of at most 64 KiB.",
}


@pytest.mark.parametrize(("bad", "says"), BAD_ROWS.items(), ids=range(len(BAD_ROWS)))
def test_a_row_that_cannot_be_read_costs_no_other(bad: bytes, says: str) -> None:
    fault, *others = rows(b"\n".join((b"nino,action", bad, b"3,4", b"5,6")))

    assert said(fault) == [says]
    assert others == [Row(3, {"nino": "3", "action": "4"}), Row(4, {"nino": "5", "action": "6"})]


def test_a_quote_that_never_closes_in_a_long_file_costs_one_row() -> None:
    content = b'nino,action\n"1,2\n' + b"3,4\n" * 1000

    fault, *others = rows(content)

    assert said(fault) == ["Line 2: found a quote that does not close, expected a closing quote."]
    assert len(others) == 1000


@given(st.binary(max_size=200))
def test_any_bytes_are_answered(content: bytes) -> None:
    assert all(isinstance(result, Row | Faults) for result in rows(b"nino,action\n" + content))


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), min_size=1).filter(
    lambda cell: cell == cell.strip() and cell[0] not in "=+-@＝＋－＠"
)


@given(st.lists(st.tuples(CELL, CELL)))
def test_what_is_written_is_read_back(written: list[tuple[str, str]]) -> None:
    stream = io.StringIO(newline="")
    write_csv(stream, COLUMNS, written)

    read = rows(stream.getvalue().encode())

    assert [tuple(row.cells.values()) for row in read if isinstance(row, Row)] == written
