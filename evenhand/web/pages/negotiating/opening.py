"""What stands in the form of a plan before anybody types: what the last proposal rested on, else what is known."""

from dataclasses import replace

from evenhand.domain.calendar import add_days
from evenhand.domain.maintenance import Frequency
from evenhand.domain.negotiation import Rung
from evenhand.domain.opportunity.commands.talks import ProposePlan
from evenhand.domain.opportunity.household_budget import Group, group_of
from evenhand.domain.opportunity.talks import Proposal
from evenhand.work.reading.request_view import Desk

SOON = 14


def opening(desk: Desk) -> ProposePlan:
    """An entry that shows plans; which of them is meant, nobody has said."""
    talks, given, today = desk.request.talks, desk.beside.situation, desk.view.today
    first = given.first_on if given is not None else add_days(today, SOON)
    held = talks.plan if talks is not None else None
    if held is None:
        return ProposePlan(Rung.OWN_OFFER, first, given.every if given is not None else Frequency.MONTHLY)
    again = entry_of(held)
    return again if again.first_on >= today else replace(again, first_on=first)


def entry_of(held: Proposal) -> ProposePlan:
    """The entry that made a proposal."""
    means = held.means
    groups = {group_of(line.heading) for line in means.budget}

    def unless(group: Group, pence: int | None) -> int | None:
        return None if group in groups else pence

    nothing = not means.priority and Group.ESSENTIAL in groups
    return ProposePlan(
        plan=held.terms.rung,
        first_on=means.first_on,
        every=means.every,
        net=unless(Group.INCOME, means.net),
        essential=unless(Group.ESSENTIAL, means.essential),
        priority=None if nothing else unless(Group.PRIORITY, means.priority),
        budget=means.budget,
        ending=means.ending or None,
        ending_on=means.ending_on,
        lump_sum=means.lump_sum,
        instalment=means.instalment,
        months=means.months,
    )
