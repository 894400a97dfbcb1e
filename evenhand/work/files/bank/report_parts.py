"""A Bacs report of unpaid direct debits in the parts that it is made of, as they pass."""

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from evenhand.work.files.bank.attributes import attributes
from evenhand.work.files.bank.faults import FileRefused
from evenhand.work.files.bank.gather import Raw
from evenhand.work.files.bank.variety import Variety
from evenhand.work.files.bank.xml_events import XmlEvents, forget
from evenhand.work.files.bank.xml_head import read_head
from evenhand.work.files.found import shortened

EXPECTED = "a Bacs ARUDD report of unpaid direct debits"
_ITEM = ("ref", "transCode", "returnCode", "returnDescription", "originalProcessingDate", "valueOf", "currency")
_PARTS = {
    "Header": ("currentProcessingDate",),
    "OriginatingAccount": ("number", "sortCode"),
    "Totals": ("numberOf", "valueOf", "currency"),
}
_KINDS = ("ARUDD", "OriginatingAccountRecord", "ReturnedDebitItem")


class ReportPart(NamedTuple):
    """`name` is its element. `payer` belongs to an item: the attributes of its PayerAccount."""

    name: str
    raw: Raw
    payer: Raw


def report_parts(stream: BinaryIO, *, checking: bool) -> Iterator[ReportPart]:
    """Each part in its order. Errors: FileRefused, also after parts that looked well."""
    head = read_head(stream, EXPECTED)
    if head.name != "BACSDocument":
        raise FileRefused(f'"{shortened(head.name)}"', EXPECTED)
    space = f"{{{head.namespace}}}" if head.namespace else ""
    names = {space + name: name for name in (*_PARTS, *_KINDS)}
    variety = Variety(values_in_attributes=True) if checking else None
    events = XmlEvents(stream, head, list(names), variety)
    inside = False
    for event, element in events:
        name = names[element.tag]
        if name == "ARUDD":
            inside = event == "start"
            if not inside:
                yield ReportPart(name, {}, {})
        elif event == "end" and inside:
            item = name == "ReturnedDebitItem"
            payer = element.find(f"{space}PayerAccount") if item else None
            raw = attributes(element, _ITEM if item else _PARTS.get(name, ()))
            yield ReportPart(name, raw, {} if payer is None else attributes(payer, ("number", "sortCode")))
            if item or name == "OriginatingAccountRecord":
                forget(element)
                events.moved_on()
