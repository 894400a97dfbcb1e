"""What pytest does with this suite: which database a process works on, what runs once, what is said last.

A plain `pytest` runs everything on SQLite. `script/test` has one session with a process for each database:
what touches a database runs in both, and the rest in one of them.
"""

import gc
import os
from collections import Counter
from collections.abc import Generator
from pathlib import Path

import pytest
from _pytest.terminal import TerminalReporter
from hypothesis import settings as hypothesis_settings

from tests import postgresql
from tests.sharing import Sharing

DATABASE = "EVENHAND_TEST_DATABASE"
POSTGRESQL_URL = "EVENHAND_TEST_POSTGRESQL_URL"
BROWSER_STORIES = Path(__file__).parent / "system"

hypothesis_settings.register_profile("ci", max_examples=60, deadline=None, derandomize=True, print_blob=True)
hypothesis_settings.register_profile("long", max_examples=2000, deadline=None)
hypothesis_settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

# What a test makes lives about as long as the test: to look for what is left over less often saves a tenth of the time.
gc.set_threshold(50_000, 20, 50)

# Django reads its settings before any hook of ours, so a process on PostgreSQL needs its server here.
if os.environ.get(DATABASE) == "postgresql" and POSTGRESQL_URL not in os.environ:
    os.environ[POSTGRESQL_URL] = postgresql.url()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "each_database: runs on each database, though it asks for no fixture of one")
    config.addinivalue_line("markers", "only_on(database): is about sqlite or postgresql alone")
    if not is_worker(config) and any("postgresql" in spec for spec in config.getoption("tx", None) or ()):
        os.environ[POSTGRESQL_URL] = postgresql.url()


def pytest_xdist_make_scheduler(config: pytest.Config) -> Sharing | None:
    if config.getoption("dist") != "each":
        return None
    session = config.pluginmanager.get_plugin("session")
    return Sharing(len(config.getoption("tx")), lambda total: setattr(session, "testscollected", total))


def is_worker(config: pytest.Config) -> bool:
    return hasattr(config, "workerinput")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    here = os.environ.get(DATABASE, "sqlite")
    kept, left = [], []
    for item in items:
        runs_on = databases_of(item) if is_worker(config) else only_on(item)
        (kept if here in runs_on else left).append(item)
    config.hook.pytest_deselected(items=left)
    items[:] = kept


def only_on(item: pytest.Item) -> set[str]:
    marker = item.get_closest_marker("only_on")
    return set(marker.args) if marker else {"sqlite", "postgresql"}


def databases_of(item: pytest.Item) -> set[str]:
    """Browser stories bring an SQLite file of their own, so either process may run them: see `sharing`."""
    if BROWSER_STORIES in item.path.parents:
        return {"sqlite", "postgresql"}
    asks = {"db", "transactional_db"} & set(getattr(item, "fixturenames", ()))
    if asks or item.get_closest_marker("django_db") or item.get_closest_marker("each_database"):
        return only_on(item)
    return {"postgresql"}


def left_out(reporter: TerminalReporter) -> Counter[str]:
    skipped = (report.longrepr for report in reporter.stats.get("skipped", ()))
    return Counter(why[2].removeprefix("Skipped: ") for why in skipped if isinstance(why, tuple))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(terminalreporter: TerminalReporter, config: pytest.Config) -> Generator[None]:
    yield
    for why, count in sorted(left_out(terminalreporter).items()):
        terminalreporter.write_line(f"Left out, {count}: {why}")
    if not config.getoption("tx", None) and not terminalreporter.config.option.collectonly:
        name = "PostgreSQL" if os.environ.get(DATABASE) == "postgresql" else "SQLite"
        terminalreporter.write_line(f"Left out: every database but {name}. 'script/test' runs both.")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where nothing may be left out, a test that was is a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("EVENHAND_TEST_ALL") and reporter and not is_worker(session.config) and left_out(reporter):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
