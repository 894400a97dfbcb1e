"""A bank's answer to a file of instructions, pain.002: what it says of the file, of a batch and of each instruction."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, BinaryIO, NamedTuple

from evenhand.work.files.bank.faults import FileRefused
from evenhand.work.files.bank.fields import Fields
from evenhand.work.files.bank.gather import Raw, gather
from evenhand.work.files.bank.status_shapes import EXPECTED, NAMESPACE, STATUSES, VERSIONS, StatusShapes
from evenhand.work.files.bank.variety import Variety
from evenhand.work.files.bank.xml_events import XmlEvents, forget
from evenhand.work.files.bank.xml_head import read_head
from evenhand.work.files.fault import Faults
from evenhand.work.files.found import shortened

_PARTS = ("GrpHdr", "OrgnlGrpInfAndSts", "OrgnlPmtInfAndSts", "TxInfAndSts")


class Of(StrEnum):
    """What a status is of."""

    FILE = "file"
    BATCH = "batch"
    INSTRUCTION = "instruction"


class Status(NamedTuple):
    """One status. `identity`: the end-to-end reference of an instruction, the name of a batch; empty for the file."""

    number: int
    of: Of
    identity: str
    status: str
    code: str
    words: str


@dataclass(frozen=True)
class StatusCheck:
    """A report that may be read: the bank's own identity of it, and the identity of the file that it answers."""

    message_id: str
    answers: str
    statuses: int


def check_status(stream: BinaryIO) -> StatusCheck:
    """Reads the whole file once, from where the stream stands, in flat memory. Errors: FileRefused."""
    message, answers, count = "", "", 0
    for name, raw in _parts(stream, checking=True):
        if name == "GrpHdr":
            message = _needed(raw, "MsgId", "GrpHdr/MsgId")
        elif name == "OrgnlGrpInfAndSts":
            if answers:
                raise FileRefused("answers to several files", "an answer to one file", name)
            answers = _needed(raw, "OrgnlMsgId", f"{name}/OrgnlMsgId")
        elif name == "TxInfAndSts":
            count += 1
    if not message or not answers:
        raise FileRefused("no answer in it", EXPECTED, "OrgnlGrpInfAndSts")
    return StatusCheck(message, answers, count)


def read_status(stream: BinaryIO) -> Iterator[Status | Faults]:
    """Each status that decides something, and each that cannot be read.

    What is said of a batch whose instructions follow, or of a file whose batches do, is passed over: they say it
    themselves. Errors: FileRefused.
    """
    number, in_batch, batches, of_file = 0, 0, 0, None
    for name, raw in _parts(stream, checking=False):
        if name == "OrgnlGrpInfAndSts":
            of_file = raw
        elif name == "TxInfAndSts":
            number, in_batch = number + 1, in_batch + 1
            yield _status(number, Of.INSTRUCTION, "OrgnlEndToEndId", "TxSts", raw)
        elif name == "OrgnlPmtInfAndSts":
            if not in_batch and "PmtInfSts" in raw:
                number += 1
                yield _status(number, Of.BATCH, "OrgnlPmtInfId", "PmtInfSts", raw)
            in_batch, batches = 0, batches + 1
    if of_file is not None and not batches and "GrpSts" in of_file:
        yield _status(number + 1, Of.FILE, "", "GrpSts", of_file)


def _status(number: int, of: Of, identity: str, status: str, raw: Raw) -> Status | Faults:
    fields = Fields(number, raw, part="Status")
    found = Status(
        number,
        of,
        fields.reference(identity) if identity else "",
        fields.one_of(status, STATUSES),
        fields.text("Rsn"),
        " ".join(fields.texts("AddtlInf")),
    )
    if identity and not found.identity:
        fields.wrong(identity, "nothing", "the reference under which it left")
    return fields.faults() or found


def _parts(stream: BinaryIO, *, checking: bool) -> Iterator[tuple[str, Raw]]:
    head = read_head(stream, EXPECTED)
    version = head.namespace.removeprefix(NAMESPACE)
    if head.name != "Document" or version not in VERSIONS or NAMESPACE + version != head.namespace:
        raise FileRefused(f'"{shortened(head.namespace.rpartition(":")[2] or head.name)}"', EXPECTED)
    shapes = StatusShapes(head.namespace)
    names = {shapes.named(name): name for name in _PARTS}
    events = XmlEvents(stream, head, list(names), Variety() if checking else None)
    for event, element in events:
        if event == "end":
            name = names[element.tag]
            _in_place(shapes, name, element)
            raw: Raw = {}
            gather(element, shapes.of(name), raw)
            yield name, raw
            forget(element)
            events.moved_on()


def _in_place(shapes: StatusShapes, name: str, element: Any) -> None:
    """Below the one report, and an instruction in its batch."""
    above = element.getparent()
    if name == "TxInfAndSts" and above is not None and above.tag == shapes.named("OrgnlPmtInfAndSts"):
        above = above.getparent()
    elif name == "TxInfAndSts":
        above = None
    root = above.getparent() if above is not None and above.tag == shapes.named("CstmrPmtStsRpt") else None
    if root is None or root.getparent() is not None:
        raise FileRefused("a part that is out of place", EXPECTED, name)


def _needed(raw: Raw, name: str, field: str) -> str:
    value = raw.get(name)
    if not isinstance(value, str):
        raise FileRefused("no identity", "the identity by which it is known again", field)
    return value
