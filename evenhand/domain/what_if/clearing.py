"""How long the recommended plan takes to clear arrears under one set of rules. Source: N4, N9."""

from dataclasses import dataclass, replace
from enum import StrEnum

from evenhand.domain.maintenance import Circumstances
from evenhand.domain.negotiation import Negotiation, Ongoing, Rung, Situation, negotiate
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules


class Clears(StrEnum):
    """What becomes of arrears."""

    IN_MONTHS = "in so many months"
    WAITS = "no plan can be kept up: they wait"
    UNKNOWN = "not known: income or spending is not known"


@dataclass(frozen=True)
class Clearing:
    """The recommended plan. `months` from the agreement to the day after the last instalment; None where they wait."""

    clears: Clears
    months: int | None = None


UNKNOWN = Clearing(Clears.UNKNOWN)


def judged(debts: Situation) -> bool:
    """Whether a plan can be judged at all: without income or spending none is recommended."""
    return debts.net is not None and debts.spending is not None


def beside(debts: Situation, given: Circumstances, due: tuple[int, ...]) -> Situation:
    """Arrears beside maintenance of so much a week in each case."""
    pairs = zip(given.receiving, due, strict=True)
    ongoing = (Ongoing(one.reference, weekly, one.collected, one.opportunity) for one, weekly in pairs if weekly)
    return replace(debts, ongoing=tuple(ongoing))


def clearing(given: Situation, rules: Rules) -> Clearing | str:
    """The plan that is recommended, or the code of the refusal of `negotiate`."""
    if not judged(given):
        return UNKNOWN
    found = negotiate(given, rules)
    return found.code if isinstance(found, Refusal) else _of(found)


def _of(found: Negotiation) -> Clearing:
    if found.recommended is None:
        unsure = any(plan.available is None or plan.kept_up is None for plan in found.plans)
        return UNKNOWN if unsure else Clearing(Clears.WAITS)
    return recommended(found.recommended, found.by_rung[found.recommended].months)


def recommended(rung: Rung, months: int | None) -> Clearing:
    """What a recommended plan means: one that defers clears nothing."""
    if rung is Rung.DEFERRED or months is None:
        return Clearing(Clears.WAITS)
    return Clearing(Clears.IN_MONTHS, months)
