"""What several processes of one run need is made by the one that needs it first; the others wait for it."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

from tests.settings import SHARED


def once_a_run(name: str, make: Callable[[Path], object]) -> Path:
    """The file of this name, whole."""
    file = Path(os.environ[SHARED]) / name
    with file.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not file.exists():
            half = file.with_suffix(".part")
            make(half)
            half.rename(file)
    return file
