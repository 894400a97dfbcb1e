"""Files that are out to fill memory or time are refused with a sentence, soon, and in little memory."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.work.files.bank.hostile import LONG, REPORTS, STATEMENTS

ROOT = Path(__file__).parents[4]
MEBIBYTE = 1024**2
SAYS = {
    "white space before anything": "nothing but white space",
    "depth": "more depth or length than a file may have",
    "names": "more than 1 MiB of names that differ",
    "names in a report": "more than 1 MiB of names that differ",
    "attributes in a report": "more than 1 MiB of names that differ",
    "statements": "more than 10000 statements",
    "entries without anything": "more than 10000 entries that cannot be read",
    "entities": "a document type declaration",
    "entities in an attribute": "a document type declaration",
    "entities in a report": "a document type declaration",
    "a file from here": "a document type declaration",
    "a file from elsewhere": "a document type declaration",
    "a declaration that comes late": "what is no XML",
}
Found = dict[str, dict[str, object]]


@pytest.fixture(scope="module")
def found() -> Found:
    """Read in a process of its own, so that the memory it took is its own."""
    command = [sys.executable, "-P", "-m", "tests.work.files.bank.hostile"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)
    whole: Found = json.loads(ran.stdout)
    return whole


@pytest.mark.parametrize("name", [*STATEMENTS, *REPORTS])
def test_a_hostile_file_is_refused_with_a_sentence(found: Found, name: str) -> None:
    said = str(found[name]["said"])

    assert SAYS.get(name, "more than 1 MiB in which no part of it ends") in said
    assert said.endswith("Nothing of it was taken.")


@pytest.mark.parametrize("name", [*STATEMENTS, *REPORTS])
def test_a_hostile_file_is_refused_soon(found: Found, name: str) -> None:
    assert float(str(found[name]["seconds"])) < 10
    assert int(str(found[name]["read"])) < 3 * MEBIBYTE


@pytest.mark.parametrize("name", LONG)
def test_a_long_file_is_read_to_its_end(found: Found, name: str) -> None:
    assert found[name]["said"] == "1 entries"


def test_all_of_them_together_take_little_memory(found: Found) -> None:
    assert max(int(str(each["grown"])) for each in found.values()) < 128 * MEBIBYTE
