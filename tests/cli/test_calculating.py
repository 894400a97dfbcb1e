import json
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from evenhand.cli.main import main
from tests.cli.saying import Terminal
from tests.work.calculation.figures import EXAMPLE, PLAIN, Figures


def line(figures: Figures, **changed: object) -> bytes:
    return json.dumps(figures | changed).encode() + b"\n"


def test_a_calculation_in_a_file_is_answered(evenhand: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    file.write_text(json.dumps(EXAMPLE, indent=4))
    said = evenhand("calculate", str(file))
    answer = json.loads(said.out)

    assert (said.code, said.err) == (0, "")
    assert list(answer) == [
        "rate", "weekly_maintenance", "receiving_parents", "paying_parent_pays_weekly", "schedule",
        "normal_deduction", "working",
    ]  # fmt: skip
    assert answer["weekly_maintenance"] == "68.76"


@pytest.mark.parametrize("words", [(), ("-",)])
def test_without_a_file_it_is_read_from_standard_input(words: tuple[str, ...], evenhand: Terminal) -> None:
    said = evenhand("calculate", *words, typed=line(PLAIN))

    assert (said.code, json.loads(said.out)["paying_parent_pays_weekly"]) == (0, "68.40")


def test_figures_that_are_wrong_give_a_sentence_each_and_no_answer(evenhand: Terminal) -> None:
    said = evenhand("calculate", typed=line(PLAIN, benefit="perhaps", other_children=-1))

    assert (said.code, said.out) == (2, "")
    assert said.err.splitlines() == [
        'Line 1, benefit: found "perhaps", expected "yes", "no" or "unknown".',
        "Line 1, other_children: found -1, expected a whole number of at least 0.",
    ]


def test_what_cannot_be_worked_out_is_said_in_a_sentence(evenhand: Terminal) -> None:
    said = evenhand("calculate", typed=line(PLAIN, benefit="unknown"))

    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("Line 1, benefit: Whether a benefit sets the flat rate is not known")
    assert said.err.count("\n") == 1


def test_a_file_that_is_not_there_is_one_sentence(evenhand: Terminal) -> None:
    said = evenhand("calculate", "/nowhere.json")

    assert (said.code, said.out, said.err) == (2, "", "/nowhere.json: there is no such file.\n")


def test_lines_are_answered_in_their_order_and_a_bad_one_does_not_stop_the_others(evenhand: Terminal) -> None:
    typed = (
        line(PLAIN) + b"nonsense\n" + line(PLAIN, gross_weekly_income="unknown") + line(PLAIN, on="2010-01-01")
        + line(PLAIN, gross_weekly_income="-5.00", other_children="no")
    )  # fmt: skip
    said = evenhand("calculate", "--lines", typed=typed)
    first, second, third, fourth, fifth = (json.loads(answer) for answer in said.out.splitlines())

    assert said.code == 2
    assert (first["weekly_maintenance"], third["weekly_maintenance"]) == ("57.00", "38.00")
    assert second == {
        "line": 2,
        "faults": ["the line: found something that is not JSON at place 1, expected one calculation as a JSON object."],
    }
    assert (fourth["line"], len(fourth["faults"])) == (4, 1)
    assert fourth["faults"][0].startswith("on: The scheme has no rates for Friday 1 January 2010")
    assert (fifth["line"], [fault.split(":")[0] for fault in fifth["faults"]]) == (
        5, ["gross_weekly_income", "other_children"],
    )  # fmt: skip
    assert len(said.err.splitlines()) == 4


def test_lines_that_are_all_right_end_well(evenhand: Terminal) -> None:
    said = evenhand("calculate", "--lines", typed=line(PLAIN) * 3)

    assert (said.code, said.err, len(said.out.splitlines())) == (0, "", 3)
    assert evenhand("calculate", "--lines").code == 0


def test_lines_without_their_working_are_the_same_figures(evenhand: Terminal) -> None:
    typed = line(PLAIN) + line(EXAMPLE) + line(PLAIN, benefit="perhaps")
    whole = evenhand("calculate", "--lines", typed=typed)
    figures = evenhand("calculate", "--lines", "--without-working", typed=typed)

    told = [json.loads(text) for text in whole.out.splitlines()]
    assert [json.loads(text) for text in figures.out.splitlines()] == [
        {name: value for name, value in one.items() if name != "working"} for one in told
    ]
    assert (figures.code, figures.err) == (whole.code, whole.err) == (2, figures.err)


def test_a_batch_that_was_stopped_goes_on_behind_what_it_answered(evenhand: Terminal, tmp_path: Path) -> None:
    given, whole, stopped = tmp_path / "in.jsonl", tmp_path / "whole.jsonl", tmp_path / "stopped.jsonl"
    given.write_bytes(line(PLAIN) + b"nothing\n" + line(EXAMPLE) + b"nothing\n" + line(PLAIN))
    assert evenhand("calculate", str(given), "--lines", "--to", str(whole)).code == 2
    answers = whole.read_bytes().splitlines(keepends=True)
    assert len(answers) == 5
    stopped.write_bytes(b"".join(answers[:3]) + answers[3][:9])

    said = evenhand("calculate", str(given), "--lines", "--to", str(stopped), "--resume")

    assert stopped.read_bytes() == whole.read_bytes()
    assert said.code == 2 and said.out == ""
    assert said.err.splitlines() == ["Line 4, the line: found something that is not JSON at place 1, expected one "
        "calculation as a JSON object.", "5 lines answered"]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--to", "out.jsonl"), "--to: it takes answers a line, so give --lines with it.\n"),
        (("--lines", "--resume"), "--resume: it goes on in a file of answers, so name it with --to.\n"),
        (("--without-working",), "--without-working: it is for answers a line, so give --lines with it.\n"),
        (("--lines", "--to", "/nowhere/out"), "/nowhere/out: the file cannot be written: No such file or directory.\n"),
    ],
)
def test_what_does_not_go_together_is_one_sentence(words: tuple[str, ...], sentence: str, evenhand: Terminal) -> None:
    said = evenhand("calculate", *words, typed=line(PLAIN))

    assert (said.code, said.out, said.err) == (2, "", sentence)


