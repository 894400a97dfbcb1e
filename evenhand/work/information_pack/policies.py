"""The second question: the policies behind the tool, and annex B with all of them in full."""

from collections.abc import Iterator

from evenhand.config.book import the_book
from evenhand.domain.procedures.shape import Procedure
from evenhand.work.documents.document import heading, paragraph, table
from evenhand.work.guide.blocks import Block
from evenhand.work.guide.inline import Line, Span, plain
from evenhand.work.information_pack.pack import Pack
from evenhand.work.information_pack.parts import code, method, named, opening, sets, short, value
from evenhand.work.information_pack.words import Point, Question, pack_words
from evenhand.work.reading.grounds import Ground, ground, grounds
from evenhand.work.reading.procedures import procedures

NO_STATEMENT = "The office has set no statement yet: until it does, no discretionary decision can be completed."


def policies(number: int, question: Question, pack: Pack) -> Iterator[Block]:
    """What is asked about the policy, point by point, and the list of what annex B holds."""
    yield from opening(number, question)
    for point in question.points:
        yield heading(3, point.title)
        yield Block("list", lines=tuple(_answers(point, pack)))
        if point.statement:
            yield from _statement(pack)
    yield heading(3, "The procedures that mention negotiation")
    yield _list()
    yield method(question)


def about_negotiation() -> tuple[Procedure, ...]:
    """Procedures of which a task carries a step of negotiation, or may open one; the main one first."""
    words = pack_words()
    found = [
        each
        for each in procedures()
        if any(
            words.procedure in task.opens or any(step.startswith(words.steps) for step in task.steps)
            for task in each.tasks
        )
    ]
    return tuple(sorted(found, key=lambda each: each.id != words.procedure))


def rulings() -> tuple[Ground, ...]:
    """Rulings that settle a step of negotiation, and those that this pack points to."""
    named = {name for question in pack_words().questions for point in question.points for name in point.grounds}
    return tuple(
        each
        for each in grounds().values()
        if each.kind == "Ruling"
        and (each.id in named or any(step.startswith(pack_words().steps) for step in each.sources))
    )


def _answers(point: Point, pack: Pack) -> Iterator[Line]:
    for name in point.grounds:
        found = ground(name)
        if found is not None:
            yield (*named(f"{name}, {found.title}"), *plain(found.says))
    for name in point.rules:
        rules = the_book().rules
        if rules.in_force(name, pack.as_at):
            rule = rules.rule(name, pack.as_at)
            since_when = f", in force since {short(rule.during.start)}: "
            yield (*plain(sets(name)), *plain(since_when), Span("strong", value(rule)), *plain(" "), *code(name))


def _statement(pack: Pack) -> Iterator[Block]:
    if pack.statement is None:
        yield paragraph(NO_STATEMENT)
        return
    since_when = f"The statement of the office, in force since {short(pack.statement.from_on)}:"
    yield paragraph(since_when)
    for line in pack.statement.text.splitlines():
        if line.strip():
            yield Block("paragraph", lines=((Span("emphasis", line.strip()),),))


def _list() -> Block:
    rows: list[tuple[Line, ...]] = [
        (plain(each.title), plain(each.opened_because), plain(str(len(each.tasks))), plain(each.version))
        for each in about_negotiation()
    ]
    return table("Procedures", ("Procedure", "It opens where", "Tasks", "Version"), rows)
