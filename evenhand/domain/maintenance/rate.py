"""Which of the rates applies. Source: Child Support Act 1991 schedule 1 paragraphs 1 to 5 and section 12."""

from enum import StrEnum

from evenhand.domain.maintenance.circumstances import Benefit, Circumstances
from evenhand.domain.rules import Rules


class Rate(StrEnum):
    """The rates of the 2012 scheme."""

    NIL = "nil"
    FLAT = "flat"
    REDUCED = "reduced"
    BASIC = "basic"
    BASIC_PLUS = "basic-plus"
    DEFAULT = "default"


def rate_of(given: Circumstances, rules: Rules) -> Rate:
    """The rate by gross weekly income as it stands, before other children count.

    A benefit sets the flat rate whatever the income, even where that is not known. Basic plus is told apart later,
    from the income that counts. A benefit that is not known is taken as none here: `weekly_maintenance` refuses
    where that matters. Errors: NoRuleInForce.
    """
    if given.benefit is Benefit.YES:
        return Rate.FLAT
    if given.gross is None:
        return Rate.DEFAULT
    if given.gross < rules.number("maintenance.nil_below_pence", given.on):
        return Rate.NIL
    if given.gross <= rules.number("maintenance.flat_up_to_pence", given.on):
        return Rate.FLAT
    if given.gross < rules.number("maintenance.basic_from_pence", given.on):
        return Rate.REDUCED
    return Rate.BASIC
