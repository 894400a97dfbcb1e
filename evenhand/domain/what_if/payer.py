"""A paying parent as a scenario looks at them: nobody is named."""

from dataclasses import dataclass

from evenhand.domain.maintenance import Circumstances
from evenhand.domain.negotiation import Reported, Situation


@dataclass(frozen=True)
class Payer:
    """One paying parent with all of their cases. Amounts in pence a week; None is unknown.

    Attributes:
        given: what weekly maintenance is worked out from.
        net: net income.
        spending: essential spending and priority debts, where a budget is known.
        prompt: whether they pay in full and on time.
        employment: their work.
        debts: what a negotiation of their arrears starts from, but for the maintenance that goes on; None where
            nothing is owed.
    """

    given: Circumstances
    net: int | None = None
    spending: int | None = None
    prompt: Reported = Reported.UNKNOWN
    employment: str = "unknown"
    debts: Situation | None = None
