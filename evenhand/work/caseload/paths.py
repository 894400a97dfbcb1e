"""The path of a field, such as paying_parent.circumstances.benefits[0].from, and whether it is private."""

from collections.abc import Iterable

from evenhand.work.caseload.unknown import TAGS
from evenhand.work.files.found import field_name

Part = int | str

PRIVATE = frozenset(
    {
        "name",
        "nino",
        "date_of_birth",
        "address",
        "postcode",
        "phone",
        "email",
        "employer",
        "text",
        "reference",
    }
)


def path(parts: Iterable[Part]) -> str:
    """The parts of a place in a line, as people write them."""
    written = ""
    for part in parts:
        if isinstance(part, int):
            written += f"[{part}]"
        elif part not in TAGS:
            written += f".{field_name(part)}" if written else field_name(part)
    return written


def is_private(parts: Iterable[Part]) -> bool:
    """Whether what stands at a place says who somebody is or how to reach them."""
    return any(part in PRIVATE for part in parts)
