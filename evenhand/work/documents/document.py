"""What a document is made of. Every word is final here: the writers choose no words of their own but page numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from evenhand.work.guide.blocks import Block
from evenhand.work.guide.inline import Line, line_of


@dataclass(frozen=True)
class Annex:
    """Something that is handed out whole beside what the document says of it."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Document:
    """A document of the office. Headings of `blocks` begin at level two.

    Attributes:
        office: who hands it out.
        dated: the day that the file carries.
        front: particulars, each with its name.
        foot: what stands at the foot of each page.
    """

    title: str
    office: str
    dated: date
    front: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    annexes: tuple[Annex, ...]
    foot: str

    def parts(self) -> Iterator[Block]:
        """All of it, from the first heading to the last annex."""
        yield from self.blocks
        for annex in self.annexes:
            yield heading(2, annex.title)
            yield from annex.blocks


def heading(level: int, words: str) -> Block:
    """A heading."""
    return Block("heading", level=level, lines=(line_of(words),))


def paragraph(text: str) -> Block:
    """A paragraph of our own words; strong words and code are told apart in them."""
    return Block("paragraph", lines=(line_of(text),))


def bullets(*items: str) -> Block:
    """A list of our own words."""
    return Block("list", lines=tuple(map(line_of, items)))


def picture(words: str, file: str, drawing: str) -> Block:
    """A picture that is drawn, with its words for who does not see it, and the file that it becomes beside a text."""
    return Block("picture", text=words, file=file, drawing=drawing)


def sample(text: str) -> Block:
    """A text as it is typed."""
    return Block("sample", text=text)


def table(caption: str, head: tuple[str, ...], rows: list[tuple[Line, ...]], *, figures: bool = False) -> Block:
    """A table with what it shows."""
    return Block("table", head=tuple(map(line_of, head)), rows=tuple(rows), text=caption, figures=figures)
