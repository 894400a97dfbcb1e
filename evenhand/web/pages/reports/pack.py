"""The freedom of information pack as its page shows it: the period, its contents, the document, the annexes folded."""

from typing import Any

from evenhand.web.pages.guide import blocks
from evenhand.web.pages.reports.shown import period
from evenhand.work.documents import Document
from evenhand.work.information_pack import Form, Pack
from evenhand.work.reporting.words import key_of

SECTION = 2
FORMS = {
    Form.PDF: "Download as PDF",
    Form.HTML: "Download as HTML",
    Form.MARKDOWN: "Download as Markdown",
    Form.CSV: "Download the figures as CSV",
}


def pack_shown(pack: Pack, document: Document) -> dict[str, Any]:
    """What the template is given."""
    parts = _numbered(document)
    first = next((place for place, part in enumerate(parts) if part["annex"]), len(parts))
    return {
        "filters": period(pack.first, pack.last, pack.as_at),
        "since": key_of(pack.first),
        "until": key_of(pack.last),
        "front": document.front,
        "contents": [part for part in parts[:first] if part["kind"] == "heading" and part["level"] == SECTION],
        "blocks": parts[:first],
        "annexes": _annexes(parts[first:]),
        "forms": [{"value": str(form), "text": text} for form, text in FORMS.items()],
    }


def _numbered(document: Document) -> list[dict[str, Any]]:
    """Every part with a place of its own to link to."""
    titles = {annex.title for annex in document.annexes}
    made = blocks(document.parts())
    return [
        part | {"id": f"part-{place}", "annex": part["level"] == SECTION and part["lines"][0][0]["text"] in titles}
        for place, part in enumerate(made)
    ]


def _annexes(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for part in parts:
        if part["annex"]:
            found.append({"id": part["id"], "title": part["lines"][0][0]["text"], "blocks": []})
        else:
            found[-1]["blocks"].append(part)
    return found
