"""The questions that are answered by counting: completions, negotiations, enforcement; as tables and as lines."""

from collections.abc import Iterator

from evenhand.work.documents.document import heading, paragraph, table
from evenhand.work.guide.blocks import Block
from evenhand.work.guide.inline import Line, plain
from evenhand.work.information_pack.pack import Pack
from evenhand.work.information_pack.parts import method, opening
from evenhand.work.information_pack.words import Question
from evenhand.work.reporting.answer import Answer
from evenhand.work.reporting.as_text import figure
from evenhand.work.reporting.report import Row
from evenhand.work.reporting.words import trigger

NO_FIGURE = "–"
OF_TRIGGERS = "entry"


def counts(number: int, question: Question, pack: Pack) -> Iterator[Block]:
    """A table for each way of telling apart, with how each figure is counted."""
    yield from opening(number, question)
    for found in pack.answers[question.id]:
        yield heading(3, _by(found))
        yield paragraph(found.empty) if found.empty else figures(found)
        if found.asked.by == OF_TRIGGERS and question.counted:
            yield _counted(question)
    for says in dict.fromkeys(found.report.says for found in pack.answers[question.id] if found.report.says):
        yield paragraph(f"**What is counted:** {says}")
    yield method(question)


def figures(found: Answer) -> Block:
    """The rows of an answer and their total."""
    head = (found.report.groups[found.asked.by], *(column.title for column in found.report.columns))
    rows = [_row(found, row) for row in _all(found)]
    return table(f"{found.report.title}: {_by(found).lower()}", head, rows, figures=True)


def lines(pack: Pack) -> Iterator[tuple[str, str, str, str, str]]:
    """Every figure on a line of its own: table, told apart by, row, figure, value."""
    for found in (each for answers in pack.answers.values() for each in answers):
        for row in _all(found):
            for column in found.report.columns:
                told = figure(row.cells[column.name], column)
                yield found.report.title, found.report.groups[found.asked.by], row.label, column.title, told


def _all(found: Answer) -> tuple[Row, ...]:
    return (*found.rows, *((found.total,) if found.total else ()))


def _row(found: Answer, row: Row) -> tuple[Line, ...]:
    told = (figure(row.cells[column.name], column) or NO_FIGURE for column in found.report.columns)
    return (plain(row.label), *map(plain, told))


def _by(found: Answer) -> str:
    return f"By {found.report.groups[found.asked.by].lower()}" if found.asked.by != OF_TRIGGERS else "By what began it"


def _counted(question: Question) -> Block:
    rows: list[tuple[Line, ...]] = [(plain(trigger(name)), plain(says)) for name, says in question.counted.items()]
    return table("How each trigger comes on record", ("Began with", "It is recorded where"), rows)
