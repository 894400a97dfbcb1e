"""What a pack says of itself: what it is, what it cannot answer, and how it was made and can be made again."""

from collections.abc import Iterator

from evenhand import __version__
from evenhand.config.book import the_book
from evenhand.domain.calendar import long_date
from evenhand.work.documents.document import bullets, heading, paragraph, table
from evenhand.work.guide.blocks import Block
from evenhand.work.guide.inline import Line, plain
from evenhand.work.information_pack.pack import Pack
from evenhand.work.information_pack.parts import method, opening, short
from evenhand.work.information_pack.policies import about_negotiation
from evenhand.work.information_pack.taught import taught_exercises, taught_walks
from evenhand.work.information_pack.words import Question, pack_words
from evenhand.work.reporting.words import key_of

PRODUCT = f"Evenhand {__version__}"
NONE_YET = "none is made yet"
DIGEST = 16


def front(pack: Pack) -> tuple[tuple[str, str], ...]:
    """The particulars on the first page."""
    made_up = " (a demonstration office: its people and cases are made up)" if pack.demonstration else ""
    return (
        ("Office", f"{pack.office}{made_up}"),
        ("Period", f"{pack.months}, whole months"),
        ("As at", f"The end of {long_date(pack.as_at)}, the last closed business date"),
        ("Made with", f"{PRODUCT}, rules {the_book().rules.digest}"),
    )


def about() -> Iterator[Block]:
    """What the pack is, and how to read it."""
    yield heading(2, "About this pack")
    yield from map(paragraph, pack_words().about)
    yield bullets(*pack_words().reading)


def cannot(number: int, question: Question) -> Iterator[Block]:
    """What is not answered, each with why."""
    yield from opening(number, question)
    rows: list[tuple[Line, ...]] = [(plain(asks), plain(why)) for asks, why in pack_words().cannot]
    yield table("Not answered", ("Asked", "Why not"), rows)
    yield method(question)


def made(number: int, pack: Pack) -> Iterator[Block]:
    """Versions, and how the same pack is made again."""
    yield heading(2, f"{number}. How this pack was made")
    yield from map(paragraph, pack_words().made)
    yield paragraph("The command that makes it again:")
    period = f"--from {key_of(pack.first)} --to {key_of(pack.last)}"
    yield Block("sample", text=f"evenhand information-pack {period} --to-file pack.pdf")
    rows: list[tuple[Line, ...]] = [(plain(name), plain(_in_parts(value))) for name, value in versions(pack)]
    yield table("What it was made from", ("What", "Version"), rows)


def _in_parts(value: str) -> str:
    """A long digest in parts that a line of print can hold."""
    if len(value) <= DIGEST or " " in value:
        return value
    return " ".join(value[place : place + DIGEST] for place in range(0, len(value), DIGEST))


def versions(pack: Pack) -> Iterator[tuple[str, str]]:
    """Everything that a pack rests on, by its version."""
    yield "Product", PRODUCT
    yield "Period", pack.months
    yield "As at", f"The end of {long_date(pack.as_at)}"
    yield "First business date on record", short(pack.begun_on)
    yield "Rules (digest of the dated tables)", the_book().rules.digest
    yield "Words of this pack", pack_words().version
    yield "Seal over the audit log up to that date", pack.seal or NONE_YET
    for procedure in about_negotiation():
        yield f"Procedure: {procedure.title}", procedure.version
    for walk in taught_walks():
        yield f"Walk: {walk.title}", walk.version
    for exercise in taught_exercises():
        yield f"Exercise: {exercise.title}", exercise.version
