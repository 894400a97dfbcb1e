"""Two administrators at the same moment do not give one person the same authority twice, on either database."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.each_database
def test_authority_that_two_give_at_the_same_moment_is_given_once() -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "tests.work.office.together"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stderr
    assert "each was given once" in done.stderr
