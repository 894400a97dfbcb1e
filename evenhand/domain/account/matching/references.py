"""References in what a payer wrote: numbers of twelve digits, with or without spaces, and references of employers."""

import re
from collections.abc import Collection, Iterable

DIGITS = 12
MOST_WORDS = 40
LONGEST_REFERENCE = 6
_RUN = re.compile(r"(?<![0-9])[0-9]{12}(?![0-9])", re.ASCII)
_GROUPS = re.compile(r"(?<![0-9])[0-9]+(?:[ -][0-9]+)+(?![0-9])", re.ASCII)
_BETWEEN = re.compile(r"[ -]")
_SPACE = re.compile(r"\s+")


def numbers_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Every number of twelve digits that stands in these texts, each once, in order.

    Digits that stand together are one number. Where groups of digits follow one another, any groups that come to twelve
    digits are read as one: "8000 0000 0011". A longer run of digits is no reference, and no part of it is one.
    """
    found: dict[str, None] = {}
    for text in texts:
        plain = _SPACE.sub(" ", text)
        found.update(dict.fromkeys(_RUN.findall(plain)))
        for run in _GROUPS.findall(plain):
            found.update(dict.fromkeys(_joined(_BETWEEN.split(run))))
    return tuple(found)


def employers_in(texts: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    """The references of employers that stand in these texts as whole words; `known` holds them in capitals."""
    found: dict[str, None] = {}
    for text in texts:
        words = text.upper().split()[:MOST_WORDS]
        for start in range(len(words)):
            for end in range(start + 1, min(start + LONGEST_REFERENCE, len(words)) + 1):
                said = " ".join(words[start:end])
                if said in known:
                    found[said] = None
    return tuple(found)


def _joined(groups: list[str]) -> list[str]:
    found = []
    for start in range(len(groups)):
        number = ""
        for group in groups[start:]:
            number += group
            if len(number) >= DIGITS:
                break
        if len(number) == DIGITS:
            found.append(number)
    return found
