"""How each state of a payment is marked in a picture: a shape of its own, which holds without colour."""

from collections.abc import Iterable

from evenhand.domain.account.state import InstalmentState

MARKS = {
    InstalmentState.MET: ("met", "Came as agreed"),
    InstalmentState.SHORT: ("short", "Short"),
    InstalmentState.LATE: ("late", "Late"),
    InstalmentState.MISSED: ("missed", "Missed"),
    InstalmentState.OTHER_METHOD: ("other", "By another method"),
    InstalmentState.EXCUSED: ("excused", "Excused"),
    InstalmentState.PLANNED: ("waiting", "Not judged yet"),
    InstalmentState.DUE: ("waiting", "Not judged yet"),
}
ORDER = ("met", "short", "late", "missed", "other", "excused", "waiting")


def mark_of(state: InstalmentState) -> str:
    """The name of the mark."""
    return MARKS[state][0]


def said_of(state: InstalmentState) -> str:
    """What the mark says."""
    return MARKS[state][1]


def legend(states: Iterable[InstalmentState]) -> list[dict[str, str]]:
    """Each mark that stands in the picture, once, with what it says."""
    found = {mark_of(state): said_of(state) for state in states}
    return [{"mark": mark, "text": found[mark]} for mark in ORDER if mark in found]
