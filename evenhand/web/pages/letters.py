"""The Letters tab, and one letter as it left or would leave."""

from typing import Any

from django.urls import reverse
from markupsafe import Markup

from evenhand.letters.models import Letter
from evenhand.web.pages.words import LANGUAGES, day_words, fact, tag
from evenhand.work.letters.hidden import without_address
from evenhand.work.letters.preview import Preview
from evenhand.work.reading.letters import LetterLine, letter_title

STATES = {
    "queued": tag("Queued"),
    "held": tag("Held", "warn"),
    "drafted": tag("For a person to send", "warn"),
    "by-hand": tag("For a person to make", "warn"),
    "issued": tag("Sent", "grey"),
    "cancelled": tag("Cancelled", "grey"),
}
NOTES = {"queued": "Leaves at the close of the day", "drafted": "Check it, print it and send it"}
OPEN, CLOSE = "<main>", "</main>"


def letter_row(line: LetterLine) -> dict[str, Any]:
    """One line of the list."""
    return {
        "code": line.code,
        "title": line.title,
        "recipient": f"{line.recipient}, {line.role} parent",
        "on": line.on,
        "state": STATES[line.state],
        "note": line.why or NOTES.get(line.state, ""),
        "language": LANGUAGES.get(line.language, ""),
        "href": reverse("letter", args=[line.id]),
    }


def letter_page(letter: Letter, shown: Preview, *, may_show: bool) -> dict[str, Any]:
    """What the page of one letter is given."""
    language = letter.language or letter.person.language
    return {
        "code": letter.code,
        "title": letter_title(letter.code, letter.role, language),
        "recipient": letter.person.name,
        "state": STATES[letter.state],
        "language": shown.draft_language or language,
        "body": body_of(shown.html or shown.draft),
        "draft": bool(shown.draft),
        "why": shown.why,
        "pdf": reverse("letter-pdf", args=[letter.id]) if shown.pdf and may_show else None,
        "rows": _record(letter),
    }


def body_of(html: str) -> Markup:
    """The letter out of its whole page, without where it goes: our own writer made it, and escaped every word."""
    _, found, rest = without_address(html).partition(OPEN)
    if not found:
        return Markup("")
    body = rest.partition(CLOSE)[0]
    for level in (2, 1):  # the page has a title of its own above the letter's
        body = body.replace(f"<h{level}>", f"<h{level + 1}>").replace(f"</h{level}>", f"</h{level + 1}>")
    return Markup(body)  # noqa: S704 - not a word of it is a person's own markup


def _record(letter: Letter) -> list[dict[str, Any]]:
    rows = [
        fact("To", f"{letter.person.name}, {letter.role} parent"),
        fact("Queued on", day_words(letter.queued_on)),
        fact("Language and format", _form(letter)),
    ]
    if letter.state == "issued":
        rows.append(fact("Left on", day_words(letter.issued_on)))
        rows.append(fact("Template version", letter.template_version))
        rows.append(fact("Fingerprint", " ".join(letter.sha256[at : at + 4] for at in range(0, 16, 4))))
    else:
        rows.append(fact("Address", "As held on the day it leaves"))
    return rows


def _form(letter: Letter) -> str:
    language = LANGUAGES.get(letter.language or letter.person.language, "")
    return f"{language}, {(letter.letter_format or letter.person.letter_format).replace('-', ' ')}"
