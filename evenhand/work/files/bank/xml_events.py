"""An XML file piece by piece: what is asked for as it passes, in memory that does not grow with the file."""

from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from lxml import etree

from evenhand.work.files.bank.faults import FileRefused
from evenhand.work.files.bank.variety import Variety
from evenhand.work.files.bank.xml_head import SAFE, XmlHead

QUIET = 1024 * 1024
_CHUNK = 64 * 1024
_WRONG = etree.ErrorTypes
_ENDS_EARLY = {_WRONG.ERR_TAG_NOT_FINISHED, _WRONG.ERR_COMMENT_NOT_FINISHED, _WRONG.ERR_CDATA_NOT_FINISHED}
# Said of a file that ends inside a tag, a name or a reference, where nothing more follows.
_CUT = {
    _WRONG.ERR_GT_REQUIRED,
    _WRONG.ERR_ATTRIBUTE_NOT_FINISHED,
    _WRONG.ERR_ATTRIBUTE_WITHOUT_VALUE,
    _WRONG.ERR_ATTRIBUTE_NOT_STARTED,
    _WRONG.ERR_ENTITYREF_SEMICOL_MISSING,
    _WRONG.ERR_NAME_REQUIRED,
    _WRONG.ERR_PI_NOT_FINISHED,
}


class XmlEvents:
    """The starts and ends of the elements asked for. `variety` watches a file that was not looked at before.

    Whoever reads says `moved_on` at each part that the file is made of. A mebibyte without one is no file that a
    bank sends: white space, comments, depth, attributes and texts without end are all refused there.
    """

    def __init__(self, stream: BinaryIO, head: XmlHead, tags: Sequence[str], variety: Variety | None) -> None:
        self._stream, self._head, self._tags, self._variety = stream, head, tags, variety
        self._quiet = 0

    def moved_on(self) -> None:
        self._quiet = 0

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        parser = etree.XMLPullParser(
            events=("start", "end"),
            tag=self._tags,
            encoding=self._head.encoding,
            remove_comments=True,
            remove_pis=True,
            **SAFE,
        )
        at_the_end = False
        try:
            piece = self._head.start
            while piece:
                self._quiet += len(piece)
                if self._quiet > QUIET:
                    raise FileRefused("more than 1 MiB in which no part of it ends", "parts of a usual size")
                if self._variety is not None:
                    self._variety.see(piece)
                parser.feed(piece)
                yield from parser.read_events()
                piece = self._stream.read(_CHUNK)
            at_the_end = True
            parser.close()
        except etree.XMLSyntaxError as error:
            raise _refused(error, at_the_end=at_the_end) from None


def forget(element: Any) -> None:
    """Lets go of an element that has been read, and of those before it beside it."""
    element.clear(keep_tail=True)
    parent = element.getparent()
    while (before := element.getprevious()) is not None:
        parent.remove(before)


def _refused(error: etree.XMLSyntaxError, *, at_the_end: bool) -> FileRefused:
    """The parser's own words may quote the file, and are not passed on."""
    where = f"line {error.lineno}"
    if error.code in _ENDS_EARLY or (at_the_end and error.code in _CUT):
        return FileRefused("that it ends in the middle", "a whole file: ask for it again", where)
    if error.code == _WRONG.ERR_DOCUMENT_END:
        return FileRefused("something after its end", "one document", where)
    if error.code == _WRONG.ERR_RESOURCE_LIMIT:
        return FileRefused("more depth or length than a file may have", "parts of a usual size", where)
    return FileRefused("what is no well-formed XML", "well-formed XML", where)
