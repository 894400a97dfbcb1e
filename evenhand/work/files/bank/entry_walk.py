"""One entry as it passes: with one detail it is one piece, with a million of them it is as many, and none is kept."""

from typing import Any

from evenhand.work.files.bank.faults import FileRefused
from evenhand.work.files.bank.gather import Raw, gather
from evenhand.work.files.bank.piece import BatchEnd, BatchStart, Part, Piece, Single
from evenhand.work.files.bank.shapes import Shapes
from evenhand.work.files.bank.xml_events import forget


class EntryWalk:
    """Holds the first detail back: whether it is the only one shows when a second comes, or the entry ends."""

    def __init__(self, shapes: Shapes, element: Any) -> None:
        self._shapes, self._element = shapes, element
        self._count = 0
        self._held: Any = None
        self._first: Any = None
        self._details: Any = None
        self._batch: Raw = {}

    def detail(self, element: Any) -> tuple[Piece, ...]:
        """What is known once this TxDtls has ended."""
        details = element.getparent()
        if details.getparent() is not self._element:
            raise no_entry()
        self._count += 1
        if self._count == 1:
            self._held, self._first, self._details = element, details, details
            return ()
        before = self._second() if self._count == 2 else ()
        if details is not self._details:
            self._next(details)
        raw = self._gathered(element)
        forget(element)
        return (*before, Part(raw))

    def end(self) -> Piece:
        raw: Raw = {}
        gather(self._element, self._shapes.entry, raw)
        if self._count <= 1:
            return Single(raw, self._gathered(self._held) if self._count and not self._shapes.checking else None)
        if counts := self._batch.get("NbOfTxs", []) + raw.get("NbOfTxs", []):
            raw["NbOfTxs"] = counts
        return BatchEnd(raw)

    def _second(self) -> tuple[Piece, ...]:
        """How much of what follows is read already depends on chance: only what stands before counts."""
        raw: Raw = {}
        gather(self._element, self._shapes.entry, raw, until=self._first)
        gather(self._first, self._shapes.details, self._batch)
        part = Part(self._gathered(self._held))
        forget(self._held)
        return BatchStart(raw), part

    def _gathered(self, detail: Any) -> Raw:
        raw: Raw = {}
        gather(detail, self._shapes.detail, raw)
        return raw

    def _next(self, details: Any) -> None:
        """What stood between the first NtryDtls and this one is let go."""
        while (before := details.getprevious()) is not self._first:
            self._element.remove(before)
        self._details = details
        gather(details, self._shapes.details, self._batch)
        counts = self._batch.get("NbOfTxs", ())
        if len(counts) > 1 and all(str(count).isdecimal() for count in counts):
            self._batch["NbOfTxs"] = [str(sum(map(int, counts)))]


def no_entry() -> FileRefused:
    return FileRefused("a detail that is in no entry", "each TxDtls in the NtryDtls of an Ntry", "TxDtls")
