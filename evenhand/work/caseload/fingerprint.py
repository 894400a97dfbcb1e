"""What a line said, kept so that a second run can name what differs without keeping what it said."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from evenhand.work.caseload.line import CaseLine
from evenhand.work.caseload.people import Person

_KEPT = 6
_PARENTS = ("paying_parent", "receiving_parent")
_CIRCUMSTANCES = "circumstances."


@dataclass(frozen=True)
class Fingerprints:
    """Field path to a short keyed digest: of the case, and of each parent by themselves.

    The same reference on two lines must give the same digests for the person, the same case on two runs for
    the case.
    """

    case: dict[str, str]
    paying_parent: dict[str, str]
    receiving_parent: dict[str, str]


def fingerprint(line: CaseLine, key: bytes) -> Fingerprints:
    """Digests of a line: BLAKE2b under `key`, 12 hexadecimal digits a field."""
    fields = line.model_dump(by_alias=True, exclude_none=True, exclude=set(_PARENTS))
    parents = {parent: getattr(line, parent).reference for parent in _PARENTS}
    return Fingerprints(
        case=_digests(fields | parents, f"case {line.case}", key),
        paying_parent=person_fingerprint(line.paying_parent, key),
        receiving_parent=person_fingerprint(line.receiving_parent, key),
    )


def person_fingerprint(person: Person, key: bytes) -> dict[str, str]:
    """Digests of a person's own fields, the same whichever parent they are on a line."""
    fields = person.model_dump(by_alias=True, exclude_none=True)
    return _digests(fields, f"person {person.reference}", key)


def differing(held: Mapping[str, str], given: Mapping[str, str]) -> list[str]:
    """The fields that differ, those given on one side alone included.

    A person who is a receiving parent on one line and a paying parent on another has circumstances on one of
    them only: that is no difference.
    """
    both_have_circumstances = _has_circumstances(held) and _has_circumstances(given)
    return [
        field
        for field in dict.fromkeys((*given, *held))
        if given.get(field) != held.get(field) and (both_have_circumstances or not field.startswith(_CIRCUMSTANCES))
    ]


def _has_circumstances(digests: Mapping[str, str]) -> bool:
    return any(field.startswith(_CIRCUMSTANCES) for field in digests)


def _digests(fields: Mapping[str, Any], owner: str, key: bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    _leaves(fields, "", f"{owner}\n", key, found)
    return found


def _leaves(value: Any, where: str, owner: str, key: bytes, found: dict[str, str]) -> None:
    """The digest of each value below a field. A long file asks this many millions of times, so it is kept flat."""
    if isinstance(value, dict):
        for name, inner in value.items():
            _leaves(inner, f"{where}.{name}" if where else name, owner, key, found)
    elif isinstance(value, tuple) and value:
        for index, inner in enumerate(value):
            _leaves(inner, f"{where}[{index}]", owner, key, found)
    else:
        said = value if isinstance(value, str) else f"\0{value!r}"
        found[where] = blake2b(f"{owner}{where}\n{said}".encode(), key=key, digest_size=_KEPT).hexdigest()
