"""What many paying parents pay, and what their receiving parents get, as `domain.what_if.outcome` gives it for one."""

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from evenhand.bulk.fees import paying_parent_fees, receiving_parent_fees
from evenhand.bulk.parameters import Parameters
from evenhand.bulk.payers import as_payers
from evenhand.bulk.weekly import RATES, weekly_maintenance
from evenhand.domain.maintenance import Receiving, outside_the_law
from evenhand.domain.maintenance.fees import is_free
from evenhand.domain.rules import NoRuleInForce, Rules
from evenhand.domain.what_if import Outcome, Payer


def outcomes(payers: Sequence[Payer], rules: Rules) -> list[Outcome | None]:
    """One for each, in order; None where it takes a refusal in words, which the domain gives for one alone."""
    found: list[Outcome | None] = [None] * len(payers)
    days: dict[date, list[int]] = {}
    for place, payer in enumerate(payers):
        if not any(outside_the_law(one, rules) for one in payer.given.receiving if one.opportunity is not None):
            days.setdefault(payer.given.on, []).append(place)
    for on, places in days.items():
        for place, each in zip(places, _of_day(on, [payers[place] for place in places], rules), strict=True):
            found[place] = each
    return found


def _of_day(on: date, payers: Sequence[Payer], rules: Rules) -> Iterator[Outcome | None]:
    try:
        given = Parameters.on(on, rules)
        limit, weeks = rules.number("negotiation.limit_per_cent", on), rules.number("schedule.most_weeks", on)
    except NoRuleInForce:
        yield from (None for _ in payers)
        return
    worked = weekly_maintenance(as_payers([payer.given for payer in payers]), given)
    charged = np.array([_charged(on, one, rules) for payer in payers for one in payer.given.receiving], np.bool_)
    added = paying_parent_fees(worked.due, charged, given).tolist()
    kept = receiving_parent_fees(worked.due, charged, given).tolist()
    due, first = worked.due.tolist(), 0
    for payer, rate, none in zip(payers, worked.rate.tolist(), worked.refused.tolist(), strict=True):
        own = slice(first, first := first + len(payer.given.receiving))
        if none:
            yield None
        else:
            yield Outcome(RATES[rate], tuple(due[own]), tuple(added[own]), tuple(kept[own]), limit, weeks)


def _charged(on: date, one: Receiving, rules: Rules) -> bool:
    return one.collected and not is_free(on, one.opportunity, rules)
