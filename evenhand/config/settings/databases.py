"""How each of the two databases is opened."""

from pathlib import Path
from typing import Any

import environ

# In WAL mode readers go on while one writes; FULL keeps a committed payment through a loss of power.
SQLITE_PRAGMAS = {"journal_mode": "WAL", "synchronous": "FULL", "foreign_keys": "ON"}
SQLITE_WAIT_SECONDS = 20


def database(url: str, default_file: Path) -> dict[str, Any]:
    """Settings for the database at `url`, or for SQLite at `default_file` where none is given."""
    if not url:
        return sqlite(default_file)
    kind = url.partition("://")[0]
    if kind == "sqlite":
        return sqlite(environ.Env.db_url_config(url)["NAME"])
    if kind in ("postgres", "postgresql"):
        return postgresql(environ.Env.db_url_config(url))
    raise environ.ImproperlyConfigured(
        "DATABASE_URL: sqlite:///FILE or postgres://USER:PASSWORD@HOST:PORT/NAME is expected."
    )


def sqlite(file: Path | str, **pragmas: str) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "OPTIONS": {
            # A transaction that may write says so at once: one that is upgraded later fails without waiting.
            "transaction_mode": "IMMEDIATE",
            "timeout": SQLITE_WAIT_SECONDS,
            "init_command": ";".join(f"PRAGMA {name}={value}" for name, value in (SQLITE_PRAGMAS | pragmas).items()),
        },
        "CONN_MAX_AGE": None,
    }


def postgresql(settings: dict[str, Any]) -> dict[str, Any]:
    # Connections belong to the pool, so Django itself keeps none.
    pool = {"min_size": 1, "max_size": 10, "timeout": 10}
    return settings | {"CONN_MAX_AGE": 0, "OPTIONS": {"pool": pool} | settings.get("OPTIONS", {})}
