"""The house stands: it opens, its database is opened as meant, and every room can be entered."""

import importlib
import pkgutil

import pytest
from django.core.checks import run_checks
from django.db import connection
from django.test import Client

import evenhand


@pytest.mark.django_db
def test_whoever_asks_whether_the_office_is_open_is_told(client: Client) -> None:
    answer = client.get("/health")

    assert answer.status_code == 200
    assert answer.json() == {"status": "open"}


@pytest.mark.django_db
def test_the_database_reads_back_the_settings_that_were_meant() -> None:
    assert run_checks(databases=["default"]) == []


@pytest.mark.django_db
@pytest.mark.only_on("sqlite")
def test_a_setting_that_sqlite_lost_is_found() -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 1")
        found = [fault.msg for fault in run_checks(databases=["default"])]
        cursor.execute("PRAGMA busy_timeout = 20000")

    assert found == ["SQLite (default) holds busy_timeout as 1, and not as 20000."]


def test_every_room_can_be_entered() -> None:
    names = [module.name for module in pkgutil.walk_packages(evenhand.__path__, "evenhand.")]

    entered = [importlib.import_module(name).__name__ for name in names if not name.endswith("__main__")]

    assert "evenhand.config.keys" in entered
