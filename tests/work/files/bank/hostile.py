"""Files that are out to fill memory or time: each a source that never says its size.

`python -m tests.work.files.bank.hostile` reads all of them and prints, for each, what was said, how long it took, how
much was read, and how far memory had grown by then.
"""

import io
import json
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, repeat

from evenhand.work.files.bank import FileRefused, check_statement, check_unpaid

GIBIBYTE = 1024**3
PIECE = 64 * 1024
SPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"
ACCOUNT = b"<Acct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id></Acct>"
OPENED = f'<Document xmlns="{SPACE}"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>'.encode()
HEAD = OPENED + b"<Stmt><Id>1</Id>" + ACCOUNT
TAIL = b"</Stmt></BkToCstmrStmt></Document>"
REPORT = b'<BACSDocument><Data><ARUDD><Header currentProcessingDate="2017-01-16"/>'
RECORD = b'<OriginatingAccountRecord><OriginatingAccount number="12345678" sortCode="01-02-03"/>'


class Source(io.RawIOBase):
    """Pieces one after another, made as they are read."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces, self._kept, self.given = iter(pieces), b"", 0

    def read(self, size: int = -1) -> bytes:
        while len(self._kept) < size and (piece := next(self._pieces, None)) is not None:
            self._kept += piece
        given, self._kept = self._kept[:size], self._kept[size:]
        self.given += len(given)
        return given


def gibibyte(of: bytes, after: bytes = HEAD) -> Iterator[bytes]:
    filled = of * (PIECE // len(of))
    return chain([after], repeat(filled, GIBIBYTE // len(filled)))


def numbered(form: str, count: int, each: int = 5000) -> Iterator[bytes]:
    return ("".join(form % (start + number) for number in range(each)).encode() for start in range(0, count, each))


def bomb() -> bytes:
    levels = "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 10))
    return f'<!DOCTYPE Document [<!ENTITY a0 "ha">{levels}]>'.encode()


STATEMENTS: dict[str, Callable[[], Iterable[bytes]]] = {
    "white space before anything": lambda: gibibyte(b" ", b""),
    "white space": lambda: gibibyte(b" \n"),
    "white space after the last entry": lambda: gibibyte(b" ", HEAD + b"<Ntry/>"),
    "one text": lambda: gibibyte(b"1", HEAD + b"<Ntry><Amt>"),
    "one attribute": lambda: gibibyte(b"1", HEAD + b"<Ntry><Amt Ccy='"),
    "one comment": lambda: gibibyte(b"-", HEAD + b"<!-- "),
    "comments": lambda: gibibyte(b"<!-- -->"),
    "marked text": lambda: gibibyte(b"<", HEAD + b"<Ntry><Amt><![CDATA["),
    "an instruction": lambda: gibibyte(b"x", HEAD + b"<?x "),
    "depth": lambda: gibibyte(b"<a>"),
    "siblings": lambda: gibibyte(b"<a/>"),
    "one name": lambda: gibibyte(b"a", HEAD + b"<"),
    "attributes": lambda: chain([HEAD + b"<Ntry "], numbered("a%d='' ", 50_000_000)),
    "namespaces": lambda: chain([HEAD + b"<Ntry "], numbered("xmlns:a%d='u' ", 50_000_000)),
    "names": lambda: chain([HEAD], (b"<Ntry>%b</Ntry>" % each for each in numbered("<a%d/>", 50_000_000))),
    "statements": lambda: chain([OPENED], numbered(f"<Stmt><Id>%d</Id>{ACCOUNT.decode()}</Stmt>", 10_000_000)),
    "entries without anything": lambda: gibibyte(b"<Ntry/>"),
    "entities": lambda: [bomb(), HEAD, b"<Ntry><Amt>&a9;</Amt></Ntry>", TAIL],
    "entities in an attribute": lambda: [bomb(), HEAD, b"<Ntry><Amt Ccy='&a9;'>1</Amt></Ntry>", TAIL],
    "a file from here": lambda: [
        b'<!DOCTYPE Document [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        HEAD,
        b"<Ntry><Amt>&a;</Amt></Ntry>",
        TAIL,
    ],
    "a file from elsewhere": lambda: [b'<!DOCTYPE Document SYSTEM "http://127.0.0.1:9/x.dtd">', HEAD, TAIL],
    "a declaration that comes late": lambda: [b"<!-- " + b"x" * 2 * PIECE + b" -->", bomb(), HEAD, TAIL],
}
REPORTS: dict[str, Callable[[], Iterable[bytes]]] = {
    "white space in a report": lambda: gibibyte(b" ", REPORT),
    "names in a report": lambda: chain(
        [REPORT + RECORD],
        (b"<ReturnedDebitItem>%b</ReturnedDebitItem>" % each for each in numbered("<a%d/>", 50_000_000)),
    ),
    "attributes in a report": lambda: chain(
        [REPORT + RECORD],
        (b"<ReturnedDebitItem %b/>" % each for each in numbered("a%d='' ", 50_000_000)),
    ),
    "entities in a report": lambda: [bomb(), REPORT, b"</ARUDD></Data></BACSDocument>"],
}
# Long, and nothing wrong with them: read to their end, in memory that does not grow.
LONG: dict[str, Callable[[], Iterable[bytes]]] = {
    "payments in one entry": lambda: chain(
        [HEAD + b"<Ntry><NtryDtls>"], repeat(b"<TxDtls/>" * 5000, 20), [b"</NtryDtls></Ntry>" + TAIL]
    ),
    "parts in one entry": lambda: chain(
        [HEAD + b"<Ntry>"],
        repeat(b"<NtryDtls><Btch><NbOfTxs>1</NbOfTxs></Btch><TxDtls/></NtryDtls><x/>" * 1000, 50),
        [b"</Ntry>" + TAIL],
    ),
}


def main() -> None:
    found = {}
    before = _peak()
    for name, pieces in (STATEMENTS | REPORTS | LONG).items():
        source, started = Source(pieces()), time.perf_counter()
        try:
            check = (check_unpaid if name in REPORTS else check_statement)(source)  # type: ignore[operator]
            said = f"{check.entries} entries"
        except FileRefused as refused:
            said = refused.sentence
        seconds = time.perf_counter() - started
        found[name] = {"said": said, "seconds": seconds, "read": source.given, "grown": _peak() - before}
    json.dump(found, sys.stdout, indent=1)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    main()
