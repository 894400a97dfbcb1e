"""The working, as a person reads it and checks it by hand."""

from fractions import Fraction

import pytest

from evenhand.domain.maintenance import Benefit, Circumstances
from evenhand.domain.maintenance.working import in_figures, in_words
from evenhand.domain.money import pounds
from evenhand.letters.shorthand import shorthand_in
from tests.domain.maintenance.payers import payer, worked_out

WORKINGS = {
    "basic": (
        payer("520.00", (60, 0), others=1),
        """\
The paying parent's gross weekly income. [520.00]
1 relevant other child: 11% of £520.00 does not count. This is left: [462.80]
2 children: 16% of £462.80. [74.048]
A: 60 and 0 nights a year with the paying parent take off 1/7 and 0, over 2 children 1/14. [1/14]
A: £74.048 less 1/14 of it. [68.758857…]
A: weekly maintenance, to the penny, half a penny up. [68.76]""",
    ),
    "basic plus, above the cap, for two": (
        payer("3500.00", (175,), (0,)),
        """\
The paying parent's gross weekly income. [3500.00]
Income above £3,000.00 a week is left out. A court can be asked to add to the result. [3000.00]
2 children: 16% of the first £800.00. [128.00]
2 children: 12% of the £2,200.00 above that. [264.00]
£128.00 and £264.00 together. [392.00]
A: 1 of 2 children, so 1/2 of £392.00. [196.00]
B: 1 of 2 children, so 1/2 of £392.00. [196.00]
A: 175 nights a year with the paying parent take off 1/2. [1/2]
A: £196.00 less 1/2 of it. [98.00]
A: £7.00 more off for each child at one half, here 1 child; never below nothing. [91.00]
A: weekly maintenance, to the penny, half a penny up. [91.00]
B: weekly maintenance, to the penny, half a penny up. [196.00]""",
    ),
    "reduced, at the floor": (
        payer("110.00", (104,), others=2),
        """\
The paying parent's gross weekly income. [110.00]
The part of the income above £100.00. [10.00]
1 child, 2 relevant other children: 13.2% of £10.00. [1.32]
The flat amount of £7.00 and £1.32. [8.32]
A: 104 nights a year with the paying parent take off 2/7. [2/7]
A: £8.32 less 2/7 of it. [5.942857…]
Shared care would leave £5.942857… for 1 child, and at least £7.00 is due in all. [7.00]
A: weekly maintenance, to the penny, half a penny up. [7.00]""",
    ),
    "nil": (
        payer("6.99", (0,)),
        """\
The paying parent's gross weekly income. [6.99]
The income is below £7.00 a week: nothing is due. [0.00]
A: weekly maintenance, to the penny, half a penny up. [0.00]""",
    ),
    "flat": (
        payer("50.00", (0,)),
        """\
The paying parent's gross weekly income. [50.00]
The income is not above £100.00 a week: the flat rate applies. [7.00]
A: weekly maintenance, to the penny, half a penny up. [7.00]""",
    ),
    "flat on a benefit": (
        payer("unknown", (60,), benefit=Benefit.YES),
        """\
The paying parent gets a benefit that sets the flat rate. [7.00]
A: a child stays 52 nights a year or more, so with a benefit nothing is due. [0.00]
A: weekly maintenance, to the penny, half a penny up. [0.00]""",
    ),
    "default": (
        payer("unknown", (0, 0)),
        """\
The income is not known: the default amount for 2 children. [51.00]
A: weekly maintenance, to the penny, half a penny up. [51.00]""",
    ),
}


def read(given: Circumstances) -> str:
    return "\n".join(
        f"{step.says} [{pounds(step.amount) if isinstance(step.amount, int) else step.amount}]"
        for step in worked_out(given).working
    )


@pytest.mark.parametrize("name", WORKINGS)
def test_a_person_can_follow_every_step(name: str) -> None:
    given, expected = WORKINGS[name]

    assert read(given) == expected


@pytest.mark.parametrize("name", WORKINGS)
def test_a_parent_reads_no_office_shorthand(name: str) -> None:
    assert shorthand_in(read(WORKINGS[name][0])) == ()


def test_a_step_about_one_receiving_parent_says_so() -> None:
    found = worked_out(payer("475.00", (60,), (0,)))

    assert {step.about for step in found.working} == {"", "A", "B"}
    assert all(step.says.startswith(f"{step.about}: ") for step in found.working if step.about)


@pytest.mark.parametrize(
    ("pence", "figures", "words"),
    [
        (Fraction(5), 5, "£0.05"),
        (Fraction(15, 2), "0.075", "£0.075"),
        (Fraction(100, 3), "0.333333…", "£0.333333…"),
        (Fraction(123456789), 123456789, "£1,234,567.89"),
    ],
)
def test_an_amount_is_written_exactly_or_cut_where_it_goes_on(pence: Fraction, figures: int | str, words: str) -> None:
    assert (in_figures(pence), in_words(pence)) == (figures, words)
