"""A row of values from one child to several: the last value holds for all that are more."""

from evenhand.domain.rules import Rule


def for_count(rule: Rule, count: int) -> int:
    """The value for this many (one or more)."""
    return rule.numbers[min(count, len(rule.numbers)) - 1]
