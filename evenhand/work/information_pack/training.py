"""The third question: what staff are taught."""

from collections.abc import Iterator

from evenhand.work.documents.document import heading, table
from evenhand.work.guide.blocks import Block
from evenhand.work.guide.inline import Line, plain, words_of
from evenhand.work.guide.pages import Page
from evenhand.work.information_pack.parts import method, opening
from evenhand.work.information_pack.taught import taught_exercises, taught_pages, taught_walks
from evenhand.work.information_pack.words import Question
from evenhand.work.roles import ROLES


def training(number: int, question: Question) -> Iterator[Block]:
    """Pages, walks and exercises, each with what it teaches."""
    yield from opening(number, question)
    yield heading(3, "Pages of the user guide")
    pages: list[tuple[Line, ...]] = [
        (plain(page.title), plain(f"How to {page.to}"), plain(_covers(page))) for page in taught_pages()
    ]
    yield table("Pages, with what each teaches", ("Page", "For", "It covers"), pages)
    yield heading(3, "Walks")
    walks: list[tuple[Line, ...]] = [
        (plain(walk.title), plain(", ".join(ROLES[role] for role in walk.who)), plain(f"Version {walk.version}"),
         plain(f"About {walk.minutes} minutes, {len(walk.steps)} steps"),
         plain("; ".join(each.asks for each in walk.questions)))
        for walk in taught_walks()
    ]  # fmt: skip
    head = ("Walk", "For", "As it is now", "How long", "What has to be known at its end")
    yield table("Walks, with what each asks", head, walks)
    yield heading(3, "Exercises")
    exercises: list[tuple[Line, ...]] = [
        (plain(each.title), plain(", ".join(ROLES[role] for role in each.who)), plain(f"Version {each.version}"),
         plain(f"About {each.minutes} minutes"), plain(" ".join(map(words_of, each.learned))))
        for each in taught_exercises()
    ]  # fmt: skip
    head = ("Exercise", "For", "As it is now", "How long", "What it teaches")
    yield table("Exercises, with what each teaches", head, exercises)
    yield method(question)


def _covers(page: Page) -> str:
    heads = [block.words for block in page.blocks if block.kind == "heading"]
    return "; ".join(heads) or "One task, from its beginning to its end"
