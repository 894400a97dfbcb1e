"""How each state of a payment is marked in a picture: a shape of its own, which holds without colour."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

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
ROOM, LEAST = 21.0, 0.5
"""How far apart marks of full size stand, and the smallest size that they are still told apart at."""
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


def size_of(places: Sequence[float]) -> float:
    """How large marks may be, 1 for whole, so that neighbours do not lie on each other."""
    least = min((after - before for before, after in pairwise(places)), default=ROOM)
    return round(max(LEAST, min(1.0, least / ROOM)), 2)
