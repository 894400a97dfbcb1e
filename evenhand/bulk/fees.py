"""The fees of a week for many cases, as `domain.maintenance.fees` gives them for one."""

from evenhand.bulk.parameters import Parameters
from evenhand.bulk.payers import Pence, Yes


def paying_parent_fees(weekly: Pence, collected: Yes, given: Parameters) -> Pence:
    """(R) what is added each week, in pence, where the office collects (M4)."""
    return _per_cent(weekly, given.paying_fee) * collected


def receiving_parent_fees(weekly: Pence, collected: Yes, given: Parameters) -> Pence:
    """(R) what is kept of each week's maintenance, in pence, where the office collects (M4)."""
    return _per_cent(weekly, given.receiving_fee) * collected


def _per_cent(pence: Pence, per_cent: int) -> Pence:
    found: Pence = (2 * pence * per_cent + 100) // 200
    return found
