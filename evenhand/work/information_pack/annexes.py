"""The annexes: pages of the guide, policies and walks in full."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from evenhand.domain.procedures.shape import Procedure
from evenhand.work.documents.document import Annex, heading, paragraph, table
from evenhand.work.exercises.book import Exercise
from evenhand.work.guide.blocks import Block
from evenhand.work.guide.inline import Line, Span, plain
from evenhand.work.guide.walks import Walk
from evenhand.work.information_pack.parts import named
from evenhand.work.information_pack.policies import about_negotiation, rulings
from evenhand.work.information_pack.taught import taught_exercises, taught_pages, taught_walks
from evenhand.work.information_pack.words import pack_words
from evenhand.work.reading.grounds import grounds
from evenhand.work.reading.procedures import told_procedure
from evenhand.work.reading.scripts import Script, scripts
from evenhand.work.roles import ROLES

_SLOT = re.compile(r"\{([a-z_]+)\}")
DEEPER = 2


def annexes() -> tuple[Annex, ...]:
    """All three, in order."""
    return (
        Annex("Annex A. Pages of the user guide", tuple(_pages())),
        Annex("Annex B. Procedures, steps and rulings, and the words that staff are given", tuple(_policies())),
        Annex("Annex C. Walks and exercises", tuple(_taught())),
    )


def _pages() -> Iterator[Block]:
    for page in taught_pages():
        yield heading(3, page.title)
        yield from map(_deeper, page.blocks)


def _deeper(part: Block) -> Block:
    """A page stands under the heading of its annex, and a link leads nowhere in print: its words stay."""
    return replace(
        part,
        level=part.level + DEEPER if part.kind == "heading" else part.level,
        lines=tuple(map(_unlinked, part.lines)),
        head=tuple(map(_unlinked, part.head)),
        rows=tuple(tuple(map(_unlinked, row)) for row in part.rows),
        text=f"Picture: {part.text}" if part.kind == "picture" else part.text,
    )


def _unlinked(line: Line) -> Line:
    return tuple(Span("text", span.text) if span.kind == "link" else span for span in line)


def _policies() -> Iterator[Block]:
    for procedure in about_negotiation():
        yield heading(3, f"Procedure: {procedure.title}")
        yield from _procedure(procedure)
    yield heading(3, "Steps of negotiation in the written procedure")
    steps = [each for each in grounds().values() if each.kind == "Step" and each.id.startswith(pack_words().steps)]
    rows: list[tuple[Line, ...]] = [
        (plain(each.id), plain(f"{each.title}. {each.says}"), plain("; ".join(each.tasks) or "–")) for each in steps
    ]
    yield table("Steps", ("Step", "What it says", "Tasks that carry it out"), rows)
    yield heading(3, "Rulings of the office")
    yield table("Rulings", ("Ruling", "What it says", "Steps that it settles"), list(_rulings()))


def _rulings() -> Iterator[tuple[Line, ...]]:
    for each in rulings():
        more = " It goes another way than the written procedure." if each.departs else ""
        yield plain(each.id), plain(f"{each.title}. {each.says}{more}"), plain(", ".join(each.sources) or "–")


def _procedure(procedure: Procedure) -> Iterator[Block]:
    told = told_procedure(procedure.id)
    assert told is not None  # noqa: S101 - the procedures are those that are told
    yield paragraph(f"Version {procedure.version}. {procedure.opened_because}.")
    rows: list[tuple[Line, ...]] = [
        (plain(f"{each.number}. {each.task.title}"), plain(each.who), plain("; ".join(each.when) or "always"),
         plain("; ".join(each.after) or "–"), plain(", ".join(each.task.steps) or "–"))
        for each in told.tasks
    ]  # fmt: skip
    yield table(f"Tasks: {procedure.title}", ("Task", "Who", "Needed if", "After", "Steps"), rows)
    for task in procedure.tasks:
        if task.say in scripts():
            yield heading(4, f"Words for the task: {task.title}")
            yield from _script(scripts()[task.say])


def _script(script: Script) -> Iterator[Block]:
    yield Block("paragraph", lines=(plain(_filled(script.guidance)),))
    yield from _listed("To say", script.say)
    yield from _listed("To find out", script.ask)
    yield from _listed("Questions that may come", [f"{asks} {answer}" for asks, answer in script.lines])
    if script.safeguarding:
        yield Block("paragraph", lines=((*named("To listen for"), *plain(_filled(script.safeguarding))),))


def _listed(title: str, items: Iterable[str]) -> Iterator[Block]:
    lines = tuple(plain(_filled(item)) for item in items)
    if lines:
        yield Block("paragraph", lines=(named(title),))
        yield Block("list", lines=lines)


def _filled(text: str) -> str:
    return _SLOT.sub(lambda slot: f"[{slot[1].replace('_', ' ')}]", text)


def _taught() -> Iterator[Block]:
    for walk in taught_walks():
        yield from _walk(walk)
    for exercise in taught_exercises():
        yield from _exercise(exercise)


def _exercise(exercise: Exercise) -> Iterator[Block]:
    """What is learned and told; not by what it is marked, for the same reason as the right answers of a walk."""
    yield heading(3, exercise.title)
    who = ", ".join(ROLES[role] for role in exercise.who)
    yield paragraph(f"Exercise, version {exercise.version}. For: {who}. About {exercise.minutes} minutes.")
    yield Block("list", lines=exercise.learned)
    for line in (*exercise.story, *exercise.said):
        yield Block("paragraph", lines=(_unlinked(line),))


def _walk(walk: Walk) -> Iterator[Block]:
    yield heading(3, walk.title)
    who = ", ".join(ROLES[role] for role in walk.who)
    yield paragraph(f"Version {walk.version}. For: {who}. About {walk.minutes} minutes.")
    yield Block("paragraph", lines=(_unlinked(walk.start),))
    yield Block("steps", lines=tuple((*_unlinked(step.do), *plain(" "), *_unlinked(step.see)) for step in walk.steps))
    yield Block("paragraph", lines=(named("Questions at the end"),))
    yield Block(
        "list", lines=tuple(plain(f"{each.asks} {' / '.join(each.answers.values())}") for each in walk.questions)
    )
