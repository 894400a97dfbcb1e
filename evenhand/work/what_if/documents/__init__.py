"""The report as a document that stands by itself, by the ending of its file."""

from collections.abc import Callable, Mapping
from pathlib import Path

from evenhand.work.what_if.documents.html import as_html
from evenhand.work.what_if.documents.markdown import as_markdown
from evenhand.work.what_if.documents.pdf import UNPRINTABLE, as_pdf
from evenhand.work.what_if.report import WhatIf

WRITERS: Mapping[str, Callable[[WhatIf, str], dict[str, str | bytes]]] = {
    ".md": as_markdown,
    ".html": lambda found, stem: {f"{stem}.html": as_html(found)},
    ".pdf": lambda found, stem: {f"{stem}.pdf": as_pdf(found)},
}

__all__ = ["UNPRINTABLE", "WRITERS", "as_html", "as_markdown", "as_pdf", "written"]


def written(found: WhatIf, target: Path) -> dict[str, str | bytes]:
    """The files of a document by their names; pictures stand beside one in Markdown."""
    return WRITERS[target.suffix](found, target.stem)
