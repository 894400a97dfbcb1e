"""How a schedule came to its instalments, in lines that a person can check."""

from datetime import date
from fractions import Fraction

from evenhand.domain.account.terms import Owing, Terms
from evenhand.domain.calendar import long_date
from evenhand.domain.maintenance.fees import paying_parent_fee
from evenhand.domain.maintenance.working import Line, counted, in_words, line
from evenhand.domain.rules import Rules


def period(terms: Terms, weeks: int, over: int, rules: Rules) -> Line:
    """The weeks that the schedule covers, and the days over. Errors: NoRuleInForce."""
    rule = rules.rule("schedule.most_weeks", terms.during.start)
    until = f" to {long_date(terms.during.last_day)}" if terms.during.last_day else ""
    says = (
        f"From {long_date(terms.during.start)}{until}: {counted(weeks, 'whole week', 'whole weeks')}, and "
        f"{counted(over, 'day', 'days')} not covered."
    )
    return line(says, str(weeks), rule)


def how(case: Owing, weeks: int, instalments: tuple[int, ...], start: date, rules: Rules) -> Line:
    """The instalments of one case. Errors: NoRuleInForce."""
    rule = rules.rule("schedule.instalments", start)
    total = sum(instalments)
    since = f" from {long_date(case.since)} on" if case.since else ""
    says = (
        f"{case.reference}: {counted(weeks, 'week', 'weeks')} of {in_words(case.weekly)}{since}, in "
        f"{counted(len(instalments), 'instalment', 'instalments')} of {in_words(instalments[0])}; the last is "
        f"{in_words(instalments[-1])}."
    )
    return line(says, total, rule, case.reference)


def fee_of(case: Owing, days: Fraction, start: date, rules: Rules) -> tuple[Line, ...]:
    """The fee that an instalment of one case carries, and until when it carries none. Errors: NoRuleInForce."""
    if not case.collected:
        return ()
    rule = rules.rule("fees.paying_parent_per_cent", start)
    whole, part = divmod(days, 1)
    each = f"{whole} {part}" if part else str(whole)
    says = (
        f"{case.reference}: the collection fee of an instalment, {rule.number}% of a seventh of "
        f"{in_words(case.weekly)} for each of its {each} days."
    )
    steps = (line(says, paying_parent_fee(case.weekly, days, start, rules), rule, case.reference),)
    if case.opportunity is None:
        return steps
    free, end = rules.rule("fees.none_in_opportunity", case.opportunity.start), case.opportunity.end
    until = f"due before {long_date(end)}" if end else "until it is decided how the opportunity ends"
    says = f"{case.reference}: no fee on instalments {until}."
    return (*steps, line(says, 0, free, case.reference))
