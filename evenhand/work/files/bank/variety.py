"""How many different names a file holds: a parser keeps each of them for good, so that a flood of them fills memory."""

import re

from evenhand.work.files.bank.faults import FileRefused

MOST = 1024 * 1024
# None of these looks at a byte more than a few times, whatever the bytes are.
_BLANKS = re.compile(rb">\s{16,}<")
_TAGS = re.compile(rb"<[^/!?<>][^<>]*>")
_NAMES = re.compile(rb"""<([^\s/<>!?]+)|\s([^\s=<>/"']+)\s*=\s*["']""")


class Variety:
    """Keeps what is new in each piece of a file, and refuses the file where there is no end of it.

    Attributes are few in a statement, so that whole tags are compared, which is quicker; a report of Bacs has its
    values in them, so that names are.
    """

    def __init__(self, *, values_in_attributes: bool = False) -> None:
        self._patterns = (_NAMES if values_in_attributes else _TAGS, _BLANKS)
        self._seen: set[object] = set()
        self._size = 0
        self._rest = b""

    def see(self, piece: bytes) -> None:
        """Errors: FileRefused beyond 1 MiB of names that differ."""
        text = self._rest + piece
        for pattern in self._patterns:
            new = set(pattern.findall(text)) - self._seen
            self._seen |= new
            self._size += sum(len(b"".join(each) if isinstance(each, tuple) else each) for each in new)
        if self._size > MOST:
            raise FileRefused("more than 1 MiB of names that differ", "the names of one format")
        opened = text.rfind(b"<")
        self._rest = text[opened:] if opened > text.rfind(b">") else b""
