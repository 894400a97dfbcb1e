"""The office's own commands and its own server, on a database file of a story."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
EVENHAND = [sys.executable, "-P", "-m", "evenhand"]
Evenhand = Callable[..., str]


def made(file: Path, fill: Callable[[Evenhand], None]) -> Path:
    """An SQLite file with an office in it, whole in one file."""
    fill(lambda *words, typed="": evenhand(file, *words, typed=typed))
    with closing(sqlite3.connect(file)) as office:
        office.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return file


@contextmanager
def served(file: Path) -> Iterator[str]:
    """The address of a server on an office's file."""
    with served_at(f"sqlite:///{file}", file.with_suffix(".log")) as address:
        yield address


@contextmanager
def served_at(database: str, log: Path | None = None) -> Iterator[str]:
    """The address of a server on a database."""
    log = log or Path(os.devnull)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with log.open("wb") as out:
        server = subprocess.Popen(
            [*EVENHAND, "serve", "--port", str(port)],
            env=environment(database),
            stdout=out,
            stderr=out,
            cwd=ROOT,
            start_new_session=True,
        )
    try:
        address = f"http://localhost:{port}"
        wait_until_open(address, server, log)
        yield address
    finally:
        # Nobody waits for an answer any more, and the office is thrown away: its workers need not finish in order.
        os.killpg(server.pid, signal.SIGKILL)
        server.wait(10)


def environment(database: Path | str) -> dict[str, str]:
    """As a person's shell would have it: nothing of this run but its keys and the office's database, or its file."""
    ours = ("DJANGO_SETTINGS_MODULE", "DJANGO_ALLOW_ASYNC_UNSAFE", "PORT")
    return {name: value for name, value in os.environ.items() if name not in ours} | {
        "DATABASE_URL": database if isinstance(database, str) else f"sqlite:///{database}"
    }


def evenhand(file: Path, *words: str, typed: str = "") -> str:
    """Runs one command, with what a person would type into it; what it said."""
    done = subprocess.run(
        [*EVENHAND, *words], env=environment(file), capture_output=True, text=True, cwd=ROOT, input=typed
    )
    assert done.returncode == 0, f"evenhand {' '.join(words)} failed: {done.stderr}"
    return done.stdout


def wait_until_open(address: str, server: "subprocess.Popen[Any]", log: Path) -> None:
    until = time.monotonic() + 20
    while True:
        try:
            with urllib.request.urlopen(f"{address}/health", timeout=5):  # noqa: S310
                return
        except OSError:
            assert server.poll() is None and time.monotonic() < until, log.read_text()
            time.sleep(0.03)
