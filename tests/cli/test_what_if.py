"""A scenario over a file from the command line: what is printed, what is written, and the document in `docs/`."""

import json
from pathlib import Path

import pytest

from tests.cli.saying import Terminal
from tests.work.what_if.sample import FILE, text

REFORM = "announced-fee-reform"
DATED = "2026-03-02"
DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "what-if" / f"{REFORM}.md"
MADE_WITH = ("- Digest of the rule tables", "- Newest rule that holds", "- Version of Evenhand")
OVER = ("--file", str(FILE), "--dated", DATED)


def as_found(path: Path) -> list[str]:
    """A file without the lines that say by which state of the product it was made."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(MADE_WITH)]


def test_the_file_of_examples_is_the_one_that_is_made() -> None:
    assert FILE.read_text(encoding="utf-8") == text()


def test_the_document_of_the_reform_is_what_the_command_makes(evenhand: Terminal, tmp_path: Path) -> None:
    said = evenhand("what-if", REFORM, *OVER, "--document", str(tmp_path / DOCUMENT.name))

    assert said.code == 0
    made = {path.name: as_found(path) for path in tmp_path.iterdir()}
    assert made == {path.name: as_found(path) for path in DOCUMENT.parent.glob(f"{REFORM}*")}


def test_twice_the_same_gives_the_same_bytes(evenhand: Terminal, tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        for target in (("--document", "report.pdf"), ("--document", "report.html"), ("--csv", "all.csv")):
            assert evenhand("what-if", REFORM, *OVER, target[0], str(folder / target[1])).code == 0
        made.append({path.name: path.read_bytes() for path in folder.iterdir()})

    assert made[0] == made[1]
    assert made[0]["report.pdf"].startswith(b"%PDF")
    assert b"withheld" in made[0]["report.html"]


def test_what_is_printed_says_what_is_needed_to_make_it_again(evenhand: Terminal) -> None:
    said = evenhand("what-if", REFORM, *OVER)

    assert said.code == 0
    for words in ("Digest of the scenario: ", "Digest of the file: ", "Digest of the rule tables: ", "Cases read: ",
                  "Run on: Monday 2 March 2026", "Version of Evenhand: "):  # fmt: skip
        assert words in said.out
    assert "withheld" not in said.out


def test_a_folder_gets_a_file_a_table_with_the_scenario(evenhand: Terminal, tmp_path: Path) -> None:
    said = evenhand("what-if", "lower-limit", *OVER, "--csv", str(tmp_path / "out"))

    assert said.code == 0
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"run.csv", "scenario.toml", "in-all.csv", "paying.csv", "receiving.csv", "affordability.csv"} <= names
    again = evenhand("what-if", str(tmp_path / "out" / "scenario.toml"), *OVER, "--json")
    first = evenhand("what-if", "lower-limit", *OVER, "--json")
    assert again.out == first.out
    assert json.loads(first.out)["changes"][0] == {
        "parameter": "negotiation.limit_per_cent",
        "title": "Limit: the part of net income for maintenance, its fee and arrears together",
        "unit": "per cent",
        "who": "all",
        "now": 40,
        "then": 35,
    }


def test_a_line_that_cannot_be_read_is_named_and_counted(evenhand: Terminal) -> None:
    good = text().splitlines()[0]
    said = evenhand("what-if", REFORM, "--file", "-", "--dated", DATED, typed=f'{good}\n{{"on": 3}}\n'.encode())

    assert said.code == 2
    assert "Line 2, on: found 3, expected" in said.err
    assert "The line cannot be read" in said.out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("nowhere.toml", *OVER), "nowhere.toml: there is no such file."),
        (
            (REFORM, "--file", str(FILE)),
            "--file: give the day of the run as well, with --dated: the same day gives the same report.",
        ),
        (
            (REFORM, *OVER, "--document", "report.docx"),
            "--document: 'report.docx' is none of .md, .html, .pdf. Give a file that ends so.",
        ),
        (
            (REFORM, *OVER, "--csv", "/nowhere/a/b.csv"),
            "/nowhere/a/b.csv: there is no folder /nowhere/a. Make it first.",
        ),
    ],
)
def test_what_cannot_be_done_is_one_sentence(words: tuple[str, ...], sentence: str, evenhand: Terminal) -> None:
    said = evenhand("what-if", *words)

    assert (said.code, said.out, said.err) == (2, "", f"{sentence}\n")


def test_a_scenario_that_is_wrong_is_named_with_its_fault(evenhand: Terminal, tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('name = "Mine"\npurpose = "To see."\n[[change]]\ntable = "fees"\nkey = "fee"\nvalue = 2\n')

    said = evenhand("what-if", str(mine), *OVER)

    assert (said.code, said.out) == (2, "")
    assert said.err == (
        "mine.toml: change 1, key: there is no parameter 'fee' in the table fees. Parameters: paying_parent_per_cent, "
        "receiving_parent_per_cent.\n"
    )


def test_what_may_be_changed_and_what_comes_with_it_is_listed(evenhand: Terminal) -> None:
    listed = evenhand("what-if", "--parameters", "--dated", DATED).out
    assert (
        "negotiation.steer_months\n  Debt steer: months in which a plan clears arrears\n  now 24 months; 12 to 120"
        in listed
    )

    assert "announced-fee-reform" in evenhand("what-if").out


def test_a_sign_that_no_font_has_is_told_before_anything_is_written(evenhand: Terminal, tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('name = "漢字"\npurpose = "To see."\n', encoding="utf-8")

    said = evenhand("what-if", str(mine), *OVER, "--document", str(tmp_path / "report.pdf"))

    assert said.code == 2
    assert "cannot be printed as PDF" in said.err
    assert not (tmp_path / "report.pdf").exists()
