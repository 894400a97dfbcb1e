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


def test_clients_without_their_working_are_the_same_figures(evenhand: Terminal) -> None:
    typed = line(PLAIN) + line(EXAMPLE) + line(PLAIN, frequency="daily") + line(PLAIN, annual_review_on="2017-06-12")
    whole = evenhand("plan", "--lines", typed=typed)
    figures = evenhand("plan", "--lines", "--without-working", typed=typed)

    told, short = ([json.loads(text) for text in said.out.splitlines()] for said in (whole, figures))
    for one in told[:2]:
        del one["objective"]
        for plan in one["plans"]:
            for name in ("why", "instalments", "to", "stress"):
                del plan[name]
            plan.get("smallest_change", {}).pop("says", None)
    assert short == told
    assert (figures.code, figures.err) == (whole.code, whole.err) == (2, figures.err)


def test_plans_that_were_stopped_go_on_behind_what_was_answered(evenhand: Terminal, tmp_path: Path) -> None:
    given, whole, stopped = tmp_path / "in.jsonl", tmp_path / "whole.jsonl", tmp_path / "stopped.jsonl"
    given.write_bytes(line(PLAIN) + b"nothing\n" + line(EXAMPLE) + line(PLAIN))
    words = ("plan", str(given), "--lines", "--without-working", "--to")
    assert evenhand(*words, str(whole)).code == 2
    answers = whole.read_bytes().splitlines(keepends=True)
    assert len(answers) == 4
    stopped.write_bytes(b"".join(answers[:2]) + answers[2][:99])

    said = evenhand(*words, str(stopped), "--resume")

    assert stopped.read_bytes() == whole.read_bytes()
    assert (said.code, said.out, said.err) == (2, "", "4 lines answered\n")
