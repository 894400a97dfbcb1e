"""The beginning of an XML file, judged before any parser is let loose on it."""

import re
from codecs import BOM_UTF8
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO

from lxml import etree

from evenhand.work.files.bank.faults import FileRefused
from evenhand.work.files.found import found

LENGTH = 64 * 1024
SAFE = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False, "collect_ids": False}

_DECLARED = re.compile(rb"""<\?xml\b[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
# In each of these "<!DOCTYPE" is the same bytes, so that looking for it finds it.
_ENCODINGS = ("utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "windows-1252")


@dataclass(frozen=True)
class XmlHead:
    """The first bytes of a file, the encoding to read it in, and its root element as namespace and name."""

    start: bytes
    encoding: str
    namespace: str
    name: str


def read_head(stream: BinaryIO, expected: str) -> XmlHead:
    """Reads no more than the first 64 KiB, in which the root element has to begin.

    Errors: FileRefused for what is no XML, for another encoding and for a document type declaration.
    """
    start = stream.read(LENGTH)
    if not start.strip():
        raise FileRefused("an empty file" if not start else "nothing but white space", expected)
    text = start.removeprefix(BOM_UTF8)
    if b"\0" in text[:4] or text[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise FileRefused("a file in UTF-16 or UTF-32", "UTF-8")
    if not text.lstrip().startswith(b"<"):
        raise FileRefused("what is no XML", expected)
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise FileRefused("a document type declaration", "XML without one, as it can stand for more than it shows")
    declared = _DECLARED.match(text)
    encoding = declared[1].decode("ascii").lower() if declared else "utf-8"
    if encoding not in _ENCODINGS:
        raise FileRefused(f"the encoding {found(encoding, private=False)}", "UTF-8")
    namespace, name = _root(text, encoding, expected)
    return XmlHead(text, encoding, namespace, name)


def _root(text: bytes, encoding: str, expected: str) -> tuple[str, str]:
    parser = etree.XMLPullParser(events=("start",), encoding=encoding, **SAFE)
    # Whoever reads the whole says where it breaks. What began before that has been seen.
    with suppress(etree.XMLSyntaxError):
        parser.feed(text)
        parser.close()
    for _, element in parser.read_events():
        name = etree.QName(element)
        return name.namespace or "", name.localname
    raise FileRefused("what is no XML", expected)
