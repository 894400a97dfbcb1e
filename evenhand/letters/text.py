"""A letter's text as an office wrote it, before it is about anyone."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from evenhand.letters.context import LetterContext
from evenhand.letters.terms import Language, Role
from evenhand.letters.wording import Wording


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLETS = "bullets"
    KEY_VALUES = "key_values"
    TABLE = "table"


@dataclass(frozen=True)
class TextRow:
    cells: tuple[Wording, ...]
    when: str | None = None


@dataclass(frozen=True)
class TextBlock:
    """One block. A heading or paragraph is one row of one cell, a bullet one row; `number` counts from 1.

    `each` names a list of the context: the rows then stand once for every item of it.
    """

    number: int
    kind: BlockKind
    rows: tuple[TextRow, ...]
    when: str | None = None
    caption: Wording = ()
    header: tuple[Wording, ...] = ()
    each: str | None = None

    @property
    def place(self) -> str:
        return f"block {self.number} ({self.kind.value})"

    def wordings(self) -> Iterator[Wording]:
        yield from (wording for wording in (self.caption, *self.header) if wording)
        for row in self.rows:
            yield from row.cells


@dataclass(frozen=True)
class Text:
    """The text of one letter for one parent in one language. `checked_by_a_person`: someone read and agreed to it."""

    file: str
    code: str
    audience: Role
    language: Language
    version: str
    checked_by_a_person: bool
    title: str
    blocks: tuple[TextBlock, ...]
    context: type[LetterContext]


@dataclass(frozen=True)
class Frame:
    """The words around every letter in one language."""

    language: Language
    version: str
    months: tuple[str, ...]
    date: str
    our_reference: str
    phone: str
    salutation: Wording
    closing: str
    other_forms: str
    page: str
    page_of: str
