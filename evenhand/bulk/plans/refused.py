"""What keeps a negotiation from being worked out, as `domain.negotiation.refusals` says it of one."""

import numpy as np

from evenhand.bulk.payers import UNKNOWN, Count
from evenhand.bulk.plans.clients import NEVER, Clients, summed
from evenhand.bulk.plans.days import WEEK, plus_months
from evenhand.bulk.plans.parameters import PlanParameters

REFUSED = (
    "first-payment-past",
    "first-payment-late",
    "review-past",
    "review-late",
    "disputed-above-arrears",
    "backdated-above-arrears",
    "ending-above-spending",
    "opportunity-outside-law",
    "no-rule-in-force",
)
"""The code of a refusal is told by its place here."""


def refused(clients: Clients, given: PlanParameters) -> Count:
    """(N) the first thing in the way by its place in REFUSED; UNKNOWN where nothing is."""
    late = plus_months(clients.on, given.steer)
    spending = clients.spending
    ending, some = summed(clients.ending, clients.commitments), np.diff(clients.commitments) > 0
    outside = (clients.opened != NEVER) & (given.lawful.on(clients.opened) == 0)
    in_the_way = {
        "first-payment-past": clients.first_on < clients.on,
        "first-payment-late": clients.first_on + WEEK >= late,
        "review-past": clients.review_on <= clients.on,
        "review-late": clients.review_on > late,
        "ending-above-spending": some & (spending != UNKNOWN) & (ending > spending),
        "opportunity-outside-law": summed(outside.astype(np.int64), clients.cases) > 0,
    }
    found = np.full(len(clients), UNKNOWN, np.int64)
    for place, code in reversed(tuple(enumerate(REFUSED))):
        here = in_the_way.get(code, clients.faulty == place)
        found = np.where(here, place, found)
    return found
