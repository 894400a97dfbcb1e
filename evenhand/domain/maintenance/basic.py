"""The basic rate and basic plus. Source: Child Support Act 1991 schedule 1 paragraphs 2 and 10(3)."""

from fractions import Fraction

from evenhand.domain.maintenance.circumstances import Circumstances
from evenhand.domain.maintenance.rows import for_count
from evenhand.domain.maintenance.working import Line, counted, in_words, line
from evenhand.domain.rules import Rules


def basic(given: Circumstances, rules: Rules) -> tuple[Fraction, bool, tuple[Line, ...]]:
    """The weekly amount in exact pence, whether any of it is basic plus, and how.

    Income above the cap is left out first, then the part for relevant other children, and what is left is divided
    at the threshold. So the step between the reduced rate and the basic rate where there are other children stays
    as the law has it. Errors: NoRuleInForce.
    """
    income, lines = counting_income(given, rules)
    first = rules.rule("maintenance.basic_per_cent", given.on)
    threshold = rules.number("maintenance.basic_up_to_pence", given.on)
    children = counted(given.children, "child", "children")
    lower, per_cent = min(income, Fraction(threshold)), for_count(first, given.children)
    amount = lower * per_cent / 100
    of_it = f"the first {in_words(lower)}" if income > threshold else in_words(lower)
    lines += (line(f"{children}: {per_cent}% of {of_it}.", amount, first),)
    if income <= threshold:
        return amount, False, lines
    second = rules.rule("maintenance.basic_plus_per_cent", given.on)
    rest, more_per_cent = income - threshold, for_count(second, given.children)
    more = rest * more_per_cent / 100
    lines += (
        line(f"{children}: {more_per_cent}% of the {in_words(rest)} above that.", more, second),
        line(f"{in_words(amount)} and {in_words(more)} together.", amount + more, second),
    )
    return amount + more, True, lines


def counting_income(given: Circumstances, rules: Rules) -> tuple[Fraction, tuple[Line, ...]]:
    """The weekly income that counts, in exact pence, and how. Errors: NoRuleInForce."""
    cap = rules.rule("maintenance.income_cap_pence", given.on)
    income, lines = Fraction(given.gross or 0), tuple[Line, ...]()
    if income > cap.number:
        income = Fraction(cap.number)
        says = f"Income above {in_words(cap.number)} a week is left out. A court can be asked to add to the result."
        lines += (line(says, income, cap),)
    if given.other_children:
        rule = rules.rule("maintenance.other_children_per_cent", given.on)
        per_cent = for_count(rule, given.other_children)
        others = counted(given.other_children, "relevant other child", "relevant other children")
        says = f"{others}: {per_cent}% of {in_words(income)} does not count. This is left:"
        income = income * (100 - per_cent) / 100
        lines += (line(says, income, rule),)
    return income, lines
