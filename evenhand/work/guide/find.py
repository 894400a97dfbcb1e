"""Finds pages of the guide by words, wherever they stand in them."""

import re
from dataclasses import dataclass

from evenhand.work.guide.pages import Page, guide

LONGEST, AROUND = 100, 90
TITLE, TO, HEADING, TEXT = 8, 4, 3, 1


@dataclass(frozen=True)
class Found:
    """A page, and some of its words around what was looked for."""

    page: Page
    excerpt: str


def find(asked: str) -> tuple[Found, ...]:
    """Pages that hold every word, or a longer one that begins with it; those that are about them come first."""
    words = re.findall(r"[\w'-]+", asked.lower()[:LONGEST])
    if not words:
        return ()
    found = [(_weight(page, words), place, page) for place, page in enumerate(guide().values())]
    ordered = sorted((-weight, place, page) for weight, place, page in found if weight)
    return tuple(Found(page, _excerpt(page, words)) for _, _, page in ordered)


def _weight(page: Page, words: list[str]) -> int:
    headings = " ".join(block.words for block in page.blocks if block.kind == "heading")
    parts = ((page.title, TITLE), (page.to, TO), (headings, HEADING), (page.words, TEXT))
    weights = [sum(weight for text, weight in parts if _holds(text, word)) for word in words]
    return sum(weights) if all(weights) else 0


def _holds(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}", text.lower()) is not None


def _excerpt(page: Page, words: list[str]) -> str:
    text = " ".join(block.words for block in page.blocks)
    at = re.search(rf"\b{re.escape(words[0])}", text.lower())
    start = max(0, at.start() - AROUND) if at else 0
    start = text.rfind(" ", 0, start) + 1 if start else 0
    end = text.find(" ", start + 2 * AROUND)
    end = len(text) if end < 0 else end
    return f"{'… ' if start else ''}{text[start:end]}{' …' if end < len(text) else ''}"
