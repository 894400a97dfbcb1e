"""What is done beside the tasks of an outcome: taking back what waits for a team leader, asking for advice."""

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.procedures.ending.advice import MAY_ASK
from evenhand.domain.refusal import Refusal
from evenhand.web.forms import key_of, seen_by
from evenhand.web.outcome import went_on
from evenhand.web.pages.ending.advice import Asked
from evenhand.web.permissions import StaffRequest, may, posted
from evenhand.web.refusing import absent, refused
from evenhand.web.views.desk import desk_or_absent, draw_desk
from evenhand.work.amend_approval import amend_approval
from evenhand.work.ask_advice import ask_advice
from evenhand.work.asking.questions import LONGEST_PROSE


@may("caseworker")
@posted
def amend(request: StaffRequest, number: int) -> HttpResponse:
    """What was put is void, and its task opens again with what was written."""
    seen = seen_by(request)
    outcome = amend_approval(request.staff.actor, number, seen=seen, key=key_of(request))
    to = reverse("request", args=[number])
    return went_on(request, outcome, to, "Taken back. Amend it below, and put it again.")


@may(*sorted(MAY_ASK))
@posted
def advice(request: StaffRequest, number: int) -> HttpResponse:
    """Opens the incident; a question that cannot be put comes back with its words."""
    at = desk_or_absent(request, number)
    question = request.POST.get("question", "").strip().replace("\r\n", "\n")
    if len(question) > LONGEST_PROSE:
        return _again(request, number, Asked(question, f"Question: use up to {LONGEST_PROSE:,} characters"))
    outcome = ask_advice(request.staff.actor, number, question, key=key_of(request))

    def refuse(refusal: Refusal) -> HttpResponse:
        if refusal.field != "question":
            raise refused(refusal)
        return _again(request, number, Asked(question, refusal.sentence))

    to, reference = reverse("request", args=[number]), at.view.reference
    return went_on(
        request, outcome, to, "Advice is asked. Its answer shows here.", reference=reference, on_refusal=refuse
    )


def _again(request: StaffRequest, number: int, asked: Asked) -> HttpResponse:
    at = desk_or_absent(request, number)
    task = at.procedure.task(at.now)
    if task is None:
        raise absent("task")
    return draw_desk(request, at, task, asked=asked)
