"""Letters are kept as they left."""

import hashlib
from collections.abc import Iterator

from evenhand.letters.models import Letter

CHUNK = 200


def findings() -> Iterator[str]:
    """Every letter whose bytes are not those that were issued."""
    issued = Letter.objects.filter(state="issued").exclude(pdf=None).only("id", "pdf", "sha256")
    for letter in issued.iterator(CHUNK):
        if hashlib.sha256(bytes(letter.pdf or b"")).hexdigest() != letter.sha256:
            yield f"letter {letter.id}: its bytes are not the ones that were issued"
