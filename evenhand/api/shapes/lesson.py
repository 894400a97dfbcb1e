"""What the answers about a walk and an exercise begin with."""

from typing import Any

from evenhand.api.shapes.basics import Shape
from evenhand.work.guide.lesson import Lesson


class LessonOut(Shape):
    """Its name, its version as it is now, and the page of the guide that it goes with."""

    name: str
    version: str
    title: str
    page: str
    who: list[str]
    minutes: int


def head_of(found: Lesson) -> dict[str, Any]:
    """The fields of `LessonOut`."""
    return {
        "name": found.id,
        "version": found.version,
        "title": found.title,
        "page": found.page,
        "who": list(found.who),
        "minutes": found.minutes,
    }
