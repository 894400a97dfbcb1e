"""How an instruction is named to the bank, and found again by its answer."""

import re
from collections.abc import Iterable

from evenhand.records.models import Outbox
from evenhand.work.state.select import among

PAYMENT, COLLECTION = "payment", "collection"
_MARKS = {PAYMENT: "PAY", COLLECTION: "COL"}
_KINDS = {mark: kind for kind, mark in _MARKS.items()}
_NAMED = re.compile(r"(PAY|COL)([0-9]{9,})", re.ASCII)
_FILE = re.compile(r"(PAY|COL)-([0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]+)", re.ASCII)
_LARGEST = 2**63


def end_to_end(row: Outbox) -> str:
    """Unique over the office, and without a number that anybody else could be found by."""
    return f"{_MARKS[row.kind]}{row.id:09d}"


def message_of(kind: str, batch: str) -> str:
    """The identity of a whole file."""
    return f"{_MARKS[kind]}-{batch}"


def batch_of(message: str) -> tuple[str, str] | None:
    """The kind and the batch that a message names; None where it is none of this office's."""
    found = _FILE.fullmatch(message)
    return (_KINDS[found[1]], found[2]) if found else None


def instructions(names: Iterable[str]) -> dict[str, Outbox]:
    """The instructions that left under these end-to-end references, by name."""
    keys = {int(found[2]): name for name in names if (found := _NAMED.fullmatch(name)) and int(found[2]) < _LARGEST}
    if not keys:
        return {}
    rows = Outbox.objects.filter(id__in=among(keys), left_on__isnull=False)
    return {keys[row.id]: row for row in rows if end_to_end(row) == keys[row.id]}
