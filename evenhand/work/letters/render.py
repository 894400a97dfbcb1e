"""What a letter becomes on a day: the bytes that leave, or why a person must make it."""

import hashlib
from datetime import date
from typing import Any

from evenhand.domain.opportunity.state import CaseState
from evenhand.letters.blocks import Letter as Composed
from evenhand.letters.compose import Missing, compose
from evenhand.letters.context import LetterContext
from evenhand.letters.html import to_html
from evenhand.letters.models import Letter
from evenhand.letters.pdf import to_pdf
from evenhand.letters.record import as_record
from evenhand.office.models import Office
from evenhand.work.letters.context import Addressee, context_of


def rendered(letter: Letter, state: CaseState, to: Addressee, here: Office, day: date) -> dict[str, Any]:
    """The columns of a letter that leaves on a day, or of one that a person must make and why."""
    person = letter.person
    kept = {"language": person.language, "letter_format": person.letter_format}
    try:
        context = context_of(letter.code, letter.role, state, to, here, day, letter.cause)
        composed = compose(letter.code, person.language, context, person.letter_format)
        if not isinstance(composed, Missing):
            return {**kept, **_issued(composed, context, to, day)}
    except ValueError as cannot:
        return {**kept, "state": "by-hand", "why": str(cannot)[:300]}
    except Exception as error:  # one letter must never stop the office's post
        return {**kept, "state": "by-hand", "why": f"It could not be made: {type(error).__name__}."}
    return {**kept, "state": "by-hand", "why": composed.sentence[:300]}


def draft_of(letter: Letter, state: CaseState, to: Addressee, here: Office, day: date) -> Composed | None:
    """The words from which a person makes a letter that we cannot; None where even these are missing."""
    person = letter.person
    try:
        context = context_of(letter.code, letter.role, state, to, here, day, letter.cause)
        composed = compose(letter.code, person.language, context, person.letter_format)
    except ValueError:
        return None
    return composed.draft if isinstance(composed, Missing) else None


def _issued(composed: Composed, context: LetterContext, to: Addressee, day: date) -> dict[str, Any]:
    pdf = to_pdf(composed)
    return {
        "state": "issued",
        "issued_on": day,
        "template_version": composed.version,
        "context": as_record(context),
        "address": list(to.address),
        "html": to_html(composed),
        "pdf": pdf,
        "sha256": hashlib.sha256(pdf).hexdigest(),
    }
