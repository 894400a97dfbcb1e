"""The screen of a call about arrears: the plans side by side, and the budget that they rest on."""

from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.calendar import add_months
from evenhand.domain.maintenance import Frequency
from evenhand.domain.negotiation import Negotiation
from evenhand.domain.opportunity.commands.talks import ProposePlan
from evenhand.domain.opportunity.talks import Means
from evenhand.web.forms import draw_fields
from evenhand.web.pages.negotiating.cards import cards
from evenhand.web.pages.negotiating.chart import chart
from evenhand.web.pages.negotiating.fields import budget_groups, by_name, hidden_fields
from evenhand.web.pages.negotiating.form import fields_of_step
from evenhand.web.pages.negotiating.saying import say
from evenhand.web.pages.negotiating.shares import shares, working
from evenhand.web.pages.negotiating.shown import STEER
from evenhand.web.pages.negotiating.steps import BUDGET, PLANS, STEPS
from evenhand.web.pages.negotiating.week import controls, week
from evenhand.work.plan import weighed
from evenhand.work.plans import PlanForm, situation
from tests.situations import figures
from tests.web.samples import desk
from tests.web.samples.office import VERSIONS

NAMES = {"A": "Nia Bellamy"}
ASKED = PlanForm.model_validate(figures("each month"))
GIVEN = situation(ASKED)
MEANS = Means(ASKED.first_payment_on, Frequency.MONTHLY, 418_00, 235_00, 12_00, 200_00)
BESIDE = {name: value for name, value in desk.PAGES["request"][1].items() if name not in ("clocks", "payment")}


def found() -> Negotiation:
    plans = weighed(ASKED)
    assert isinstance(plans, Negotiation)
    return plans


def shown(plans: Negotiation) -> dict[str, Any]:
    made = cards(plans, MEANS.every, NAMES)
    best = next(card for card in made if card["kind"] == "best")
    return {
        "error": "",
        "amounts": ["Food is £0.00 a week."],
        "cards": made,
        "chart": chart(plans, GIVEN, add_months(GIVEN.on, the_book().rules.number(STEER, GIVEN.on))),
        "shares": shares(plans, NAMES),
        "working": working(plans, MEANS.every),
        "objective": plans.objective.says,
        "first": {"rung": best["id"], "text": best["preview"]},
        "refuse": True,
    }


def form(plans: Negotiation, step: str) -> dict[str, Any]:
    proposed = {name: value for name, value in vars(MEANS).items() if value}
    fields = by_name(draw_fields(ProposePlan, proposed=proposed))
    return {
        "action": "/negotiation",
        "plans": "/negotiation",
        "hidden": [*VERSIONS, *hidden_fields(fields, fields_of_step(step))],
        "fields": fields,
        "groups": budget_groups(fields["budget"]),
        "controls": controls(fields, MEANS, plans, MEANS.every),
        "words": step == BUDGET,
    }


def call(step: str) -> dict[str, Any]:
    plans = found()
    places = [one.name for one in STEPS]
    return {
        "steps": [
            {
                "number": number,
                "title": one.title,
                "state": "done" if number <= places.index(BUDGET) else "waiting",
                "current": one.name == step,
                "href": "/negotiation" if number <= places.index(BUDGET) else "",
                "button": one.name if one.name in (BUDGET, PLANS) else "",
            }
            for number, one in enumerate(STEPS, 1)
        ],
        "step": step,
        "all_tasks": desk.TASKS,
        "week": week(MEANS, plans, edits=True),
        "activity": "They ask to negotiate. Arrears are to be negotiated.",
        "say": say(plans, MEANS.every, step),
        "offers": [{"on": "Tue 14 Feb 2017", "says": "£60.00 a month, which takes 33 months"}],
        "shown": shown(plans) if step == PLANS else None,
        "form": form(plans, step),
    }


PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "negotiation": ("negotiation.html", BESIDE | {"call": call(PLANS)}),
    "negotiation-budget": ("negotiation.html", BESIDE | {"call": call(BUDGET)}),
}
