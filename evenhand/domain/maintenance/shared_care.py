"""What shared care takes off. Source: Child Support Act 1991 schedule 1 paragraphs 7 and 8."""

from datetime import date
from fractions import Fraction

from evenhand.domain.maintenance.circumstances import Receiving
from evenhand.domain.maintenance.working import Line, counted, in_words, line, listed
from evenhand.domain.rules import Rules

HALF = Fraction(1, 2)


def part_for(nights: int, on: date, rules: Rules) -> Fraction:
    """The part that this many nights a year take off for one child. Errors: NoRuleInForce."""
    bands = zip(
        rules.rule("maintenance.shared_care_nights", on).numbers,
        rules.rule("maintenance.shared_care_parts", on).words,
        strict=True,
    )
    reached = [Fraction(part) for start, part in bands if nights >= start]
    return reached[-1] if reached else Fraction(0)


def less_shared_care(parent: Receiving, share: Fraction, on: date, rules: Rules) -> tuple[Fraction, tuple[Line, ...]]:
    """A receiving parent's share of the reduced or basic rate, less shared care, in exact pence and never negative.

    The parts of all their children are added and divided by how many children these are; each child at one half
    takes a fixed amount off as well. The floor over all receiving parents comes after this. Errors: NoRuleInForce.
    """
    parts = [part_for(nights, on, rules) for nights in parent.nights]
    together = sum(parts, Fraction(0)) / parent.children
    if not together:
        return share, ()
    rule = rules.rule("maintenance.shared_care_parts", on)
    off = f"{parent.reference}: {listed(parent.nights)} nights a year with the paying parent take off {listed(parts)}"
    over = f", over {parent.children} children {together}" if parent.children > 1 else ""
    left = share * (1 - together)
    lines = (
        line(f"{off}{over}.", str(together), rule, parent.reference),
        line(f"{parent.reference}: {in_words(share)} less {together} of it.", left, rule, parent.reference),
    )
    halves = parts.count(HALF)
    if not halves:
        return left, lines
    extra = rules.rule("maintenance.shared_care_half_pence", on)
    after = max(left - halves * extra.number, Fraction(0))
    says = (
        f"{parent.reference}: {in_words(extra.number)} more off for each child at one half, here "
        f"{counted(halves, 'child', 'children')}; never below nothing."
    )
    return after, (*lines, line(says, after, extra, parent.reference))


def less_shared_care_on_benefit(
    parent: Receiving, share: Fraction, on: date, rules: Rules
) -> tuple[Fraction, tuple[Line, ...]]:
    """A share of the flat rate that a benefit sets: nothing where any of their children stays often enough."""
    least = rules.rule("maintenance.shared_care_nights", on).numbers[0]
    if max(parent.nights) < least:
        return share, ()
    rule = rules.rule("maintenance.shared_care_on_benefit_pence", on)
    says = f"{parent.reference}: a child stays {least} nights a year or more, so with a benefit nothing is due."
    return Fraction(rule.number), (line(says, rule.number, rule, parent.reference),)
