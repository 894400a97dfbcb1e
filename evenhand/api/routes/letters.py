"""One letter, and letting a held one go."""

from datetime import date

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.bodies import ReleaseBody
from evenhand.api.declare import reads, writes
from evenhand.api.refusing import absent
from evenhand.api.shapes.basics import Shape
from evenhand.api.shapes.recorded import refusal_of
from evenhand.api.values import Id
from evenhand.domain.refusal import Refusal
from evenhand.letters.models import Letter
from evenhand.work.letters.release import MAY_RELEASE, release_letter
from evenhand.work.reading.letters import letter_of
from evenhand.work.roles import READERS
from evenhand.work.show_letter import show_letter
from evenhand.work.show_whereabouts import MAY_SHOW
from evenhand.work.visible import Absent

router = Router(tags=["Letters"])


class LetterStateOut(Shape):
    id: int
    case: str
    code: str
    role: str
    state: str
    why: str
    queued_on: date
    issued_on: date | None = None


class LetterTextOut(LetterStateOut):
    """`html` is the letter as it left, or as it would leave today; empty where a person makes it."""

    html: str


@reads(router, "/{letter_id}", LetterStateOut, READERS, "A letter")
def read_letter(request: Asking, letter_id: Id) -> LetterStateOut:
    """What it is, and how it stands."""
    return _state(_letter(request, letter_id))


@reads(router, "/{letter_id}/text", LetterTextOut, sorted(MAY_SHOW), "A whole letter")
def show_whole_letter(request: Asking, letter_id: Id) -> LetterTextOut:
    """With the address that it goes to: who looked is recorded."""
    letter = _letter(request, letter_id)
    shown = show_letter(request.auth.actor, letter)
    return LetterTextOut(**_state(letter).model_dump() | {"why": shown.why, "html": shown.html})


@writes(
    router, "/{letter_id}/release", LetterStateOut, sorted(MAY_RELEASE), "Let a held letter go", does="release_letter"
)
def release(request: Asking, letter_id: Id, body: ReleaseBody) -> LetterStateOut:
    """After a person checked the address, or made the letter; or cancels it."""
    found = release_letter(request.auth.actor, letter_id, send=body.send)
    if isinstance(found, Refusal | Absent):
        raise refusal_of(found)
    return _state(found)


def _letter(request: Asking, letter_id: int) -> Letter:
    found = letter_of(letter_id, request.auth.actor)
    if found is None:
        raise absent("letter")
    return found


def _state(letter: Letter) -> LetterStateOut:
    values = {name: getattr(letter, name) for name in LetterStateOut.model_fields if name != "case"}
    return LetterStateOut(case=letter.case.reference, **values)
