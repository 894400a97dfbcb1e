"""The drawn procedures are those of the data."""

from evenhand.config.book import the_book
from evenhand.config.drawn import pages
from evenhand.domain.procedures.drawing import diagram
from evenhand.domain.procedures.predicates import PREDICATES
from tests.words.texts import ROOT

DRAWN = ROOT / "docs" / "procedures"


def test_what_is_drawn_is_what_the_data_says() -> None:
    held = {path.name: path.read_text(encoding="utf-8") for path in DRAWN.iterdir()}

    assert held == pages(), "the procedures changed: run script/draw"


def test_every_task_stands_in_the_picture_between_opening_and_closing() -> None:
    for procedure in the_book().procedures.values():
        lines = list(diagram(procedure))
        arrows = [line.split(" --> ") for line in lines if " --> " in line]
        reached, ends = {to for _, to in arrows}, {before.strip() for before, _ in arrows}

        assert {task.id for task in procedure.tasks} == reached - {"closes"}
        assert {task.id for task in procedure.tasks} == ends - {"opens"}


def test_every_condition_is_said_in_words() -> None:
    assert [name for name, condition in PREDICATES.items() if not condition.means] == []
