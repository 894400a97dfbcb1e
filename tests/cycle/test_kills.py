"""The daily cycle, killed at forty random instants over both databases, ends as a run that lived."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.each_database
ROOT = Path(__file__).resolve().parents[2]


def campaign(*words: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own, which opens no database before it forks."""
    command = [sys.executable, "-P", "-m", "tests.cycle.kills", *words]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True
    )


@pytest.mark.parametrize(
    "kills",
    [
        pytest.param("28", marks=pytest.mark.only_on("sqlite")),
        pytest.param("12", marks=pytest.mark.only_on("postgresql")),
    ],
)
def test_a_cycle_killed_anywhere_and_started_again_ends_as_one_that_lived(kills: str) -> None:
    done = campaign("--kills", kills, "--seed", "1")

    assert done.returncode == 0, done.stderr
    assert f"{kills} kills in " in done.stdout


def test_a_cycle_that_loses_something_when_it_is_killed_is_found_out() -> None:
    done = campaign("--kills", "40", "--seed", "2", "--planted")

    assert done.returncode == 1, done.stdout
    assert "differs" in done.stderr
