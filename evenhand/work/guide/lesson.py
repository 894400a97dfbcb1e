"""What a walk and an exercise have in common: a page of the guide that they go with, and whom they are for."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from evenhand.work.guide.pages import guide
from evenhand.work.roles import ROLES


@dataclass(frozen=True)
class Lesson:
    """A walk or an exercise.

    Attributes:
        version: another one where what is to be done or asked changed: what was recorded is of the old one then.
        page: the page of the guide that it goes with.
        who: the roles whose task it is.
        minutes: about how long it takes.
    """

    id: str
    version: str
    title: str
    page: str
    who: tuple[str, ...]
    minutes: int

    @property
    def has_its_place(self) -> bool:
        """Whether the guide has its page and the office its roles."""
        return self.page in guide() and set(self.who) <= set(ROLES)


Each = TypeVar("Each", bound=Lesson)


def by_name(found: Iterable[Each]) -> dict[str, Each]:
    """Each by its name, in the order of the guide's pages."""
    order = list(guide())
    return {each.id: each for each in sorted(found, key=lambda each: (order.index(each.page), each.id))}
