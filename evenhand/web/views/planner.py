"""Plans for a parent who owes, worked out without an account. Nothing is stored, and no figure stands in an address.

A form here changes nothing, so it carries no token, and no cookie is needed to send it.
"""

from threading import BoundedSemaphore

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from evenhand.domain.negotiation import Rung
from evenhand.web.forms.planner import STEPS, after, before, read_step
from evenhand.web.permissions import open_to_all
from evenhand.web.planner_door import door
from evenhand.web.planner_draw import Sent, draw, draw_answer, draw_message, draw_question, weighed_of
from evenhand.web.turnstile import Turnstile
from evenhand.work.planner import planner_words, print_proposal
from evenhand.work.state.today import office

PAGES = Turnstile(settings.PLANNER_PAGES_A_MINUTE)
PROPOSALS = Turnstile(settings.PLANNER_PROPOSALS_A_MINUTE)
PRINTING = BoundedSemaphore(2)
"""How many proposals are set at a time: strangers never take all hands of the office."""

WAIT_SECONDS = 1
DECIDE_WHAT_IS_ASKED = ("parents", "owed", "often")
"""Whoever changes one of these answers is led on through the questions that follow from it."""


@open_to_all
@csrf_exempt
@door(PAGES, "planner")
def planner(request: HttpRequest, sent: Sent) -> HttpResponse:
    """The first page; then a question a page, and at the end the plans."""
    if request.method != "POST":
        words = planner_words(request.GET.get("language", ""))
        return draw(request, "begin", words, words.say("begin.title"))
    step, to, then = request.POST.get("step", ""), request.POST.get("to", ""), request.POST.get("then", "")
    if to.startswith("change:") and to.removeprefix("change:") in STEPS:
        return draw_question(request, to.removeprefix("change:"), sent, {}, "answer")
    if step not in STEPS:
        return draw_question(request, STEPS[0], sent, {})
    if to == "back":
        return draw_question(request, before(step, sent.carried) or step, sent, {})
    errors = read_step(step, sent.carried, sent.words, office().business_date).errors
    if errors:
        return draw_question(request, step, sent, errors, then)
    following = after(step, sent.carried) if step in DECIDE_WHAT_IS_ASKED or then != "answer" else ""
    return draw_question(request, following, sent, {}) if following else draw_answer(request, sent)


@open_to_all
@csrf_exempt
@door(PROPOSALS, "planner-proposal")
def planner_proposal(request: HttpRequest, sent: Sent) -> HttpResponse:
    """The plan that they chose, to print; where the answers are not whole, the question that is not answered."""
    if request.method != "POST":
        return draw_message(request, "", sent, "no_answers", 405)
    found = weighed_of(request, sent)
    if isinstance(found, HttpResponse):
        return found
    given, negotiation = found
    rung = next((rung for rung in Rung if rung == request.POST.get("plan")), None)
    owes = negotiation.arrears + negotiation.charges
    if rung is None or negotiation.by_rung[rung].available is False or not owes:
        return draw_answer(request, sent)
    if not PRINTING.acquire(timeout=WAIT_SECONDS):
        return draw_message(request, "planner-proposal", sent, "busy", 503)
    try:
        printed = print_proposal(given, negotiation, rung, sent.words)
    finally:
        PRINTING.release()
    name = f"{sent.words.say('document.file')}.pdf"
    return HttpResponse(
        printed, content_type="application/pdf", headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
