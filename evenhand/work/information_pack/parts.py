"""Small parts of the pack that several sections share. What comes from the office is words, and never markup."""

from collections.abc import Iterator
from datetime import date

from evenhand.domain.rules import Rule
from evenhand.work.documents.document import heading, paragraph
from evenhand.work.guide.blocks import Block
from evenhand.work.guide.inline import Line, Span, line_of
from evenhand.work.information_pack.words import Question, pack_words


def opening(number: int, question: Question) -> Iterator[Block]:
    """The heading of a section, what is asked, and what is said to begin with."""
    yield heading(2, f"{number}. {question.title}")
    yield Block("paragraph", lines=((*named("Asked"), *line_of(question.asks)),))
    yield from map(paragraph, question.says)


def method(question: Question) -> Block:
    """How a section was answered."""
    return Block("paragraph", lines=((*named("Method"), *line_of(question.method)),))


def named(name: str) -> Line:
    """What a line is, before what it says."""
    return (Span("strong", f"{name}:"), Span("text", " "))


def code(text: str) -> Line:
    """A name as programs write it."""
    return (Span("code", text),)


def short(day: date | None) -> str:
    """30 June 2017; a dash where there is none."""
    return "–" if day is None else f"{day.day} {day:%B %Y}"


def sets(name: str) -> str:
    """What a dated rule sets, in words; its name where there are none."""
    return pack_words().values.get(name, name)


def value(rule: Rule) -> str:
    """A value in words; plans by their titles."""
    titles = {name: title for name, (title, _, _) in pack_words().plans.items()}
    items = rule.value if isinstance(rule.value, tuple) else (rule.value,)
    return "; ".join(titles.get(str(item), str(item).replace("-", " ")) for item in items)
