"""What each receiving parent is due of the weekly amount, in exact pence, and how."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from evenhand.domain.maintenance.circumstances import Circumstances, Receiving
from evenhand.domain.maintenance.working import Line, counted, in_words, line
from evenhand.domain.rules import Rules

Adjust = Callable[[Receiving, Fraction, date, Rules], tuple[Fraction, tuple[Line, ...]]]


@dataclass(frozen=True)
class Shares:
    """Each receiving parent with what is due to them, in the order given."""

    of: tuple[tuple[Receiving, Fraction], ...]
    lines: tuple[Line, ...] = ()

    @property
    def together(self) -> Fraction:
        """All of them."""
        return sum((share for _, share in self.of), Fraction(0))


def apportioned(weekly: Fraction, given: Circumstances, rules: Rules) -> Shares:
    """An amount for all of the children, shared by the number of children that each receiving parent cares for.

    Source: Child Support Act 1991 schedule 1 paragraph 6. Errors: NoRuleInForce.
    """
    shares = tuple((one, weekly * one.children / given.children) for one in given.receiving)
    if len(shares) == 1:
        return Shares(shares)
    rule = rules.rule("maintenance.apportioned", given.on)
    return Shares(
        shares,
        tuple(
            line(
                f"{one.reference}: {one.children} of {given.children} children, so {one.children}/{given.children} "
                f"of {in_words(weekly)}.",
                share,
                rule,
                one.reference,
            )
            for one, share in shares
        ),
    )


def adjusted(shares: Shares, adjust: Adjust, on: date, rules: Rules) -> Shares:
    """Each share as `adjust` leaves it."""
    found = [(one, *adjust(one, share, on, rules)) for one, share in shares.of]
    lines = (step for _, _, steps in found for step in steps)
    return Shares(tuple((one, left) for one, left, _ in found), (*shares.lines, *lines))


def floored(shares: Shares, given: Circumstances, rules: Rules) -> Shares:
    """Never less in all than the floor under shared care, which is then shared by the number of children.

    Source: Child Support Act 1991 schedule 1 paragraph 7(7). Errors: NoRuleInForce.
    """
    rule = rules.rule("maintenance.shared_care_floor_pence", given.on)
    if shares.together >= rule.number:
        return shares
    says = (
        f"Shared care would leave {in_words(shares.together)} for "
        f"{counted(given.children, 'child', 'children')}, and at least {in_words(rule.number)} is due in all."
    )
    least = apportioned(Fraction(rule.number), given, rules)
    return Shares(least.of, (*shares.lines, line(says, rule.number, rule), *least.lines))
