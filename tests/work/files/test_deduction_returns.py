import io
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.demo.bank import write_deductions
from evenhand.domain.calendar import DateRange
from evenhand.work.files import Deduction, Faults, deductions

HEADER = (
    "employer_reference,paying_parent,deduction_period_from,deduction_period_to,net_earnings,requested,deducted,"
    "reason,paid_on\n"
)
GOOD = "EMP-7/1,4100000011,2017-06-01,2017-07-01,1800.00,150.00,150.00,,2017-07-14\n"


def read(*rows: str) -> list[Deduction | Faults]:
    return list(deductions(io.BytesIO((HEADER + "".join(rows)).encode())))


def said(result: object) -> list[str]:
    assert isinstance(result, Faults), result
    return [fault.sentence for fault in result.faults]


def test_what_an_employer_took_is_read() -> None:
    (found,) = read(GOOD)

    assert found == Deduction(
        number=2,
        employer_reference="EMP-7/1",
        paying_parent="4100000011",
        period=DateRange(date(2017, 6, 1), date(2017, 7, 1)),
        net_earnings=180_000,
        requested=15_000,
        deducted=15_000,
        reason="",
        paid_on=date(2017, 7, 14),
    )
    assert found.identity == "EMP-7/1/4100000011/2017-06-01/2017-07-01"


def test_earnings_that_the_employer_does_not_tell_are_not_known() -> None:
    (found,) = read(GOOD.replace("1800.00", ""))

    assert isinstance(found, Deduction)
    assert found.net_earnings is None


def test_nothing_taken_needs_a_reason_and_no_day() -> None:
    left = "EMP,4100000011,2017-06-01,2017-07-01,,150.00,0.00,{},\n"

    taken, refused = read(left.format("Left on 2 June"), left.format(""))

    assert isinstance(taken, Deduction)
    assert (taken.deducted, taken.reason, taken.paid_on) == (0, "Left on 2 June", None)
    assert said(refused) == [
        "Line 3, reason: found an empty text, expected the reason why less was taken than was asked for."
    ]


POUNDS = "pounds and pence, such as 57.00"
WRONG = {
    "employer": (
        "EMP-7/1",
        "=7",
        'employer_reference: found "=7", expected the employer\'s reference: letters, digits and / . _ -.',
    ),
    "parent": ("4100000011", "41", 'paying_parent: found "41", expected the paying parent\'s reference of ten digits.'),
    "day": ("2017-06-01", "2017-06-31", 'deduction_period_from: found "2017-06-31", expected a date that exists.'),
    "order": (
        "2017-07-01",
        "2017-06-01",
        'deduction_period_to: found "2017-06-01", expected a day after its deduction_period_from.',
    ),
    "no end": ("2017-07-01", "", "deduction_period_to: found an empty text, expected a date such as 2017-06-12."),
    "three decimals": ("1800.00", "1800.001", f'net_earnings: found "1800.001", expected {POUNDS}.'),
    "comma": ("1800.00", '"1,800.00"', f'net_earnings: found "1,800.00", expected {POUNDS}.'),
    "currency": (",150.00,,", ",€150.00,,", f'deducted: found "€150.00", expected {POUNDS}.'),
    "sign": (",150.00,,", ",-150.00,,", f'deducted: found "-150.00", expected {POUNDS}.'),
    "no day": ("2017-07-14", "", "paid_on: found an empty text, expected the day on which it was paid over."),
    "too much": ("1800.00", "149.99", 'deducted: found "150.00", expected no more than the net earnings.'),
    "long reason": (
        ",,2017-07-14",
        f",{'x' * 201},2017-07-14",
        "reason: found a text of 201 characters, expected at most 200 characters.",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_row_is_named_by_line_and_field_and_the_others_land(name: str) -> None:
    old, new, sentence = WRONG[name]

    refused, landed = read(GOOD.replace(old, new, 1), GOOD)

    assert said(refused)[0] == f"Line 2, {sentence}"
    assert isinstance(landed, Deduction)


def test_a_reason_is_never_told() -> None:
    (refused,) = read(GOOD.replace(",,2017", f",{'Owen Prosser is ill ' * 20},2017"))

    assert "Prosser" not in str(said(refused))


DAYS = st.dates(date(1900, 1, 1), date(2090, 1, 1))


@st.composite
def returned(draw: st.DrawFn) -> Deduction:
    start = draw(DAYS)
    net = draw(st.none() | st.integers(1, 10**8))
    deducted = draw(st.integers(0, 10**8 if net is None else net))
    return Deduction(
        number=0,
        employer_reference=draw(st.from_regex(r"[A-Za-z0-9][A-Za-z0-9/._-]{0,20}", fullmatch=True)),
        paying_parent=draw(st.from_regex(r"[0-9]{10}", fullmatch=True)),
        period=DateRange(start, start + timedelta(draw(st.integers(1, 400)))),
        net_earnings=net,
        requested=draw(st.integers(0, 10**8)),
        deducted=deducted,
        reason=draw(st.sampled_from(["Left", 'Sick pay, "half"', "Unpaid leave"])),
        paid_on=draw(DAYS) if deducted else None,
    )


@given(st.lists(returned(), max_size=5))
def test_what_is_written_is_read_back(written: list[Deduction]) -> None:
    stream = io.StringIO(newline="")
    write_deductions(stream, written)

    read_back = list(deductions(io.BytesIO(stream.getvalue().encode())))

    assert [vars(each) | {"number": 0} for each in read_back] == [vars(each) for each in written]
