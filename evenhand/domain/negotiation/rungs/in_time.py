"""Equal instalments within a fixed time: by the annual review, or within the debt steer. Source: N3, N9, NEG-9."""

from collections.abc import Callable

from evenhand.domain.calendar import add_months
from evenhand.domain.maintenance.working import counted
from evenhand.domain.money import spoken
from evenhand.domain.negotiation.budget import Budget
from evenhand.domain.negotiation.changes import change_for
from evenhand.domain.negotiation.draft import Draft
from evenhand.domain.negotiation.ground import Ground, Pace
from evenhand.domain.negotiation.judge import holds, used
from evenhand.domain.negotiation.ladder import Rung
from evenhand.domain.negotiation.reasons import verdict_words
from evenhand.domain.negotiation.words import Why

YEAR = 12


def by_review(ground: Ground) -> Draft:
    """By the annual review; by the one after it where no instalment falls before it."""
    review, said = ground.given.review_on, tuple[Why, ...]()
    while not (count := ground.dates.before(review)):
        said = (ground.because("next-review", "ladder", review=ground.given.review_on),)
        review = add_months(review, YEAR)
    time = ground.because("by-review", "ladder", count=_instalments(count), review=review)
    return _in_time(ground, Rung.BY_REVIEW, count, (*said, time))


def within_steer(ground: Ground) -> Draft:
    """Within the debt steer, counted from the agreement."""
    return _in_time(ground, Rung.WITHIN_STEER, ground.steer, (_steer(ground),))


def lump_first(ground: Ground) -> Draft:
    """The same, where it begins with a lump sum."""
    return _in_time(ground, Rung.LUMP_FIRST, ground.steer, (_steer(ground),), needs_lump=True)


def equal(ground: Ground, rest: int, count: int) -> Pace:
    """What each of so many instalments carries: rounded up, so that the last is never the largest."""
    return (-(-rest // count),) * len(ground.stretches)


def _in_time(ground: Ground, rung: Rung, count: int, time: tuple[Why, ...], needs_lump: bool = False) -> Draft:
    given, because = ground.given, ground.because
    possible = _possible(ground, count, needs_lump)
    available, pace = possible(ground.budget, given.lump), equal(ground, given.owed - given.lump, count)
    said = tuple[Why, ...]()
    if given.lump:
        rest = spoken(given.owed - given.lump)
        said = (because("lump-first", "ladder", lump=spoken(given.lump), rest=rest),)
    elif needs_lump:
        said = (because("no-lump", "ladder"),)
    change = change_for(ground, possible, whole=needs_lump) if available is False else None
    why = (*said, *time, *verdict_words(ground, pace, count))
    return Draft(rung, available, given.lump, pace, why, change)


def _possible(ground: Ground, count: int, needs_lump: bool) -> Callable[[Budget, int], bool | None]:
    def possible(budget: Budget, lump: int) -> bool | None:
        rest = ground.given.owed - lump
        if not lump and needs_lump:
            return False
        return holds(budget, used(ground, equal(ground, rest, count), count)) if rest else True

    return possible


def _steer(ground: Ground) -> Why:
    months = str(ground.choices.steer)
    return ground.because("within-steer", "steer_months", count=_instalments(ground.steer), months=months)


def _instalments(count: int) -> str:
    return counted(count, "instalment", "instalments")
