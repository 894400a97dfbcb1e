"""The least change of one input that makes a plan possible. Source: N3."""

from collections.abc import Callable
from dataclasses import replace

from evenhand.domain.money import spoken
from evenhand.domain.negotiation.budget import Budget
from evenhand.domain.negotiation.ground import Ground
from evenhand.domain.negotiation.ladder import Change, Input

Possible = Callable[[Budget, int], bool | None]
"""Whether a plan is possible with a budget and a lump sum: more of either never makes it less so."""


def least(low: int, high: int, good: Callable[[int], bool]) -> int:
    """The least number from `low` to `high` that is good; `high` is, and so is all above one that is."""
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if good(middle) else (middle + 1, high)
    return low


def change_for(ground: Ground, possible: Possible, whole: bool = False) -> Change:
    """A larger lump sum; otherwise less essential spending; otherwise more net pay.

    A lump sum that clears everything is another plan, so it counts only for one that needs a lump sum (`whole`).
    What is then unknown counts as no longer known to be impossible.
    """
    given, budget = ground.given, ground.budget
    most = given.owed - (0 if whole else 1)

    def with_lump(lump: int) -> bool:
        return possible(budget, lump) is not False

    if given.lump < most and with_lump(most):
        return changed(ground, Input.LUMP_SUM, given.lump, least(given.lump + 1, most, with_lump))
    return _spending(ground, possible) or _income(ground, possible)


def more_spending(ground: Ground, possible: Possible) -> Change:
    """The least more of essential spending that makes a plan impossible. Both are known."""
    budget, spent, essential = ground.budget, ground.given.spending or 0, ground.given.essential or 0

    def impossible(more: int) -> bool:
        return possible(replace(budget, spending=spent + more), ground.given.lump) is False

    most = max(max(budget.disposable(each) or 0 for each in ground.stretches), 1)
    return changed(ground, Input.SPENDING, essential, essential + least(1, most, impossible))


def changed(ground: Ground, what: Input, was: int | None, to: int) -> Change:
    """A change in words."""
    said = str(to) if what is Input.MONTHS else spoken(to)
    code = "any-sum" if what is Input.LUMP_SUM and to == 1 else what
    return Change(what, was, to, ground.because(f"change-{code}", "ladder", to=said))


def _spending(ground: Ground, possible: Possible) -> Change | None:
    given, budget = ground.given, ground.budget
    if given.essential is None or given.spending is None:
        return None
    spent, essential = given.spending, given.essential
    most = min(essential, spent - sum(each.weekly for each in given.ending))

    def with_less(less: int) -> bool:
        return possible(replace(budget, spending=spent - less), given.lump) is not False

    if most < 1 or not with_less(most):
        return None
    return changed(ground, Input.SPENDING, essential, essential - least(1, most, with_less))


def _income(ground: Ground, possible: Possible) -> Change:
    net = ground.budget.net or 0

    def with_more(more: int) -> bool:
        return possible(replace(ground.budget, net=net + more), ground.given.lump) is not False

    most = 1
    while not with_more(most):
        most *= 2
    return changed(ground, Input.INCOME, net, net + least(1, most, with_more))
