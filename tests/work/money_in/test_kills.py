"""Files of money, killed at random instants over both databases and taken again, end as if nothing had happened."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.each_database
ROOT = Path(__file__).resolve().parents[3]


def campaign(*words: str, module: str = "kills") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", "-m", f"tests.work.money_in.{module}", *words]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True
    )


def test_files_killed_anywhere_and_taken_again_end_as_if_they_had_lived() -> None:
    done = campaign("--kills", "12", "--seed", "1")

    assert done.returncode == 0, done.stderr
    assert "12 kills in " in done.stdout


def test_two_at_the_same_moment_post_nothing_twice() -> None:
    done = campaign(module="together")

    assert done.returncode == 0, done.stderr
    assert "each was posted once" in done.stderr


def test_a_chunk_that_is_not_one_transaction_is_found_out() -> None:
    done = campaign("--kills", "30", "--seed", "2", "--planted")

    assert done.returncode == 1, done.stdout
    assert "seed 2" in done.stderr
