"""The letters of a case."""

from datetime import date

from evenhand.api.shapes.basics import Shape
from evenhand.work.reading.letters import LetterLine


class LetterOut(Shape):
    """`on`: when it left, or was queued. `why`: why it is held, or a person makes it."""

    id: int
    code: str
    title: str
    role: str
    recipient: str
    on: date
    state: str
    why: str
    language: str


class LettersOut(Shape):
    letters: list[LetterOut]


def letters_out(found: tuple[LetterLine, ...]) -> LettersOut:
    """The letters of a case."""
    return LettersOut(letters=[LetterOut(**vars(item)) for item in found])
