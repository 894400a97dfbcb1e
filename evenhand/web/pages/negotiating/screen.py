"""The whole screen of a call: the week, the plans and the step at hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from evenhand.config.book import the_book
from evenhand.domain.calendar import add_months
from evenhand.domain.money import spoken
from evenhand.domain.negotiation import Negotiation, Rung
from evenhand.domain.opportunity.commands.talks import ProposePlan
from evenhand.domain.opportunity.talks import Proposal
from evenhand.domain.opportunity.vocabulary import Service
from evenhand.domain.procedures.shape import Task
from evenhand.domain.refusal import Refusal
from evenhand.web.forms import Typed, draw_fields, drawn_from
from evenhand.web.pages.desk_tasks import task_href
from evenhand.web.pages.negotiating import steps as at
from evenhand.web.pages.negotiating.cards import cards
from evenhand.web.pages.negotiating.chart import chart
from evenhand.web.pages.negotiating.fields import budget_groups, by_name, hidden_fields
from evenhand.web.pages.negotiating.opening import entry_of, opening
from evenhand.web.pages.negotiating.owed import owed
from evenhand.web.pages.negotiating.preview import preview
from evenhand.web.pages.negotiating.putting import hardship
from evenhand.web.pages.negotiating.saying import activity, offers, say
from evenhand.web.pages.negotiating.shares import shares, working
from evenhand.web.pages.negotiating.week import controls, week
from evenhand.web.pages.negotiating.words import EVERY
from evenhand.web.pages.task_list import tasks
from evenhand.work.account.visible import visible_account
from evenhand.work.reading.plans_at_desk import PlansAtDesk, names_of_owed, plans_at_desk
from evenhand.work.reading.request_view import Desk

STEER = "negotiation.steer_months"
SETS = "SetPlanSchedule"
LETTERS = "Letters to both parents leave at the close of the day."


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
PUT_RIGHT = "The plans are shown again once this is put right."


def screen(desk: Desk, task: Task, asked: CallAsked) -> dict[str, Any]:
    """What the template of a negotiation is given beside what every desk is."""
    talks, view = desk.request.talks, desk.view
    assert talks is not None  # noqa: S101 - only negotiations come here
    proposing = task.id == at.PROPOSE and task.id in desk.allowed
    part = asked.part or (at.BUDGET if not talks.offers and asked.typed is None else at.PLANS)
    step = at.step_of(task, part)
    names = names_of_owed(view.state.account, desk.actor)
    plans = _plans(desk, asked.typed)
    found = plans.found if plans is not None and isinstance(plans.found, Negotiation) else None
    shown = None
    if step in (at.PLANS, at.DECISION):
        shown = shown_of(desk, plans, names) if plans is not None else unreadable(asked.typed)
    return {
        "steps": at.steps(desk, step, sends=proposing),
        "step": step,
        "all_tasks": tasks(desk, task.id),
        "week": week(plans.means if plans else None, found, edits=proposing),
        "activity": activity(talks, desk.procedure.opened_because),
        "say": say(found, plans.means.every, step) if plans is not None and plans.means is not None else None,
        "owes": _owes(desk),
        "offers": offers(talks),
        "compared": _compared(shown, talks.plan) if step == at.DECISION else [],
        "hardship": hardship(desk) if step == at.DECISION else None,
        "owed": _owed(desk, plans, names) if step == at.OWED else None,
        "shown": shown,
        "form": _form(desk, task, asked, plans, found, step) if proposing else None,
        "preview": _preview(found, plans, asked.preview, names) if proposing and found is not None else None,
        "agreed": _agreed(desk, task, found, plans, names),
    }


def redrawn(desk: Desk, typed: Typed[ProposePlan], names: dict[str, str]) -> dict[str, Any]:
    """The parts of the screen that follow from what stands in the form."""
    plans = _plans(desk, typed)
    found = plans.found if plans is not None and isinstance(plans.found, Negotiation) else None
    return {
        "week": week(plans.means if plans else None, found, edits=True),
        "say": say(found, plans.means.every, at.PLANS) if plans is not None and plans.means is not None else None,
        "shown": shown_of(desk, plans, names) if plans is not None else unreadable(typed),
    }


def shown_of(desk: Desk, plans: PlansAtDesk, names: dict[str, str]) -> dict[str, Any]:
    """The plans side by side, their picture, what each parent gets, and why; or why there are none."""
    if isinstance(plans.found, Refusal) or plans.given is None or plans.means is None:
        says = plans.found.sentence if isinstance(plans.found, Refusal) else ""
        return {"error": says, "cards": []}
    found, given, every = plans.found, plans.given, plans.means.every
    steer = add_months(given.on, the_book().rules.number(STEER, given.on))
    made = cards(found, every, names)
    best = next((card for card in made if card["kind"] == "best"), None)
    first = best or next((card for card in made if card["preview"]), None)
    return {
        "error": "",
        "amounts": list(plans.amounts),
        "over": _over(found, plans.means.lump_sum),
        "cards": made,
        "chart": chart(found, given, steer),
        "shares": shares(found, names),
        "working": working(found, every),
        "objective": found.objective.says,
        "first": {"rung": first["id"], "text": first["preview"]} if first else None,
        "refuse": any(card["id"] == Rung.OWN_OFFER and card["preview"] for card in made),
        "says": _says(made),
    }


def unreadable(typed: Typed[ProposePlan] | None) -> dict[str, Any]:
    """What stands in place of the plans where what was typed cannot be read."""
    errors = list(typed.errors.items()) if typed is not None else []
    return {"error": PUT_RIGHT, "errors": [{"name": name, "text": text} for name, text in errors], "cards": []}


def _plans(desk: Desk, typed: Typed[ProposePlan] | None) -> PlansAtDesk | None:
    """For what was typed; otherwise for what the last proposal rested on. None where what was typed cannot be read."""
    talks = desk.request.talks
    if typed is not None:
        return plans_at_desk(desk, typed.command) if typed.command is not None else None
    if talks is not None and talks.plan is not None and at.PROPOSE not in desk.allowed:
        return plans_at_desk(desk, entry_of(talks.plan), talks.plan.on)
    return plans_at_desk(desk, opening(desk))


def _form(
    desk: Desk, task: Task, asked: CallAsked, plans: PlansAtDesk | None, found: Negotiation | None, step: str
) -> dict[str, Any]:
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


def _over(found: Negotiation, lump: int) -> str:
    """What becomes of a lump sum that is larger than what the plans clear."""
    owed = found.arrears + found.charges
    if lump <= owed:
        return ""
    return f"{spoken(lump)} now is more than the {spoken(owed)} that the plans clear. No more than that is taken."


def _says(made: Sequence[Mapping[str, Any]]) -> str:
    """What a screen reader hears once a slider rests."""
    said = []
    for card in made:
        if card["kind"] == "best" or card["id"] == Rung.OWN_OFFER:
            cleared = dict(card["rows"]).get("Cleared", "")
            steer = ", breaches debt steer" if card["steer"] else ""
            best = ", recommended" if card["kind"] == "best" else ""
            end = f", cleared {cleared}{steer}" if cleared else ", not available"
            said.append(f"{card['title']}{best}: {card['amount']} {card['asks']}{end}.")
    return " ".join(said)
