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


@pytest.mark.parametrize("url", ["mysql://ada:secret@db.example/office", "nonsense", "secret://"])
def test_another_kind_of_database_is_refused_with_what_is_expected(url: str) -> None:
    with pytest.raises(ImproperlyConfigured) as refusal:
        database(url, Path("unused"))

    assert "sqlite:///FILE or postgres://" in str(refusal.value)
    assert "secret" not in str(refusal.value)
