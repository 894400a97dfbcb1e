"""What a person asks of the screen of a call, and the plans that answer it."""

from dataclasses import dataclass

from evenhand.domain.opportunity.commands.talks import ProposePlan
from evenhand.web.forms import Typed
from evenhand.web.pages.negotiating import steps as at
from evenhand.web.pages.negotiating.opening import entry_of, opening
from evenhand.work.reading.plans_at_desk import PlansAtDesk, plans_at_desk
from evenhand.work.reading.request_view import Desk


@dataclass(frozen=True)
class CallAsked:
    """What a person asks of the screen.

    Attributes:
        part: the budget, or the plans.
        typed: the form as it was sent; None where it was not.
        preview: the plan to look at before it is proposed.
        choose: what is ticked in the decision already.
    """

    part: str = ""
    typed: Typed[ProposePlan] | None = None
    preview: str = ""
    choose: str = ""


NOTHING_ASKED = CallAsked()


def plans_asked(desk: Desk, typed: Typed[ProposePlan] | None) -> PlansAtDesk | None:
    """For what was typed; otherwise for what the last proposal rested on. None where what was typed cannot be read."""
    talks = desk.request.talks
    if typed is not None:
        return plans_at_desk(desk, typed.command) if typed.command is not None else None
    if talks is not None and talks.plan is not None and at.PROPOSE not in desk.allowed:
        return plans_at_desk(desk, entry_of(talks.plan), talks.plan.on)
    return plans_at_desk(desk, opening(desk))
