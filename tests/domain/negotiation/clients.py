"""Small factories of clients, and how their plans read as a table."""

from dataclasses import replace
from datetime import date
from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.money import pounds
from evenhand.domain.negotiation import (
    Change,
    Debt,
    Input,
    Negotiation,
    Offer,
    Ongoing,
    Plan,
    Rung,
    Situation,
    negotiate,
)

RULES = the_book().rules
ON = date(2017, 6, 12)
DEAN = Situation(
    on=ON,
    review_on=date(2018, 3, 11),
    first_on=date(2017, 7, 1),
    every=Frequency.MONTHLY,
    ongoing=(Ongoing("A", 57_00, True),),
    debts=(Debt(1840_25, "A", backdated=400_00), Debt(310_00, "", old_scheme=True)),
    net=418_00,
    essential=235_00,
    priority=12_00,
    lump_sum=200_00,
    offer=Offer(instalment=60_00),
)
"""Self-employed, with a lump sum and an offer that is too small to be done in two years."""


def client(**changes: Any) -> Situation:
    """Dean, in other circumstances."""
    return replace(DEAN, **changes)


def negotiated(given: Situation) -> Negotiation:
    """The plans, which are not refused."""
    found = negotiate(given, RULES)
    assert isinstance(found, Negotiation), found
    return found


def plan(given: Situation, rung: Rung) -> Plan:
    """One of the plans."""
    return negotiated(given).by_rung[rung]


def said(found: Plan) -> list[str]:
    """The codes of what is said of a plan."""
    return [why.code for why in found.why]


def changed(given: Situation, change: Change, to: int) -> Situation:
    """The client after a change of one input."""
    match change.input:
        case Input.LUMP_SUM:
            return replace(given, lump_sum=to)
        case Input.INSTALMENT:
            return replace(given, offer=Offer(instalment=to))
        case Input.MONTHS:
            return replace(given, offer=Offer(months=to))
        case Input.SPENDING:
            return replace(given, essential=to)
        case Input.INCOME:
            return replace(given, net=to)


def table(found: Negotiation) -> str:
    """All plans in short, then each plan that may be agreed in full."""
    lines = [
        f"not negotiable {_p(found.per_instalment)} until {found.until}, {_p(found.total)} in all",
        f"owed {_p(found.arrears)} and {_p(found.charges)}; left over {_p(found.disposable)} a week, "
        f"of which {_p(found.sustainable)} can be kept up",
        f"recommended: {found.recommended or 'unknown'}",
    ]
    for each in found.plans:
        lines += ["", *_plan(each)]
    return "\n".join([*lines, ""])


def _plan(each: Plan) -> list[str]:
    mark = {True: "yes", False: "no", None: "unknown"}[each.available]
    change = f"; {each.change.input} {_p(each.change.was)} to {_p(each.change.to)}" if each.change else ""
    missed = f"; one missed: {each.missed.ends_on}" if each.missed else ""
    head = [
        f"{each.rung}: {mark}{change}",
        f"  now {_p(each.lump_sum)}, then {_p(each.instalment)}; ends {each.ends_on}, {each.months} months, "
        f"beyond the steer: {each.beyond_steer}{missed}",
        f"  share {_p(each.share)}, left over {_p(each.left_over)}, stands {_p(each.stands)}; "
        + ", ".join(f"at -{fall.per_cent}% {_p(fall.left_over)} {fall.kept_up}" for fall in each.falls),
        *(f"  to {one.receiving_parent or 'the state'} {_p(one.arrears)} by {one.on}" for one in each.to),
        f"  {', '.join(said(each))}",
    ]
    if each.available is False:
        return head
    return head + [
        f"    {item.due_on:%a} {item.due_on} {_p(item.maintenance):>8} {_p(item.fee):>7} {_p(item.arrears):>8} "
        f"{_p(item.charges):>7} {_p(item.total):>8}"
        for item in each.instalments
    ]


def _p(pence: int | None) -> str:
    return "unknown" if pence is None else pounds(pence)
