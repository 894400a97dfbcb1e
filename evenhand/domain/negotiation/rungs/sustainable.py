"""As much with each instalment as can be kept up, however long that takes. Source: N2, N3, N4."""

from evenhand.domain.money import spoken
from evenhand.domain.negotiation.budget import Budget
from evenhand.domain.negotiation.changes import change_for
from evenhand.domain.negotiation.draft import Draft
from evenhand.domain.negotiation.ground import Ground, Pace
from evenhand.domain.negotiation.judge import holds, used
from evenhand.domain.negotiation.ladder import Rung
from evenhand.domain.negotiation.reasons import verdict_words
from evenhand.domain.negotiation.rungs.in_time import equal


def sustainable(ground: Ground) -> Draft:
    """Possible where that clears it in the longest time that a plan may take."""
    given, because, choices = ground.given, ground.because, ground.choices
    rest = given.owed - given.lump

    def possible(budget: Budget, lump: int) -> bool | None:
        return sustainable_possible(ground, budget, lump)

    available, pace = possible(ground.budget, given.lump), _pace(ground, ground.budget, rest)
    said = []
    if given.lump:
        said.append(because("lump-first", "ladder", lump=spoken(given.lump), rest=spoken(rest)))
    if not any(pace or (1,)):
        said.append(because("nothing-left", "sustainable_per_cent"))
    elif pace is not None and not _steer_stands(ground, ground.budget, rest):
        words = {"months": str(choices.steer), "fall": str(choices.fall), "least": str(choices.least)}
        said.append(because("as-stands", "steady_least_per_cent", **words))
    elif pace is not None:
        said.append(because("as-kept-up", "sustainable_per_cent"))
    if available is False and any(pace or ()):
        said.append(because("not-cleared", "longest_months", months=str(choices.longest)))
    if pace is not None and len(set(pace)) > 1:
        said.append(because("steps", "sustainable_per_cent"))
    asked = pace or (0,) * len(ground.stretches)
    change = change_for(ground, possible) if available is False else None
    why = (*said, *verdict_words(ground, asked, ground.longest))
    return Draft(Rung.SUSTAINABLE, available, given.lump, pace, why, change)


def sustainable_possible(ground: Ground, budget: Budget, lump: int) -> bool | None:
    """Whether what can be kept up clears the rest in time; None where it is not known."""
    rest = ground.given.owed - lump
    pace = _pace(ground, budget, rest)
    if not rest:
        return True
    if pace is None:
        if budget.net is None or any((budget.room(each) or 0) > 0 for each in ground.stretches):
            return None
        return False
    return sum(each * count for each, count in zip(pace, ground.counts(ground.longest), strict=True)) >= rest


def _pace(ground: Ground, budget: Budget, rest: int) -> Pace | None:
    """All that can be kept up; where no plan within the debt steer stands a fall of income, what then can be."""
    choices = ground.choices
    most = [budget.most(each) for each in ground.stretches]
    known = [each for each in most if each is not None]
    if len(known) < len(most):
        return None
    if _steer_stands(ground, budget, rest):
        return tuple(known)
    fallen = [budget.most(each, choices.fall) or 0 for each in ground.stretches]
    return tuple(max(low, each * choices.least // 100) for low, each in zip(fallen, known, strict=True))


def _steer_stands(ground: Ground, budget: Budget, rest: int) -> bool:
    pace = equal(ground, rest, ground.steer)
    return holds(budget, used(ground, pace, ground.steer), ground.choices.fall) is True
