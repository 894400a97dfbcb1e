"""Clients who are answered together are answered as each alone, in figures, to the letter."""

import io
import json
import random

import pytest

from evenhand.domain.negotiation import negotiate
from evenhand.domain.refusal import Refusal
from evenhand.work import answer_lines as together
from evenhand.work.files import Faults
from evenhand.work.plan_lines import CLIENTS
from evenhand.work.plans.many import answer_plans, read_plain_plan
from tests.bulk.plans_at_random import DAYS, drawn
from tests.domain.negotiation.clients import RULES
from tests.work.plans.figures import EXAMPLE, PLAIN, Figures
from tests.work.plans.lines import line


def written(figures: object) -> bytes:
    return json.dumps(figures).encode()


def changed(path: str, value: object) -> bytes:
    """The example with another value in one place; `...` takes it away."""
    figures: Figures = json.loads(written(EXAMPLE))
    *names, last = path.split(".")
    here = figures
    for name in names:
        here = here[int(name) if name.isdigit() else name]
    if value is ...:
        del here[last]
    else:
        here[last] = value
    return written(figures)


DOUBTFUL = (
    b"",
    b"{}",
    b"[1]",
    b"not JSON",
    b"\xff",
    b"[" * 5_000,
    written(PLAIN)[:-1] + b', "frequency": "weekly"}',
    written(EXAMPLE).replace(b'"weekly": "20.00"', b'"weekly": "20.00", "weekly": "30.00"'),
    changed("frequency", "daily"),
    changed("first_payment_on", "2017-06-01"),
    changed("annual_review_on", "2017-02-30"),
    changed("annual_review_on", "2017-06-12"),
    changed("on", "2012-12-09"),
    changed("on", 20170612),
    changed("ongoing", {}),
    changed("ongoing", "A"),
    changed("ongoing", EXAMPLE["ongoing"] * 2),
    changed("ongoing.0.service", "both"),
    changed("ongoing.0.receiving_parent", " "),
    changed("ongoing.0.receiving_parent", "a\u0007"),
    changed("ongoing.0.receiving_parent", "Él\u00a0ise"),
    changed("ongoing.0.opportunity", None),
    changed("ongoing.0.opportunity.until", "2017-07-03"),
    changed("ongoing.0.opportunity.from", "2015-07-03"),
    changed("ongoing.0.weekly_maintenance", 57.00),
    changed("ongoing.0.weekly_maintenance", "-57.00"),
    changed("arrears", []),
    changed("arrears", EXAMPLE["arrears"] * 26),
    changed("arrears.0.amount", "£1,840.25"),
    changed("arrears.0.amount", "18,40.25"),
    changed("arrears.0.amount", "1840"),
    changed("arrears.0.amount", "12345678.00"),
    changed("arrears.0.receiving_parent", ...),
    changed("arrears.0.owed_to", "secretary-of-state"),
    changed("arrears.0.scheme", "1993"),
    changed("arrears.0.from_backdated_change", "1840.26"),
    changed("arrears.1.disputed", "310.01"),
    changed("income", "unknown"),
    changed("income", {}),
    changed("income.gross_weekly", "some"),
    changed("spending", None),
    changed("spending", ...),
    changed("spending", "unknown"),
    changed("spending.ending", None),
    changed("spending.ending.0.until", "soon"),
    changed("spending.ending.0.weekly", "300.00"),
    changed("spending.priority_debts_weekly", "unknown"),
    changed("children", None),
    changed("children.0.household", "nobody"),
    changed("children.0.name", "M\n"),
    changed("hardship_of_receiving_parent", "perhaps"),
    changed("offer", None),
    changed("offer", {}),
    changed("offer", {"months": 24}),
    changed("offer", {"months": True}),
    changed("offer", {"months": 1201}),
    changed("offer", {"months": 24, "instalment": "60.00"}),
    changed("nation", "wales"),
    changed("more", "1"),
)


@pytest.mark.parametrize("raw", DOUBTFUL, ids=range(len(DOUBTFUL)))
def test_a_line_in_any_doubt_is_answered_as_if_it_were_alone(raw: bytes) -> None:
    lines = b"\n".join([written(PLAIN), raw, written(EXAMPLE)])

    answers = list(CLIENTS.answer(io.BytesIO(lines + b"\n")))

    assert answers == [CLIENTS.alone(1, written(PLAIN)), CLIENTS.alone(2, raw), CLIENTS.alone(3, written(EXAMPLE))]


def test_many_lines_are_answered_in_their_order_as_each_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(together, "TOGETHER", 64)
    chance = random.Random(20_170_612)
    lines = [line(drawn(chance, chance.choice(DAYS))) for _ in range(300)]

    answers = list(CLIENTS.answer(io.BytesIO(b"\n".join(lines))))

    assert answers == [CLIENTS.alone(number, raw) for number, raw in enumerate(lines, 1)]
    assert sum(not isinstance(answer, Faults) and isinstance(answer[1], str) for answer in answers) > 200


def test_most_lines_need_no_form_and_only_refusals_a_sentence() -> None:
    chance = random.Random(3)
    clients = [drawn(chance, DAYS[3]) for _ in range(200)]
    taken = [one for one in clients if one.offer is None or one.offer.months != 1201]
    plain = [read_plain_plan(line(one)) for one in taken]

    answers = answer_plans([one for one in plain if one is not None])

    assert len(answers) == len(taken)
    assert [answer is None for answer in answers] == [isinstance(negotiate(one, RULES), Refusal) for one in taken]


def test_figures_alone_are_those_of_the_whole_answer() -> None:
    assert read_plain_plan(written(EXAMPLE)) is not None
    _, answer = next(iter(CLIENTS.answer(io.BytesIO(written(EXAMPLE)))))
    assert isinstance(answer, str)
    found = json.loads(answer)

    assert list(found) == [
        "non_negotiable", "arrears_total", "enforcement_charges", "from_backdated_change", "disputed",
        "disposable_weekly", "sustainable_weekly", "plans", "recommended",
    ]  # fmt: skip
    assert not {"why", "instalments", "to", "stress"} & set(found["plans"][0])
    best = next(each for each in found["plans"] if each["id"] == found["recommended"])
    assert (best["available"], best["instalment"], best["months"]) == (True, "82.93", 24)
