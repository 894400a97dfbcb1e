"""The letters of a case, without their bytes; one of them for the person who may see its case."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.procedures.shape import Actor
from evenhand.letters.models import Letter
from evenhand.letters.terms import Language, Role
from evenhand.letters.texts import standard_texts
from evenhand.work.reading.case_view import CaseView

BYTES = ("html", "pdf", "context")


@dataclass(frozen=True)
class LetterLine:
    """One letter in the list. `on` is when it left, or when it was queued."""

    id: int
    code: str
    title: str
    role: str
    recipient: str
    on: date
    state: str
    why: str
    language: str


def letters_of(view: CaseView) -> tuple[LetterLine, ...]:
    """Every letter of a case, newest first."""
    rows = Letter.objects.filter(case_id=view.ids.case).defer(*BYTES).order_by("-id")
    return tuple(_line(view, row) for row in rows)


def letter_of(letter_id: int, actor: Actor) -> Letter | None:
    """One letter with its person and case; None where there is none, or none for this person."""
    row = Letter.objects.filter(id=letter_id).select_related("person", "case").first()
    return None if row is None or (row.case.restricted and not actor.restricted) else row


def letter_title(code: str, role: str, language: str = "en") -> str:
    """What a letter is called in a language, or in English; empty where it has no text."""
    texts = standard_texts()
    found = texts.find(code, Role(role), Language(language)) or texts.find(code, Role(role), Language.ENGLISH)
    return found.title if found else ""


def _line(view: CaseView, row: Letter) -> LetterLine:
    person = view.paying if row.role == "paying" else view.receiving
    return LetterLine(
        id=row.id,
        code=row.code,
        title=letter_title(row.code, row.role),
        role=row.role,
        recipient=person.name,
        on=row.issued_on or row.queued_on,
        state=row.state,
        why=row.why,
        language=row.language or person.language,
    )
