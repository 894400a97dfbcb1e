"""The whole screen of a call: the week, the plans and the step at hand."""

from typing import Any

from evenhand.domain.money import spoken
from evenhand.domain.negotiation import Negotiation, Rung
from evenhand.domain.opportunity.commands.talks import ProposePlan
from evenhand.domain.opportunity.talks import Proposal
from evenhand.domain.opportunity.vocabulary import Service
from evenhand.domain.procedures.shape import Task
from evenhand.web.forms import Typed
from evenhand.web.pages.negotiating import steps as at
from evenhand.web.pages.negotiating.asked import CallAsked, plans_asked
from evenhand.web.pages.negotiating.form import call_form
from evenhand.web.pages.negotiating.moved_on import moved_on
from evenhand.web.pages.negotiating.owed import owed
from evenhand.web.pages.negotiating.preview import preview
from evenhand.web.pages.negotiating.putting import hardship
from evenhand.web.pages.negotiating.saying import activity, offers, say
from evenhand.web.pages.negotiating.shown import shown_of, unreadable
from evenhand.web.pages.negotiating.week import week
from evenhand.web.pages.task_list import tasks
from evenhand.work.account.visible import visible_account
from evenhand.work.reading.plans_at_desk import PlansAtDesk, names_of_owed
from evenhand.work.reading.request_view import Desk

SETS = "SetPlanSchedule"
LETTERS = "Letters to both parents leave at the close of the day."


def screen(desk: Desk, task: Task, asked: CallAsked) -> dict[str, Any]:
    """What the template of a negotiation is given beside what every desk is."""
    talks, view = desk.request.talks, desk.view
    assert talks is not None  # noqa: S101 - only negotiations come here
    proposing = task.id == at.PROPOSE and task.id in desk.allowed
    part = asked.part or (at.BUDGET if not talks.offers and asked.typed is None else at.PLANS)
    step = at.step_of(task, part)
    names = names_of_owed(view.state.account, desk.actor)
    plans = plans_asked(desk, asked.typed)
    found = plans.found if plans is not None and isinstance(plans.found, Negotiation) else None
    moved = "" if proposing else moved_on(found, talks.plan)
    shown = None
    if step in (at.PLANS, at.DECISION):
        shown = shown_of(plans, names) if plans is not None else unreadable(asked.typed)
    return {
        "steps": at.steps(desk, step, sends=proposing),
        "step": step,
        "all_tasks": tasks(desk, task.id),
        "week": week(plans.means if plans else None, found, edits=proposing),
        "activity": activity(talks, desk.procedure.opened_because),
        "say": say(found, plans.means.every, step) if plans is not None and plans.means is not None else None,
        "owes": _owes(desk),
        "offers": offers(talks),
        "compared": _compared(shown, talks.plan) if step == at.DECISION and not moved else [],
        "moved": moved if step in (at.PLANS, at.DECISION) else "",
        "hardship": hardship(desk) if step == at.DECISION else None,
        "owed": _owed(desk, plans, names) if step == at.OWED else None,
        "shown": shown,
        "form": call_form(desk, task, asked, plans, found, step) if proposing else None,
        "preview": _preview(found, plans, asked.preview, names) if proposing and found is not None else None,
        "agreed": None if moved else _agreed(desk, task, found, plans, names),
    }


def redrawn(desk: Desk, typed: Typed[ProposePlan], names: dict[str, str]) -> dict[str, Any]:
    """The parts of the screen that follow from what stands in the form."""
    plans = plans_asked(desk, typed)
    found = plans.found if plans is not None and isinstance(plans.found, Negotiation) else None
    return {
        "week": week(plans.means if plans else None, found, edits=True),
        "say": say(found, plans.means.every, at.PLANS) if plans is not None and plans.means is not None else None,
        "shown": shown_of(plans, names) if plans is not None else unreadable(typed),
    }


def _owes(desk: Desk) -> str:
    given = desk.beside.situation
    return spoken(sum(debt.pence for debt in given.debts) + given.charges) if given is not None else ""


def _compared(shown: dict[str, Any] | None, proposed: Proposal | None) -> list[dict[str, Any]]:
    """The plan that was proposed last, and the one that is recommended."""
    if shown is None or proposed is None:
        return []
    wanted = [card for card in shown["cards"] if card["id"] == proposed.terms.rung.value or card["kind"] == "best"]
    return sorted(wanted, key=lambda card: card["id"] != proposed.terms.rung.value)


def _owed(desk: Desk, plans: PlansAtDesk | None, names: dict[str, str]) -> dict[str, Any] | None:
    given, talks, state = desk.beside.situation, desk.request.talks, desk.view.state
    if given is None:
        return None
    told = plans.given if plans is not None and plans.given is not None else given
    account = state.account if visible_account(state.account, desk.actor) is not None else ""
    return owed(told, names, account, known=talks is not None and talks.disputed is not None)


def _agreed(
    desk: Desk, task: Task, found: Negotiation | None, plans: PlansAtDesk | None, names: dict[str, str]
) -> dict[str, Any] | None:
    """Before the schedule of an agreed plan is set: each instalment, and how both parents are told."""
    talks = desk.request.talks
    if task.asks != SETS or task.id not in desk.allowed or found is None or talks is None or talks.plan is None:
        return None
    direct = desk.view.state.service is Service.DIRECT_PAY
    letters = "Letters to both parents are drafted for a person to check and send." if direct else LETTERS
    return {"plan": _preview(found, plans, talks.plan.terms.rung.value, names), "letters": letters}


def _preview(
    found: Negotiation, plans: PlansAtDesk | None, wanted: str, names: dict[str, str]
) -> dict[str, Any] | None:
    if wanted not in tuple(Rung) or plans is None or plans.means is None:
        return None
    return preview(found, Rung(wanted), plans.means.every, names)
