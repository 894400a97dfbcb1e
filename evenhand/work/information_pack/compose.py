"""A pack as a document: a section for each question, then how it was made, then the annexes."""

from collections.abc import Iterator

from evenhand.work.documents.document import Document
from evenhand.work.guide.blocks import Block
from evenhand.work.information_pack.about import about, cannot, front, made
from evenhand.work.information_pack.annexes import annexes
from evenhand.work.information_pack.counts import counts
from evenhand.work.information_pack.pack import Pack
from evenhand.work.information_pack.parts import short
from evenhand.work.information_pack.policies import policies
from evenhand.work.information_pack.tool import tool
from evenhand.work.information_pack.training import training
from evenhand.work.information_pack.words import Question, pack_words


def compose(pack: Pack) -> Document:
    """The same pack is the same document."""
    return Document(
        title=pack_words().title,
        office=pack.office,
        dated=pack.as_at,
        front=front(pack),
        blocks=tuple(_sections(pack)),
        annexes=annexes(),
        foot=f"Freedom of information pack · {pack.months} · as at {short(pack.as_at)}",
    )


def _sections(pack: Pack) -> Iterator[Block]:
    yield from about()
    questions = pack_words().questions
    for number, question in enumerate(questions, 1):
        yield from _section(number, question, pack)
    yield from made(len(questions) + 1, pack)


def _section(number: int, question: Question, pack: Pack) -> Iterator[Block]:
    match question.id:
        case "tool":
            return tool(number, question, pack)
        case "policies":
            return policies(number, question, pack)
        case "training":
            return training(number, question)
        case "cannot":
            return cannot(number, question)
    return counts(number, question, pack)
