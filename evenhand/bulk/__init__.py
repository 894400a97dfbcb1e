"""Whole caseloads at once, on NumPy int64 pence: what `domain` gives for one, to the penny.

Weekly maintenance and its fees are here, plans for arrears in `bulk.plans`.
"""

from evenhand.bulk.clearings import clearings
from evenhand.bulk.fees import paying_parent_fees, receiving_parent_fees
from evenhand.bulk.outcomes import outcomes
from evenhand.bulk.parameters import Parameters
from evenhand.bulk.payers import BENEFITS, UNKNOWN, Payers, as_payers
from evenhand.bulk.weekly import RATES, Weekly, weekly_maintenance

__all__ = [
    "BENEFITS",
    "RATES",
    "UNKNOWN",
    "Parameters",
    "Payers",
    "Weekly",
    "as_payers",
    "clearings",
    "outcomes",
    "paying_parent_fees",
    "receiving_parent_fees",
    "weekly_maintenance",
]
