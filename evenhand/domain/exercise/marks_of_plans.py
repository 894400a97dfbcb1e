"""Marks of negotiating a plan. Source: NEG-2, NEG-6, NEG-9 to NEG-14, N1, N2."""

from math import ceil

from evenhand.domain.exercise.marks_of_all import in_words, reached
from evenhand.domain.exercise.verdict import Verdict, done, right
from evenhand.domain.exercise.worked import Worked
from evenhand.domain.maintenance.frequency import exactly
from evenhand.domain.opportunity.events import DebtQuantified, PlanProposed, PlanScheduled, TalkHeld
from evenhand.domain.opportunity.talks import Proposal, Willing

DECIDE = "decide"


def debt_set_out(worked: Worked) -> Verdict:
    """As much is disputed as the parent said."""
    held = worked.last(DebtQuantified)
    return Verdict.OPEN if held is None else right(held.disputed == worked.said.disputed)


def talked(worked: Worked) -> Verdict:
    """The talk is on the record: they ask to negotiate."""
    held = worked.last(TalkHeld)
    return Verdict.OPEN if held is None else right(held.willing is Willing.NEGOTIATES)


def budget_as_told(worked: Worked) -> Verdict:
    """What comes in and goes out is what the parent said: no figure is guessed."""
    plan, said = _decided_on(worked), worked.said
    if plan is None:
        return Verdict.OPEN
    means = plan.means
    told = (means.net, means.essential, means.priority or 0, means.ending)
    return right(told == (said.net, said.essential, said.priority or 0, 0))


def can_be_kept_up(worked: Worked) -> Verdict:
    """No instalment takes more than what is left over allows (N1, N2)."""
    plan = _decided_on(worked)
    if plan is None or worked.kept_up is None:
        return Verdict.OPEN
    weeks = worked.rules.number("schedule.most_weeks", plan.on)
    most = ceil(exactly(worked.kept_up, plan.means.every, weeks))
    return right(max((pence for _, pence in plan.terms.runs), default=0) <= most)


def within_the_steer(worked: Worked) -> Verdict:
    """The children get it within 24 months where that can be kept up (NEG-11)."""
    plan = _decided_on(worked)
    return Verdict.OPEN if plan is None else right(not plan.terms.breaches)


def decided_with_reasons(worked: Worked) -> Verdict:
    """Facts, reasons and the welfare of each child say something."""
    return in_words(worked, DECIDE)


def schedule_set(worked: Worked) -> Verdict:
    """The account follows the plan."""
    return done(worked.last(PlanScheduled) is not None)


def both_called(worked: Worked) -> Verdict:
    """Each parent heard of it by telephone."""
    return reached(worked, "call-receiving-parent", "call-paying-parent")


def _decided_on(worked: Worked) -> Proposal | None:
    """The plan that was decided on; None before a decision."""
    plan = worked.last(PlanProposed)
    return None if plan is None or worked.task(DECIDE) is None else plan.proposal
