"""The form of a call: what stands open on a step, and what goes along unseen."""

from typing import Any

from django.urls import reverse

from evenhand.domain.negotiation import Negotiation
from evenhand.domain.opportunity.commands.talks import ProposePlan
from evenhand.domain.procedures.shape import Task
from evenhand.web.forms import draw_fields, drawn_from
from evenhand.web.pages.desk_tasks import task_href
from evenhand.web.pages.negotiating import steps as at
from evenhand.web.pages.negotiating.asked import CallAsked
from evenhand.web.pages.negotiating.fields import budget_groups, by_name, hidden_fields
from evenhand.web.pages.negotiating.opening import opening
from evenhand.web.pages.negotiating.week import controls
from evenhand.web.pages.negotiating.words import EVERY
from evenhand.work.reading.plans_at_desk import PlansAtDesk
from evenhand.work.reading.request_view import Desk


def call_form(
    desk: Desk, task: Task, asked: CallAsked, plans: PlansAtDesk | None, found: Negotiation | None, step: str
) -> dict[str, Any]:
    """The form with what was typed, or what the last proposal held; `unsaved` where the budget was not recorded yet."""
    typed, start = asked.typed, opening(desk)
    proposed = {name: value for name, value in vars(start).items() if value is not None}
    fields = by_name(
        draw_fields(
            ProposePlan,
            proposed=proposed,
            typed=typed.raw if typed else None,
            errors=typed.errors if typed else None,
        )
    )
    previewing = bool(asked.preview and found is not None)
    open_ones = () if previewing else fields_of_step(step)
    every = plans.means.every if plans is not None and plans.means is not None else start.every
    return {
        "action": task_href(desk, task),
        "plans": reverse("plans", args=[desk.view.numbers[desk.request.number]]),
        "hidden": [*drawn_from(desk.view.state.version, desk.view.today), *hidden_fields(fields, open_ones)],
        "fields": fields,
        "groups": budget_groups(fields["budget"]),
        "controls": controls(fields, plans.means if plans else None, found, every),
        "unsaved": typed is not None and (typed.command is None or of_budget(typed.command) != of_budget(start)),
        "often": {each.value: words for each, words in EVERY.items()},
        "words": bool(plans is not None and plans.amounts),
    }


def of_budget(entry: ProposePlan) -> tuple[object, ...]:
    """What took a talk to find out, and is asked for before it is lost; an offer that is only tried is not."""
    return tuple(getattr(entry, name) for name in fields_of_step(at.BUDGET))


def fields_of_step(step: str) -> tuple[str, ...]:
    """The fields that stand open on a step; what the others hold goes along unseen."""
    if step == at.BUDGET:
        return ("net", "essential", "priority", "budget", "budget_reason", "ending", "ending_on")
    return ("lump_sum", "instalment", "months", "first_on", "every")
