import json
from pathlib import Path

from tests.cli.saying import Terminal
from tests.work.plans.figures import EXAMPLE, PLAIN, Figures


def line(figures: Figures, **changed: object) -> bytes:
    return json.dumps(figures | changed).encode() + b"\n"


def test_the_plans_for_a_client_in_a_file(evenhand: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "client.json"
    file.write_text(json.dumps(EXAMPLE, indent=4))
    said = evenhand("plan", str(file))
    answer = json.loads(said.out)

    assert (said.code, said.err) == (0, "")
    assert list(answer) == [
        "non_negotiable", "arrears_total", "enforcement_charges", "from_backdated_change", "disputed",
        "disposable_weekly", "sustainable_weekly", "plans", "recommended", "objective",
    ]  # fmt: skip


def test_figures_that_are_wrong_give_a_sentence_each_and_no_answer(evenhand: Terminal) -> None:
    said = evenhand("plan", typed=line(PLAIN, frequency="daily", lump_sum_available="much"))

    assert (said.code, said.out) == (2, "")
    assert [fault.split(":")[0] for fault in said.err.splitlines()] == [
        "Line 1, frequency", "Line 1, lump_sum_available",
    ]  # fmt: skip


def test_a_review_that_is_past_is_said_in_a_sentence(evenhand: Terminal) -> None:
    said = evenhand("plan", typed=line(PLAIN, annual_review_on="2017-06-12"))

    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("Line 1, annual_review_on: The annual review on Monday 12 June 2017 is not after")
    assert said.err.count("\n") == 1


def test_clients_are_answered_in_their_order_and_a_bad_one_does_not_stop_the_others(evenhand: Terminal) -> None:
    typed = line(PLAIN) + b"nonsense\n" + line(PLAIN, first_payment_on="2017-06-01") + line(EXAMPLE)
    said = evenhand("plan", "--lines", typed=typed)
    first, second, third, fourth = (json.loads(answer) for answer in said.out.splitlines())

    assert said.code == 2
    assert (first["recommended"], fourth["arrears_total"]) == ("within-24-months", "2140.25")
    assert second == {
        "line": 2,
        "faults": ["the line: found something that is not JSON at place 1, expected one client as a JSON object."],
    }
    assert (third["line"], third["faults"][0].split(":")[0]) == (3, "first_payment_on")
    assert len(said.err.splitlines()) == 2
