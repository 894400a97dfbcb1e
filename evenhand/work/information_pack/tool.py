"""The first question: the tool, its plans, its dated values with their sources, and an example."""

from collections.abc import Iterable, Iterator
from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.calendar import add_days
from evenhand.domain.rules import Rule
from evenhand.work.documents.document import heading, paragraph, table
from evenhand.work.guide.blocks import Block
from evenhand.work.guide.inline import Line, Span, plain
from evenhand.work.information_pack.example import Example, example
from evenhand.work.information_pack.example_shown import example_parts
from evenhand.work.information_pack.pack import Pack
from evenhand.work.information_pack.parts import code, method, opening, sets, short, value
from evenhand.work.information_pack.words import Question, pack_words

OWN = "negotiation."
NOT_SET = "none is set"


def tool(number: int, question: Question, pack: Pack) -> Iterator[Block]:
    """What it decides, every plan, which one is recommended, the values, and one negotiation worked through."""
    worked = example(pack.as_at)
    yield from opening(number, question)
    yield heading(3, "The plans, in the order in which they are asked for")
    yield _plans(pack.as_at)
    yield heading(3, "Which plan is recommended")
    yield paragraph(worked.found.objective.says)
    yield heading(3, "Its dated values, and where they come from")
    yield _values(pack.as_at, _names(worked))
    yield heading(3, "An example, worked when this pack was made")
    yield from example_parts(worked)
    yield method(question)


def _plans(on: date) -> Block:
    order = the_book().rules.rule("negotiation.ladder", on).words
    rows = [tuple(map(plain, pack_words().plans[name])) for name in order]
    return table("Every plan that the tool works out", ("Plan", "What it asks", "It may be agreed where"), rows)


def _names(worked: Example) -> list[str]:
    """The values of the tool itself, and those of others that the example looked up."""
    own = sorted({*(name for name in the_book().rules.table if name.startswith(OWN)), *worked.looked_up})
    return sorted(own, key=lambda name: (not name.startswith(OWN), name))


def _values(on: date, names: Iterable[str]) -> Block:
    rows = [row for name in names for row in _rows(name, on)]
    return table("Dated values; strong: in force on the day of the pack",
                 ("What it sets", "Value", "In force", "Source"), rows)  # fmt: skip


def _rows(name: str, on: date) -> Iterator[tuple[Line, ...]]:
    rules = the_book().rules.table.get(name, ())
    what = (*plain(f"{sets(name)} "), *code(name)) if sets(name) != name else code(name)
    for rule in rules:
        yield what, _value(rule, on), plain(_in_force(rule)), _source(rule)
    if not rules:
        yield what, plain(NOT_SET), plain("–"), plain("–")


def _value(rule: Rule, on: date) -> Line:
    return (Span("strong" if on in rule.during else "text", value(rule)),)


def _in_force(rule: Rule) -> str:
    """From its first day, to its last where it has one."""
    first, end = short(rule.during.start), rule.during.end
    return f"Since {first}" if end is None else f"{first} to {short(add_days(end, -1))}"


def _source(rule: Rule) -> Line:
    return plain(f"{rule.ruling}. {rule.source}" if rule.ruling else rule.source)
