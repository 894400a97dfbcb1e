from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from evenhand.domain.money import pounds
from evenhand.work.caseload.amount import pence
from tests.work.caseload.lines import changed, refused, taken

MOST = 999_999_999


@given(st.integers(min_value=0, max_value=MOST))
@example(0)
@example(MOST)
def test_an_amount_written_to_the_penny_is_read_back_to_the_penny(amount: int) -> None:
    assert pence(pounds(amount)) == amount


@given(st.from_regex(r"(0|[1-9][0-9]{0,6})(\.[0-9]{1,2})?", fullmatch=True))
def test_an_amount_is_what_its_digits_say(text: str) -> None:
    assert pence(text) == Decimal(text) * 100


@pytest.mark.parametrize(("text", "amount"), [("57", 5700), ("57.5", 5750), ("57.05", 5705), ("0", 0), ("0.01", 1)])
def test_an_amount_may_leave_out_decimals(text: str, amount: int) -> None:
    assert taken(changed(lambda line: line.update(arrears=text))).arrears == amount


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "57.",
        ".50",
        "57.001",
        "-1.00",
        "+1.00",
        "1e3",
        "1,000.00",
        "£57.00",
        "57.00 ",
        "057.00",
        "0x10",
        "NaN",
        "Infinity",
        "10000000.00",
        "٣.00",
        "5²",
        "57\n",
        "unknown",
    ],
)
def test_another_way_of_writing_an_amount_is_refused(text: str) -> None:
    assert "expected an amount in pounds in quotes" in refused(lambda line: line.update(arrears=text))


@pytest.mark.parametrize("value", [57, 57.0, -1, True, None, [], {}, 1e300])
def test_an_amount_that_is_no_text_is_refused(value: object) -> None:
    assert "expected an amount in pounds in quotes" in refused(lambda line: line.update(arrears=value))


@given(st.text(max_size=12))
def test_no_text_is_read_as_an_amount_by_accident(text: str) -> None:
    try:
        amount = pence(text)
    except ValueError:
        return
    assert text in {pounds(amount), pounds(amount).removesuffix("0"), pounds(amount).removesuffix(".00")}
