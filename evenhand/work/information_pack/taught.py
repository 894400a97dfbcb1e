"""What of the user guide teaches the negotiation of arrears."""

from evenhand.work.exercises.book import Exercise, exercises
from evenhand.work.guide.pages import Page, guide
from evenhand.work.guide.walks import Walk, walks_of
from evenhand.work.information_pack.words import pack_words


def taught_pages() -> tuple[Page, ...]:
    """The pages of its group, in their order."""
    return tuple(page for page in guide().values() if page.group == pack_words().guide)


def taught_exercises() -> tuple[Exercise, ...]:
    """The exercises that go with them."""
    names = {page.name for page in taught_pages()}
    return tuple(each for each in exercises().values() if each.page in names)


def taught_walks() -> tuple[Walk, ...]:
    """The walks through them."""
    return tuple(walk for page in taught_pages() for walk in walks_of(page.name))
