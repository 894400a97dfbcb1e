from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import OperationalError, connections

from evenhand.config.settings.databases import SQLITE_WAIT_SECONDS

EXPECTED = {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": SQLITE_WAIT_SECONDS * 1000}


@register(Tags.database)
def the_database_answers(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    found: list[CheckMessage] = []
    for alias in databases or ():
        try:
            connections[alias].ensure_connection()
        except OperationalError as fault:
            found.append(Error(f"The database ({alias}) does not answer: {fault}.", id="evenhand.E010"))
    return found


@register(Tags.database)
def sqlite_is_opened_as_meant(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Read the settings back: one that SQLite did not take goes unnoticed until two people save at once."""
    found: list[CheckMessage] = []
    for alias in databases or ():
        connection = connections[alias]
        if connection.vendor != "sqlite":
            continue
        with connection.cursor() as cursor:
            mode = getattr(connection, "transaction_mode", None)
            if mode != "IMMEDIATE":
                found.append(_fault(alias, "transaction_mode", mode, "IMMEDIATE", 1))
            for number, (name, expected) in enumerate(EXPECTED.items(), 2):
                held = cursor.execute(f"PRAGMA {name}").fetchone()[0]
                if held != expected:
                    found.append(_fault(alias, name, held, expected, number))
    return found


def _fault(alias: str, name: str, held: object, expected: object, number: int) -> Error:
    return Error(f"SQLite ({alias}) holds {name} as {held}, and not as {expected}.", id=f"evenhand.E00{number}")
