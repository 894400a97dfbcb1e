import json
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.system.bank_files import waiting
from tests.system.cases import lines


def fill(evenhand: Callable[..., str]) -> None:
    """Make the office of the browser stories: `evenhand` runs one command on its database.

    It is a demonstration office with everything that lies about in one, and beside that a case for each story.
    """
    evenhand("migrate")
    evenhand("demo", "--cases", "60", "--seed", "1")
    with tempfile.TemporaryDirectory() as folder:
        caseload = Path(folder) / "caseload.jsonl"
        caseload.write_text("\n".join(map(json.dumps, lines())), encoding="utf-8")
        evenhand("import", "caseload", str(caseload))
        statement = Path(folder) / "statement.xml"
        statement.write_bytes(waiting())
        evenhand("import", "statement", str(statement))


def hire(evenhand: Callable[..., str], password: str) -> None:
    """Make an office that is no demonstration, with one caseworker who signs in as nia."""
    evenhand("migrate")
    evenhand("office", "--name", "Small office", "--business-date", "2017-06-12")
    evenhand("staff", "add", "nia", "--name", "Nia Bowen", "--role", "caseworker:new-case", typed=f"{password}\n")
