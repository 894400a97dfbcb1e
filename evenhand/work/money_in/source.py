"""The identity of money over the whole office: nothing with the same one is ever posted twice."""

import re
from hashlib import sha256

LONGEST = 90
_AGAIN = re.compile(r"~([0-9]+)$")


def source(sort: str, identity: str, occurrence: int = 1) -> str:
    """The bank's identity of a payment, a line's of a return, or another's, below the sort of telling it is.

    `occurrence` is above one where one statement gives two payments one identity.
    """
    told = f"{sort}:{identity}"
    if len(told) > LONGEST:
        told = sealed_source(sort, identity)
    return f"{told}#{occurrence}" if occurrence > 1 else told


def sealed_source(sort: str, identity: str) -> str:
    """The same where the identity itself must not be read in an event, as it names an employer."""
    return f"{sort}:{sha256(identity.encode()).hexdigest()}"


def again(told: str) -> str:
    """The identity of the same money once it waits again, after a wrong match or the part of it that was explained."""
    found = _AGAIN.search(told)
    return f"{told[: found.start()]}~{int(found[1]) + 1}" if found else f"{told}~2"
