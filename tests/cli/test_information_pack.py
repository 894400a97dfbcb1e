"""The freedom of information pack at the command line: by the ending of its file, or on the screen."""

from pathlib import Path

import pytest

from evenhand.records.models import Audit
from tests.cli.saying import Terminal
from tests.desks import days_pass, offered
from tests.work.reporting.test_telling import TUESDAY

pytestmark = pytest.mark.django_db
MONTHS = ("--from", "2017-01", "--to", "2017-02")


@pytest.fixture(autouse=True)
def office() -> None:
    offered()
    days_pass(TUESDAY)


@pytest.mark.parametrize(
    ("ending", "begins"), [("pdf", b"%PDF"), ("html", b"<!DOC"), ("md", b"# Free"), ("csv", b"tabl")]
)
def test_the_ending_says_which_form_a_file_gets(evenhand: Terminal, tmp_path: Path, ending: str, begins: bytes) -> None:
    file = tmp_path / f"pack.{ending}"

    said = evenhand("information-pack", *MONTHS, "--to-file", str(file))

    assert (said.code, said.err) == (0, "")
    assert file.read_bytes().startswith(begins)
    line = Audit.objects.get(did="give information pack")
    assert line.actor == "system" and line.what.rpartition(" ")[2] in said.out


def test_without_a_file_it_is_shown_and_on_record_all_the_same(evenhand: Terminal) -> None:
    said = evenhand("information-pack", *MONTHS)

    assert said.out.startswith("# Freedom of information pack")
    assert Audit.objects.filter(did="give information pack").count() == 1


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--to-file", "pack.doc"), "Endings: .pdf, .html, .md, .csv."),
        (("--to-file", "/nowhere/pack.csv"), "/nowhere/pack.csv cannot be written: No such file or directory."),
        (("--from", "yesterday"), "Give a month such as 2017-06"),
        (("--from", "2017-02", "--to", "2017-03"), "No day of March 2017 is closed yet"),
    ],
)
def test_what_cannot_be_made_says_why(evenhand: Terminal, words: tuple[str, ...], says: str) -> None:
    said = evenhand("information-pack", *words)

    assert said.code == 2 and says in said.err
