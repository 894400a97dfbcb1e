"""A letter as PDF/UA-1: tagged, titled, its font inside, and the same bytes each time."""

import json
import threading
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from evenhand.letters.blocks import Block, Bullets, Heading, KeyValues, Letter, Paragraph, Runs, Table

HERE = Path(__file__).resolve().parent
_own = threading.local()


class CannotPrint(ValueError):
    """A letter that cannot be printed as it should be, such as a name in letters that no font here holds."""


def to_pdf(letter: Letter, large_print: bool | None = None) -> bytes:
    """The bytes to print. In large print (18 point and up) where the letter was composed so, or where asked for."""
    data = as_data(letter, letter.large_print if large_print is None else large_print)
    stamp = datetime(letter.dated.year, letter.dated.month, letter.dated.day, tzinfo=UTC)
    return compiled(_template(), {"letter": json.dumps(data, ensure_ascii=False)}, stamp, letter.form)


def compiled(template: bytes, inputs: dict[str, str], stamp: datetime, what: str) -> bytes:
    """A template of ours with its data, as PDF/UA-1. Errors: CannotPrint, which names what it is."""
    try:
        printed = _compiler().compile(template, format="pdf", sys_inputs=inputs, pdf_standards="ua-1", timestamp=stamp)
    except typst.TypstError as fault:
        raise CannotPrint(f"{what} cannot be printed: {fault}") from fault
    if not isinstance(printed, bytes):
        raise CannotPrint(f"{what} came out as more than one file.")
    return printed


def as_data(letter: Letter, large_print: bool) -> dict[str, Any]:
    return {
        "large_print": large_print,
        "language": letter.language.value,
        "title": letter.title,
        "year": letter.dated.year,
        "month": letter.dated.month,
        "day": letter.dated.day,
        "office_name": letter.office_name,
        "office_address": letter.office_address,
        "address": (letter.recipient_name, *letter.recipient_address),
        "particulars": _block(letter.particulars)["rows"],
        "salutation": letter.salutation,
        "blocks": [_block(block) for block in letter.blocks],
        "closing": letter.signature.closing,
        "signed_by": letter.signature.signed_by,
        "signed_for": letter.signature.office,
        "other_forms": letter.other_forms,
        "form": letter.form,
        "page": letter.page_words[0],
        "page_of": letter.page_words[1],
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading(words):
            return {"kind": "heading", "words": words}
        case Paragraph(runs):
            return {"kind": "paragraph", "runs": _runs(runs)}
        case Bullets(items):
            return {"kind": "bullets", "items": [_runs(item) for item in items]}
        case KeyValues(rows):
            return {"kind": "key_values", "rows": [{"label": row.label, "value": row.value} for row in rows]}
        case Table(caption, header, rows):
            return {"kind": "table", "caption": caption, "header": header, "rows": rows}


def _runs(runs: Runs) -> list[dict[str, Any]]:
    return [{"words": run.words, "strong": run.strong} for run in runs]


@cache
def _template() -> bytes:
    return (HERE / "letter.typ").read_bytes()


def _compiler() -> typst.Compiler:
    """One for each thread: a compiler serves one caller at a time."""
    if not hasattr(_own, "compiler"):
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[HERE / "fonts"])
        _own.compiler = typst.Compiler(font_paths=fonts, ignore_system_fonts=True, root=HERE / "fonts")
    compiler: typst.Compiler = _own.compiler
    return compiler
