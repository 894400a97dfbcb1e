"""A camt.053 in the pieces that it is made of, as they pass."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from lxml import etree

from evenhand.work.files.bank.entry_walk import EntryWalk, no_entry
from evenhand.work.files.bank.faults import FileRefused
from evenhand.work.files.bank.gather import Raw, gather
from evenhand.work.files.bank.piece import Message, Piece, Statement, StatementEnd
from evenhand.work.files.bank.shapes import NAMESPACE, VERSIONS, Shapes
from evenhand.work.files.bank.variety import Variety
from evenhand.work.files.bank.xml_events import XmlEvents, forget
from evenhand.work.files.bank.xml_head import read_head
from evenhand.work.files.found import shortened

_PARTS = ("GrpHdr", "Stmt", "Ntry", "TxDtls")
EXPECTED = "a bank statement in camt.053.001.02 or camt.053.001.08"


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
    events = XmlEvents(stream, head, list(map(shapes.named, _PARTS)), Variety() if checking else None)
    walk = _Walk(shapes, events).steps()
    for event, element in events:
        if (step := walk.get((event, element.tag))) is not None:
            yield from step(element)


class _Walk:
    def __init__(self, shapes: Shapes, events: XmlEvents) -> None:
        self._shapes, self._events = shapes, events
        self._home: Any = None
        self._statement: Any = None
        self._announced = False
        self._entry: EntryWalk | None = None

    def steps(self) -> dict[tuple[str, str], Any]:
        """What to do at each start and end."""
        steps = {
            ("start", "Stmt"): self._statement_starts,
            ("start", "Ntry"): self._entry_starts,
            ("end", "GrpHdr"): self._message,
            ("end", "TxDtls"): self._detail_ends,
            ("end", "Ntry"): self._entry_ends,
            ("end", "Stmt"): self._statement_ends,
        }
        return {(event, self._shapes.named(name)): step for (event, name), step in steps.items()}

    def _message(self, element: Any) -> tuple[Piece, ...]:
        self._in_place(element)
        raw: Raw = {}
        gather(element, self._shapes.message, raw)
        return (Message(raw),)

    def _statement_starts(self, element: Any) -> tuple[Piece, ...]:
        self._in_place(element)
        self._statement, self._announced = element, False
        return ()

    def _entry_starts(self, element: Any) -> tuple[Piece, ...]:
        if self._statement is None or element.getparent() is not self._statement:
            raise FileRefused("an entry that is in no statement", "each Ntry in a Stmt", "Ntry")
        self._entry = EntryWalk(self._shapes, element)
        return () if self._announced else self._announce()

    def _detail_ends(self, element: Any) -> tuple[Piece, ...]:
        if self._entry is None:
            raise no_entry()
        found = self._entry.detail(element)
        self._events.moved_on()
        return found

    def _entry_ends(self, element: Any) -> tuple[Piece, ...]:
        found = () if self._entry is None else (self._entry.end(),)
        self._entry = None
        forget(element)
        self._events.moved_on()
        return found

    def _statement_ends(self, element: Any) -> tuple[Piece, ...]:
        announced = () if self._announced else self._announce()
        self._statement = None
        forget(element)
        self._events.moved_on()
        return (*announced, StatementEnd())

    def _announce(self) -> tuple[Piece, ...]:
        self._announced = True
        raw: Raw = {}
        gather(self._statement, self._shapes.statement, raw)
        return (Statement(raw),)

    def _in_place(self, element: Any) -> None:
        """In the one BkToCstmrStmt of the one Document."""
        home = element.getparent()
        if self._home is None and home is not None and home.tag == self._shapes.named("BkToCstmrStmt"):
            above = home.getparent()
            if above is not None and above.getparent() is None:
                self._home = home
        if home is None or home is not self._home:
            raise FileRefused("a part that is out of place", EXPECTED, etree.QName(element).localname)
