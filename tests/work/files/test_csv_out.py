import io

import pytest

from evenhand.work.files import harmless, write_csv


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+44",
        "-x",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "-1+1",
        "--1",
    ],
)
def test_no_cell_starts_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "57.00", "-57.00", "-1", "O'Neill", "a=b", "2017-06-12"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


def test_rows_end_and_are_quoted_as_the_standard_says() -> None:
    stream = io.StringIO(newline="")

    write_csv(stream, ("a", "b"), [("x, y", 'say "z"'), ("=1", "")])

    assert stream.getvalue() == 'a,b\r\n"x, y","say ""z"""\r\n\'=1,\r\n'


def test_a_row_that_does_not_fit_its_columns_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="a row of 1 cells under 2 columns"):
        write_csv(io.StringIO(), ("a", "b"), [("x",)])
