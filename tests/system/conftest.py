"""A real browser on a real server, on a copy of one office that is made once a run."""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.system.office import fill

ROOT = Path(__file__).resolve().parents[2]
# Playwright runs an event loop in the tests' thread, and what is asked of the database stays in that thread.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def office_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the office that every story starts from."""
    file = tmp_path_factory.mktemp("template") / "office.sqlite3"
    fill(lambda *words: evenhand(file, *words))
    with closing(sqlite3.connect(file)) as office:
        office.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return file


@pytest.fixture
def office_file(office_template: Path, tmp_path: Path) -> Path:
    """This story's own copy of the office, for what a page does not show."""
    return Path(shutil.copy(office_template, tmp_path / "office.sqlite3"))


@pytest.fixture
def office_server(office_file: Path) -> Iterator[str]:
    """The address of a server on this story's own copy of the office."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = office_file.with_suffix(".log")
    with log.open("wb") as out:
        server = subprocess.Popen(
            [*EVENHAND, "serve", "--port", str(port)],
            env=environment(office_file),
            stdout=out,
            stderr=out,
            cwd=ROOT,
        )
    try:
        address = f"http://localhost:{port}"
        wait_until_open(address, server, log)
        yield address
    finally:
        server.terminate()
        server.wait(10)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("browser stories, as no Chromium was found. 'apt-get install chromium' adds them.")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, headless=True, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser, office_server: str) -> Iterator[Page]:
    """A browser window, in which a path is enough to go somewhere and no script fails unseen."""
    context = browser.new_context(base_url=office_server, locale="en-GB", timezone_id="Europe/London")
    context.set_default_timeout(10_000)
    faults: list[str] = []
    context.on("weberror", lambda fault: faults.append(str(fault.error)))
    context.on(
        "console", lambda said: faults.append(said.text) if "Content Security Policy" in said.text else None
    )
    yield context.new_page()
    context.close()
    assert faults == []


EVENHAND = [sys.executable, "-P", "-m", "evenhand"]


def environment(file: Path) -> dict[str, str]:
    """As a person's shell would have it: nothing of this run but its keys and the office's file."""
    ours = ("DJANGO_SETTINGS_MODULE", "DJANGO_ALLOW_ASYNC_UNSAFE", "PORT")
    return {name: value for name, value in os.environ.items() if name not in ours} | {
        "DATABASE_URL": f"sqlite:///{file}"
    }


def evenhand(file: Path, *words: str) -> str:
    done = subprocess.run(
        [*EVENHAND, *words], env=environment(file), capture_output=True, text=True, cwd=ROOT
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
