"""What is sent from the screen of a call: to look at plans, which writes nothing, or to put one on the record."""

from dataclasses import replace
from typing import Any

from django.http import QueryDict

from evenhand.domain.negotiation import Rung
from evenhand.domain.opportunity.commands.talks import ProposePlan
from evenhand.domain.procedures.shape import Task
from evenhand.domain.refusal import Refusal
from evenhand.web.forms import Typed, read_form
from evenhand.web.pages.negotiating.asked import CallAsked
from evenhand.web.pages.negotiating.form import fields_of_step
from evenhand.web.pages.negotiating.steps import BUDGET, PLANS, PROPOSE
from evenhand.web.permissions import StaffRequest
from evenhand.work.reading.plans_at_desk import plans_at_desk
from evenhand.work.reading.request_view import Desk

RECORD, REFUSE = "record", "refuse"
NEEDS = "They need a word: write it below."


def only_looks(request: StaffRequest, task: Task) -> bool:
    """Whether what was sent asks to see plans, and nothing of it is recorded."""
    return task.id == PROPOSE and ("preview" in request.POST or request.POST.get("do") in (BUDGET, PLANS))


def looked(request: StaffRequest, at: Desk) -> CallAsked:
    """What to show for what was sent. A plan is not previewed before an unusual amount has its word."""
    typed = read_form(ProposePlan, meant(request))
    part, wanted = request.POST.get("do", PLANS), request.POST.get("preview", "")
    if typed.command is None:
        return again(CallAsked(), typed)
    shown = plans_at_desk(at, typed.command)
    if wanted and shown.amounts and not typed.command.budget_reason.strip():
        return again(CallAsked(), Typed(None, typed.raw, {"budget_reason": " ".join([*shown.amounts, NEEDS])}))
    if isinstance(shown.found, Refusal) and shown.found.field in typed.raw:
        return again(CallAsked(), Typed(None, typed.raw, {shown.found.field: shown.found.sentence}))
    return CallAsked(BUDGET if part == BUDGET else PLANS, typed, wanted)


def again(call: CallAsked, typed: Typed[Any]) -> CallAsked:
    """The part on which the first thing to put right stands, with what was typed."""
    first = next(iter(typed.errors), "")
    in_budget = first.startswith("budget") or first in fields_of_step(BUDGET)
    return replace(call, part=BUDGET if in_budget else PLANS, typed=typed, preview="")


def meant(request: StaffRequest, *, looks: bool = False) -> QueryDict:
    """What was sent, with the plan that a button names. Whoever only `looks` means none: it reads as their offer."""
    sent, do = request.POST, request.POST.get("do", "")
    if not (looks or "preview" in sent or do in (BUDGET, PLANS, REFUSE)):
        return sent
    named, wanted = sent.copy(), sent.get("preview", "")
    named["plan"] = wanted if wanted in tuple(Rung) and do != REFUSE else Rung.OWN_OFFER.value
    return named


def to_refuse(request: StaffRequest) -> str:
    """An offer that is to be refused is put on the record, and its refusal is decided next, after what comes before."""
    meant_so = request.POST.get("do") == REFUSE or request.GET.get("choose") == REFUSE
    return f"?choose={REFUSE}" if meant_so else ""
