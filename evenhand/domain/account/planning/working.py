"""How a plan came to what stands beside ongoing maintenance, in lines that a person can check."""

from datetime import date

from evenhand.domain.account.planning.reconcile import Before
from evenhand.domain.account.planning.spreads import Spread
from evenhand.domain.account.terms import Owing
from evenhand.domain.calendar import long_date
from evenhand.domain.maintenance.working import Line, counted, in_words, line
from evenhand.domain.rules import Rule, Rules


def working_of(case: Owing, before: Before, spread: Spread, start: date, rules: Rules) -> tuple[Line, ...]:
    """The days before the schedule, the arrears and the charges of a case that the office collects.

    Errors: NoRuleInForce.
    """
    return (*_before(case, before, start, rules), *behind_of(case, spread, start, rules))


def behind_of(case: Owing, spread: Spread, start: date, rules: Rules) -> tuple[Line, ...]:
    """The arrears and the charges of a case, which the office collects even where maintenance is paid directly.

    Errors: NoRuleInForce.
    """
    return (*_arrears(case, spread, start, rules), *_charges(case, spread, start, rules))


def not_collected(case: Owing, start: date, rules: Rules) -> Line:
    """A case whose maintenance is shown and not collected, or that has none. Errors: NoRuleInForce."""
    rule = rules.rule("schedule.instalments", start)
    if case.billed and not case.weekly:
        says = f"{case.reference}: no maintenance runs, so only what is behind is collected."
    else:
        says = f"{case.reference}: paid directly, so it is shown and not collected."
    return line(says, 0, rule, case.reference)


def _before(case: Owing, before: Before, start: date, rules: Rules) -> tuple[Line, ...]:
    rule, until = rules.rule("schedule.instalments", start), long_date(start)
    lines, past = [], before.past.maintenance + before.past.fee
    if past > 0:
        says = f"{case.reference}: past days that nothing was asked for come to {in_words(past)}."
        lines.append(line(says, past, rule, case.reference))
    elif past < 0:
        says = f"{case.reference}: {in_words(-past)} was asked for days from {until} on, and is taken off."
        lines.append(line(says, -past, rule, case.reference))
    if before.ahead:
        says = (
            f"{case.reference}: the days up to {until} come to {in_words(before.ahead)}. They are spread over the "
            "instalments."
        )
        lines.append(line(says, before.ahead, rule, case.reference))
    return tuple(lines)


def _arrears(case: Owing, spread: Spread, start: date, rules: Rules) -> tuple[Line, ...]:
    parts = [part for part in spread.arrears if part]
    owed = sum(parts) + spread.lump[0] + spread.left[0]
    if not owed:
        return ()
    rule = rules.rule("schedule.instalments", start)
    if spread.agreed:
        return _as_agreed(case, parts, owed, spread, rule)
    rest = f" {in_words(spread.left[0])} is left for after the annual review." if spread.left[0] else ""
    says = (
        f"{case.reference}: arrears of {in_words(owed)}, in {counted(len(parts), 'instalment', 'instalments')} of "
        f"{in_words(parts[0] if parts else 0)}.{rest}"
    )
    return (line(says, sum(parts), rule, case.reference),)


def _as_agreed(case: Owing, parts: list[int], owed: int, spread: Spread, rule: Rule) -> tuple[Line, ...]:
    said = [f"{in_words(spread.lump[0])} in one sum"] if spread.lump[0] else []
    if parts:
        last = f", the last of {in_words(parts[-1])}" if parts[-1] != parts[0] else ""
        said.append(f"{counted(len(parts), 'instalment', 'instalments')} of {in_words(parts[0])}{last}")
    says = f"{case.reference}: arrears of {in_words(owed)}, as was agreed: {' and '.join(said) or 'no instalment now'}."
    rest = f" {in_words(spread.left[0])} of them is not in this schedule." if spread.left[0] else ""
    return (line(f"{says}{rest}", sum(parts) + spread.lump[0], rule, case.reference),)


def _charges(case: Owing, spread: Spread, start: date, rules: Rules) -> tuple[Line, ...]:
    collected, left = sum(spread.charges), spread.left[1]
    if not collected and not left:
        return ()
    rule = rules.rule("allocation.order", start)
    if not collected:
        says = f"{case.reference}: charges of {in_words(left)} wait until the arrears are cleared."
        return (line(says, 0, rule, case.reference),)
    says = f"{case.reference}: charges of {in_words(collected)}, once the arrears are cleared."
    return (line(says, collected, rule, case.reference),)
