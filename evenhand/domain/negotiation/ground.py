"""What every plan of a client stands on, worked out once."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from evenhand.domain.calendar import add_months
from evenhand.domain.negotiation.budget import Budget
from evenhand.domain.negotiation.dates import Dates
from evenhand.domain.negotiation.maintenance import Maintenance, Stretch
from evenhand.domain.negotiation.plans import Instalment
from evenhand.domain.negotiation.share_out import Claims, Shared, claims_of
from evenhand.domain.negotiation.situation import Situation
from evenhand.domain.negotiation.terms import Choices, choices_of
from evenhand.domain.negotiation.words import Reasons
from evenhand.domain.rules import Rules

Pace = tuple[int, ...]
"""Arrears with each instalment, for each stretch."""


@dataclass(frozen=True)
class Ground:
    """The client, the office's choices, the days and the maintenance of the instalments, and the budget.

    Attributes:
        steer: how many instalments fall within the debt steer; `longest` within the longest plan.
        laid_out: instalments by what is paid now and with each: two plans may ask the same.
    """

    given: Situation
    choices: Choices
    rules: Rules
    dates: Dates
    maintenance: Maintenance
    budget: Budget
    claims: Claims
    steer: int
    longest: int
    because: Reasons
    laid_out: dict[tuple[int, ...], tuple[tuple[Instalment, ...], Shared]] = field(default_factory=dict)

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Instalments in a row with the same fees and commitments."""
        return self.maintenance.stretches

    def counts(self, within: int) -> Sequence[int]:
        """How many of the first so many instalments each stretch holds."""
        ends = (*self.maintenance.starts[1:], within)
        pairs = zip(self.maintenance.starts, ends, strict=True)
        return [max(min(end, within) - start, 0) for start, end in pairs]

    def amounts(self, pace: Pace, rest: int, first: int = 0) -> list[int] | None:
        """The arrears of each instalment until nothing is left, from one of them on; None where that takes too long."""
        found = [0] * first
        if not rest:
            return found
        for place, each in enumerate(pace):
            end = self.maintenance.starts[place + 1] if place + 1 < len(pace) else self.longest
            count = max(end - len(found), 0)
            full = min(count, rest // each) if each else count
            found += [each] * full
            rest -= each * full
            if rest and full < count:
                found.append(rest)
                rest = 0
            if not rest:
                return found
        return None


def ground_of(given: Situation, rules: Rules) -> Ground:
    """Errors: NoRuleInForce."""
    choices = choices_of(given.on, given.every, rules)
    dates = Dates(given, choices.year, rules.working_days(given.nation))
    longest = dates.before(add_months(given.on, choices.longest))
    return Ground(
        given=given,
        choices=choices,
        rules=rules,
        dates=dates,
        maintenance=Maintenance(given, dates, longest, choices, rules),
        budget=Budget(given.net, given.spending, given.weekly, choices),
        claims=claims_of(given),
        steer=dates.before(add_months(given.on, choices.steer)),
        longest=longest,
        because=Reasons(given.on, rules),
    )