def test_a_file_of_answers_is_not_written_over(evenhand: Terminal, tmp_path: Path) -> None:
    kept = tmp_path / "out.jsonl"
    kept.write_text("mine")

    said = evenhand("calculate", "--lines", "--to", str(kept), typed=line(PLAIN))

    assert (said.code, kept.read_text()) == (2, "mine")
    assert "it is there already" in said.err


def test_what_holds_no_answers_is_not_gone_on_in(evenhand: Terminal, tmp_path: Path) -> None:
    given, notes, more = tmp_path / "in.jsonl", tmp_path / "notes.txt", tmp_path / "more.jsonl"
    given.write_bytes(line(PLAIN).rstrip())
    notes.write_text("mine")
    more.write_text("{}\n{}\n")

    for kept, why in ((given, "the file that is read"), (notes, "no file of answers"), (more, "only 1 lines")):
        before = kept.read_bytes()
        said = evenhand("calculate", str(given), "--lines", "--to", str(kept), "--resume")
        assert (said.code, kept.read_bytes()) == (2, before)
        assert why in said.err
    assert "no file of answers" in evenhand("calculate", str(given), "--lines", "--to", "/dev/full", "--resume").err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk here that is always full")
def test_a_full_disk_is_one_sentence() -> None:
    with (
        Path("/dev/full").open("w", encoding="utf-8") as full,
        redirect_stdout(full),
        redirect_stderr(StringIO()) as err,
    ):
        code = main(["schema", "calculate"])

    assert code == 1
    assert err.getvalue().startswith("evenhand schema: it cannot be written: No space left on device.")
