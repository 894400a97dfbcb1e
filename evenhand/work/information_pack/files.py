"""A pack as a file: to print, to read, or its figures for a spreadsheet."""

import io
from enum import StrEnum

from evenhand.work.documents import to_html, to_markdown, to_pdf
from evenhand.work.files.csv_write import write_csv
from evenhand.work.information_pack.about import versions
from evenhand.work.information_pack.compose import compose
from evenhand.work.information_pack.counts import lines
from evenhand.work.information_pack.pack import Pack

COLUMNS = ("table", "told apart by", "row", "figure", "value")
OF_THE_PACK = "This pack"


class Form(StrEnum):
    """The form of a file, as its name ends."""

    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "md"
    CSV = "csv"


TYPES = {
    Form.PDF: "application/pdf",
    Form.HTML: "text/html; charset=utf-8",
    Form.MARKDOWN: "text/markdown; charset=utf-8",
    Form.CSV: "text/csv; charset=utf-8",
}


def written(pack: Pack, form: Form) -> bytes:
    """The bytes of a file: of one pack and one form always the same."""
    if form is Form.CSV:
        return _figures(pack).encode()
    document = compose(pack)
    if form is Form.PDF:
        return to_pdf(document)
    return (to_html(document) if form is Form.HTML else to_markdown(document)).encode()


def _figures(pack: Pack) -> str:
    """What identifies the pack, then every figure on a line of its own."""
    stream = io.StringIO(newline="")
    about = [(OF_THE_PACK, "", name, "", value) for name, value in versions(pack)]
    write_csv(stream, COLUMNS, [*about, *lines(pack)])
    return stream.getvalue()
