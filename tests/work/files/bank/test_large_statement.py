"""A statement of a hundred thousand entries, read in a process of its own. How fast it is, no test says."""

import json
import subprocess
import sys

from tests.scale.bench import ROOT


def test_a_large_statement_is_read_in_memory_that_does_not_grow() -> None:
    command = [sys.executable, "-P", "-m", "tests.scale.statements", "--json", "--entries", "100000"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)

    found = json.loads(ran.stdout)

    assert found["entries"] == 100_000
    assert found["memory_at_the_end"] - found["memory_at_a_tenth"] < 8
    assert found["memory_at_the_end"] < 200
