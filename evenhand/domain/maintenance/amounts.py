"""The weekly amount of each rate, before it is shared between receiving parents and before shared care."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from evenhand.domain.maintenance.basic import basic
from evenhand.domain.maintenance.circumstances import Benefit, Circumstances
from evenhand.domain.maintenance.rate import Rate
from evenhand.domain.maintenance.rows import for_count
from evenhand.domain.maintenance.working import Line, counted, in_words, line
from evenhand.domain.rules import Rules


@dataclass(frozen=True)
class Amount:
    """A weekly amount in exact pence, the rate that it came out as, and how."""

    rate: Rate
    weekly: Fraction
    lines: tuple[Line, ...]


def amount_of(rate: Rate, given: Circumstances, rules: Rules) -> Amount:
    """The weekly amount of a rate for all of the children together. Errors: NoRuleInForce."""
    if rate is Rate.BASIC:
        weekly, plus, lines = basic(given, rules)
        return Amount(Rate.BASIC_PLUS if plus else Rate.BASIC, weekly, lines)
    found, lines = _OTHERS[rate](given, rules)
    return Amount(rate, found, lines)


def _nil(given: Circumstances, rules: Rules) -> tuple[Fraction, tuple[Line, ...]]:
    rule = rules.rule("maintenance.nil_below_pence", given.on)
    return Fraction(0), (line(f"The income is below {in_words(rule.number)} a week: nothing is due.", 0, rule),)


def _flat(given: Circumstances, rules: Rules) -> tuple[Fraction, tuple[Line, ...]]:
    rule = rules.rule("maintenance.flat_pence", given.on)
    if given.benefit is Benefit.YES:
        why = "The paying parent gets a benefit that sets the flat rate."
    else:
        most = in_words(rules.number("maintenance.flat_up_to_pence", given.on))
        why = f"The income is not above {most} a week: the flat rate applies."
    return Fraction(rule.number), (line(why, rule.number, rule),)


def _reduced(given: Circumstances, rules: Rules) -> tuple[Fraction, tuple[Line, ...]]:
    flat, above = rules.rule("maintenance.flat_pence", given.on), rules.rule("maintenance.flat_up_to_pence", given.on)
    table = rules.rule(f"maintenance.reduced_tenths.{min(given.children, 3)}", given.on)
    tenths = table.numbers[min(given.other_children, len(table.numbers) - 1)]
    over = (given.gross or 0) - above.number
    part = Fraction(over * tenths, 1000)
    children = counted(given.children, "child", "children")
    others = counted(given.other_children, "relevant other child", "relevant other children")
    return flat.number + part, (
        line(f"The part of the income above {in_words(above.number)}.", over, above),
        line(f"{children}, {others}: {tenths // 10}.{tenths % 10}% of {in_words(over)}.", part, table),
        line(f"The flat amount of {in_words(flat.number)} and {in_words(part)}.", flat.number + part, flat),
    )


def _default(given: Circumstances, rules: Rules) -> tuple[Fraction, tuple[Line, ...]]:
    rule = rules.rule("maintenance.default_pence", given.on)
    amount = for_count(rule, given.children)
    says = f"The income is not known: the default amount for {counted(given.children, 'child', 'children')}."
    return Fraction(amount), (line(says, amount, rule),)


_OTHERS: dict[Rate, Callable[[Circumstances, Rules], tuple[Fraction, tuple[Line, ...]]]] = {
    Rate.NIL: _nil,
    Rate.FLAT: _flat,
    Rate.REDUCED: _reduced,
    Rate.DEFAULT: _default,
}
