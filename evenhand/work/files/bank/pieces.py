"""A camt.053 in the pieces that it is made of, as they pass."""

from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from lxml import etree

from evenhand.work.files.bank.faults import FileRefused
from evenhand.work.files.bank.gather import Raw, gather
from evenhand.work.files.bank.shapes import NAMESPACE, VERSIONS, Shapes
from evenhand.work.files.bank.variety import Variety
from evenhand.work.files.bank.xml_events import XmlEvents, forget
from evenhand.work.files.bank.xml_head import read_head
from evenhand.work.files.found import shortened

EXPECTED = "a bank statement in camt.053.001.02 or camt.053.001.08"


class Message(NamedTuple):
    raw: Raw


class Statement(NamedTuple):
    raw: Raw


class Single(NamedTuple):
    """An entry with one detail, or with none."""

    raw: Raw
    detail: Raw | None


class BatchStart(NamedTuple):
    """An entry with several details, each of which follows. What stands behind them is not known yet."""

    raw: Raw


class Part(NamedTuple):
    raw: Raw


class BatchEnd(NamedTuple):
    raw: Raw


class StatementEnd(NamedTuple):
    pass


Piece = Message | Statement | Single | BatchStart | Part | BatchEnd | StatementEnd


def pieces(stream: BinaryIO, *, checking: bool) -> Iterator[Piece]:
    """Each piece in its order; only what the first look needs of it, or all that is read.

    Errors: FileRefused, also after pieces that looked well.
    """
    head = read_head(stream, EXPECTED)
    version = head.namespace.removeprefix(NAMESPACE)
    if head.name != "Document" or version not in VERSIONS or NAMESPACE + version != head.namespace:
        kind = head.namespace.rpartition(":")[2] or head.name
        raise FileRefused(f'"{shortened(kind)}"', EXPECTED)
    shapes = Shapes(version, checking=checking)
    tags = [shapes.named(name) for name in ("GrpHdr", "Stmt", "Ntry", "TxDtls")]
    events = XmlEvents(stream, head, tags, Variety() if checking else None)
    yield from _Walk(shapes, events).pieces()


class _Walk:
    def __init__(self, shapes: Shapes, events: XmlEvents) -> None:
        self._shapes, self._events = shapes, events
        self._statement: Any = None
        self._announced = False
        self._home: Any = None
        self._entry: Any = None
        self._details: Any = None
        self._first_details: Any = None
        self._held: Raw | None = None
        self._batch: Raw = {}
        self._count = 0

    def pieces(self) -> Iterator[Piece]:
        starts = {"Stmt": self._statement_starts, "Ntry": self._entry_starts}
        ends = {
            "GrpHdr": self._message,
            "Stmt": self._statement_ends,
            "Ntry": self._entry_ends,
            "TxDtls": self._detail_ends,
        }
        by_tag = {("start", self._shapes.named(name)): does for name, does in starts.items()} | {
            ("end", self._shapes.named(name)): does for name, does in ends.items()
        }
        for event, element in self._events:
            if (does := by_tag.get((event, element.tag))) is not None:
                yield from does(element)

    def _message(self, element: Any) -> Iterator[Piece]:
        self._in_place(element)
        raw: Raw = {}
        gather(element, self._shapes.message, raw)
        yield Message(raw)

    def _statement_starts(self, element: Any) -> Iterator[Piece]:
        self._in_place(element)
        self._statement, self._announced = element, False
        return iter(())

    def _entry_starts(self, element: Any) -> Iterator[Piece]:
        if self._statement is None or element.getparent() is not self._statement:
            raise FileRefused("an entry that is in no statement", "each Ntry in a Stmt", "Ntry")
        self._entry, self._details, self._held, self._batch, self._count = element, None, None, {}, 0
        return self._announce()

    def _detail_ends(self, element: Any) -> Iterator[Piece]:
        details = element.getparent()
        if self._entry is None or details.getparent() is not self._entry:
            raise FileRefused("a detail that is in no entry", "each TxDtls in the NtryDtls of an Ntry", "TxDtls")
        if details is not self._details:
            self._new_details(details)
        raw: Raw = {}
        gather(element, self._shapes.detail, raw)
        self._count += 1
        if self._count == 1:
            self._held = raw
        else:
            if self._held is not None:
                head: Raw = {}
                gather(self._entry, self._shapes.entry, head)
                yield BatchStart(head)
                yield Part(self._held)
                self._held = None
            yield Part(raw)
        forget(element)
        self._events.moved_on()

    def _new_details(self, details: Any) -> None:
        """What stood between the first NtryDtls of an entry and this one is let go: there may be a million."""
        if self._details is None:
            self._first_details = details
        else:
            while (before := details.getprevious()) is not self._first_details:
                self._entry.remove(before)
        self._details = details
        gather(details, self._shapes.details, self._batch)
        counts = self._batch.get("NbOfTxs", ())
        if len(counts) > 1 and all(str(count).isdecimal() for count in counts):
            self._batch["NbOfTxs"] = [str(sum(map(int, counts)))]

    def _entry_ends(self, element: Any) -> Iterator[Piece]:
        raw: Raw = {}
        gather(element, self._shapes.entry, raw)
        if "NbOfTxs" in self._batch:
            raw["NbOfTxs"] = self._batch["NbOfTxs"] + raw.get("NbOfTxs", [])
        yield Single(raw, self._held) if self._count <= 1 else BatchEnd(raw)
        self._entry = self._details = None
        forget(element)
        self._events.moved_on()

    def _statement_ends(self, element: Any) -> Iterator[Piece]:
        yield from self._announce()
        yield StatementEnd()
        self._statement = None
        forget(element)
        self._events.moved_on()

    def _announce(self) -> Iterator[Piece]:
        if not self._announced:
            self._announced = True
            raw: Raw = {}
            gather(self._statement, self._shapes.statement, raw)
            yield Statement(raw)

    def _in_place(self, element: Any) -> None:
        """In the one BkToCstmrStmt of the one Document."""
        home = element.getparent()
        if self._home is None and home is not None and home.tag == self._shapes.named("BkToCstmrStmt"):
            above = home.getparent()
            if above is not None and above.getparent() is None:
                self._home = home
        if home is None or home is not self._home:
            raise FileRefused("a part that is out of place", EXPECTED, etree.QName(element).localname)
