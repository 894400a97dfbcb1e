"""Lines that are answered together are answered as each alone, but for the working, to the letter."""

import io
import json
import random
from typing import Any

import pytest

from evenhand.work import answer_lines as together
from evenhand.work.calculate_lines import CALCULATIONS
from evenhand.work.calculation.many import read_plain
from tests.work.calculation.figures import EXAMPLE, PLAIN


def written(figures: object) -> bytes:
    return json.dumps(figures).encode()


def drawn(chance: random.Random) -> dict[str, Any]:
    parents = [
        {
            "reference": f"R{place}",
            "service": chance.choice(("collect-and-pay", "direct-pay")),
            "children": [{"nights_a_year": chance.randrange(366)} for _ in range(chance.randint(1, 3))],
        }
        for place in range(chance.randint(1, 3))
    ]
    return {
        "on": chance.choice(("2012-12-09", "2012-12-10", "2013-11-25", "2014-08-11", "2017-06-12")),
        "gross_weekly_income": chance.choice(
            ("unknown", "7", "7.0", "100.01", f"{chance.randrange(400_000) / 100:.2f}")
        ),
        "benefit": chance.choice(("yes", "no", "no", "unknown")),
        "other_children": chance.randrange(4),
        "receiving_parents": parents,
    }


DOUBTFUL = (
    b"",
    b"{}",
    b"[1]",
    b"not JSON",
    b"\xff",
    written(EXAMPLE),
    written(PLAIN)[:-1] + b', "benefit": "yes"}',
    written(PLAIN).replace(b'"benefit"', b'"benefits"'),
    written(PLAIN).replace(b'"nights_a_year": 0', b'"nights_a_year": 0, "nights_a_year": 60'),
    written(PLAIN).replace(b'"nights_a_year": 0', b'"nights_a_year": 366'),
    written(PLAIN).replace(b'"nights_a_year": 0', b'"nights_a_year": false'),
    written(PLAIN).replace(b'"nights_a_year": 0', b'"nights_a_year": 0.0'),
    written(PLAIN).replace(b"475.00", b"4,75.00"),
    written(PLAIN).replace(b'"475.00"', b"475.00"),
    written(PLAIN).replace(b"475.00", b"0475.00"),
    written(PLAIN).replace(b"475.00", b"99999999.00"),
    written(PLAIN).replace(b"2017-06-12", b"2017-02-30"),
    written(PLAIN).replace(b'"A"', b'"\\u00c9lise \\\\ \\"B\\": "'),
    written(PLAIN | {"other_children": True}),
    written(PLAIN | {"other_children": -1}),
    written(PLAIN | {"receiving_parents": []}),
    written(PLAIN | {"receiving_parents": PLAIN["receiving_parents"] * 2}),
    written(PLAIN | {"receiving_parents": "A"}),
    b"[" * 5_000,
)


@pytest.mark.parametrize("raw", DOUBTFUL, ids=range(len(DOUBTFUL)))
def test_a_line_in_any_doubt_is_answered_as_if_it_were_alone(raw: bytes) -> None:
    lines = b"\n".join([written(PLAIN), raw, written(PLAIN)])

    answers = list(CALCULATIONS.answer(io.BytesIO(lines + b"\n")))

    assert answers == [
        CALCULATIONS.alone(1, written(PLAIN)),
        CALCULATIONS.alone(2, raw),
        CALCULATIONS.alone(3, written(PLAIN)),
    ]


def test_many_lines_are_answered_in_their_order_as_each_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(together, "TOGETHER", 64)
    chance = random.Random(20_170_612)
    lines = [written(drawn(chance)) for _ in range(1_000)]

    answers = list(CALCULATIONS.answer(io.BytesIO(b"\n".join(lines))))

    assert answers == [CALCULATIONS.alone(number, raw) for number, raw in enumerate(lines, 1)]


def test_most_lines_need_no_form() -> None:
    chance = random.Random(3)
    lines = [drawn(chance) for _ in range(200)]

    assert all(read_plain(written(line)) is not None for line in lines)
