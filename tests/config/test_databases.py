from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from evenhand.config.settings.databases import database


def test_an_office_that_names_no_database_has_one_in_a_file() -> None:
    assert database("", Path("var/office.sqlite3"))["NAME"] == Path("var/office.sqlite3")


def test_postgresql_is_reached_through_a_pool() -> None:
    settings = database("postgres://ada:secret@db.example:5433/office", Path("unused"))

    assert (settings["HOST"], settings["PORT"], settings["NAME"]) == ("db.example", 5433, "office")
    assert settings["OPTIONS"]["pool"]["max_size"] == 10
    assert settings["CONN_MAX_AGE"] == 0


def test_another_kind_of_database_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="SQLite or PostgreSQL"):
        database("mysql://ada:secret@db.example/office", Path("unused"))
