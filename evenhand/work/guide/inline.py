"""A line of the guide as spans: words, strong and emphasised ones, code, and links. Nothing else is understood.

What a person reads is only ever text or the address of a link, so that nothing written here can be markup.
"""

import re
from dataclasses import dataclass

_SPAN = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)\s]+)\)")


@dataclass(frozen=True)
class Span:
    """Some words of one kind: text, code, strong, emphasis or link; `to` is where a link leads, as it is written."""

    kind: str
    text: str
    to: str = ""


Line = tuple[Span, ...]


def line_of(text: str) -> Line:
    """The spans of a line."""
    spans, at = [], 0
    for found in _SPAN.finditer(text):
        if found.start() > at:
            spans.append(Span("text", text[at : found.start()]))
        code, strong, emphasis, link, to = found.groups()
        if link is not None:
            spans.append(Span("link", link, to))
        else:
            kind = "code" if code is not None else "strong" if strong is not None else "emphasis"
            spans.append(Span(kind, code or strong or emphasis))
        at = found.end()
    if at < len(text):
        spans.append(Span("text", text[at:]))
    return tuple(spans)


def plain(text: str) -> Line:
    """Words that are no markup, whatever stands in them."""
    return (Span("text", text),)


def words_of(line: Line) -> str:
    """The words alone."""
    return "".join(span.text for span in line)
