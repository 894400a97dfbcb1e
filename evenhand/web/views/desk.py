"""The desk of one request: looking at a task, and recording it."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.opportunity.commands import COMMANDS
from evenhand.domain.opportunity.commands.talks import Verdict
from evenhand.domain.opportunity.events import TaskRecorded
from evenhand.domain.procedures.permits import APPROVALS
from evenhand.domain.procedures.shape import Task
from evenhand.domain.refusal import Refusal
from evenhand.web.forms import Typed, key_of, read_form, seen_by, typed_words
from evenhand.web.forms.by_field import by_field
from evenhand.web.outcome import stale_page, went_on
from evenhand.web.pages.assigning import assigning
from evenhand.web.pages.case_frame import case_page
from evenhand.web.pages.clocks import clock_rows
from evenhand.web.pages.desk_known import impossible, known
from evenhand.web.pages.desk_payment import payment
from evenhand.web.pages.desk_task import form_of, lines_of_task, takes_note, task_page
from evenhand.web.pages.desk_tasks import head, task_href
from evenhand.web.pages.ending.advice import NOT_ASKED, Asked
from evenhand.web.pages.ending.desk import ending_of
from evenhand.web.pages.guide import beside_request
from evenhand.web.pages.negotiating.asked import NOTHING_ASKED, CallAsked
from evenhand.web.pages.negotiating.screen import screen
from evenhand.web.pages.negotiating.steps import PROPOSE
from evenhand.web.pages.task_list import tasks
from evenhand.web.pages.to_schedule import SETS, SHOWS
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.refusing import absent
from evenhand.web.views.calling import again, looked, meant, only_looks, to_refuse
from evenhand.work.reading.case_timeline import last_slip
from evenhand.work.reading.case_view import view_case_of_request
from evenhand.work.reading.consequences import only_tried, reopened
from evenhand.work.reading.following import titles_beside
from evenhand.work.reading.proposing import proposal
from evenhand.work.reading.request_view import Desk, desk
from evenhand.work.reading.who import staff_names
from evenhand.work.record_task import record_task
from evenhand.work.recording import Recorded, Stale
from evenhand.work.roles import READERS

LONGEST_NOTE = 10_000


@may(*READERS)
def request_desk(request: StaffRequest, number: int) -> HttpResponse:
    """Shows a task of a request; what is sent records it."""
    at = desk_or_absent(request, number)
    name = request.GET.get("task", "") or at.now
    task = at.procedure.task(name)
    if task is None:
        raise absent("task")
    if request.method == "POST" and only_looks(request, task):
        return draw_desk(request, at, task, call=looked(request, at))
    if request.method == "POST" and task.asks == SETS and request.POST.get("do") == SHOWS:
        return draw_desk(request, at, task, read_form(COMMANDS[SETS], request.POST), note_of(request))
    if request.method == "POST":
        return _record(request, at, task, number)
    return draw_desk(
        request, at, task, call=CallAsked(request.GET.get("part", ""), choose=request.GET.get("choose", ""))
    )


def desk_or_absent(request: StaffRequest, number: int) -> Desk:
    """The desk of a request that this person may see."""
    found = view_case_of_request(number, request.staff.actor, request.staff.today)
    if found is None:
        raise absent("request")
    return desk(*found, request.staff.actor)


def note_of(request: StaffRequest) -> str:
    """The note beside a form, as it was typed."""
    return request.POST.get("note", "").strip().replace("\r\n", "\n")


def _record(request: StaffRequest, at: Desk, task: Task, number: int) -> HttpResponse:
    seen, note = seen_by(request), note_of(request)
    if task.asks not in COMMANDS:
        raise absent("task")
    typed = read_form(COMMANDS[task.asks], meant(request), lines_of_task(at, task))
    if len(note) > LONGEST_NOTE:
        typed = Typed(None, typed.raw, {**typed.errors, "note": f"Note: use up to {LONGEST_NOTE:,} characters"})
    if typed.command is None:
        return draw_desk(request, at, task, typed, note, version=seen.version)
    outcome = record_task(
        request.staff.actor, number, task.id, typed.command, note=note, seen=seen, key=key_of(request)
    )

    def refused(refusal: Refusal) -> HttpResponse:
        again: Typed[Any] = Typed(None, typed.raw, {refusal.field or "": refusal.sentence})
        return draw_desk(request, desk_or_absent(request, number), task, again, note)

    def stale(found: Stale) -> HttpResponse:
        return _stale(request, desk_or_absent(request, number), task, typed, note, found, seen.version)

    reference = at.view.reference

    def done(outcome: Recorded) -> str:
        events = outcome.events.get(reference, ())
        if any(isinstance(event, TaskRecorded) for event in events):
            return f"Recorded: {task.title.rstrip('?')}."
        if again := reopened(events, at.procedure):
            return f"Recorded. “{again}” is open again."
        return f"{'The attempt is recorded' if only_tried(events) else 'Recorded'}. “{task.title}” stays open."

    to = f"{reverse('request', args=[number])}{to_refuse(request)}"
    beside = titles_beside(at.view.state, at.request.number)
    return went_on(request, outcome, to, done, reference=reference, others=beside, on_refusal=refused, on_stale=stale)


def draw_desk(
    request: StaffRequest,
    at: Desk,
    task: Task,
    typed: Typed[Any] | None = None,
    note: str = "",
    *,
    version: int | None = None,
    asked: Asked = NOT_ASKED,
    call: CallAsked = NOTHING_ASKED,
) -> HttpResponse:
    """The page of a task. `asked` is a question to Advice and Guidance that could not be put; `call` is what is asked
    of the screen of a negotiation.
    """
    item, negotiates = at.request, at.request.talks is not None
    names = staff_names({item.opened_by, item.assigned_to, *(record.by for record in item.done)} - {""})
    ticked = {"decision": call.choose} if call.choose in tuple(Verdict) and task.asks == "DecideNegotiation" else {}
    shown = task_page(at, task, names, typed, note, ticked=ticked, own_form=negotiates and task.id == PROPOSE)
    if typed is not None and negotiates and task.id == PROPOSE:
        call = again(call, typed)
    typed = call.typed or typed
    if shown["form"] and call.choose in tuple(Verdict) and task.asks != "DecideNegotiation":
        shown["form"]["action"] += f"&choose={call.choose}"
    if version is not None and shown["form"]:
        shown["form"]["hidden"][0]["value"] = str(version)
    errors = by_field(typed.errors) if typed else []
    errors += [{"text": asked.error, "name": "question"}] if asked.error else []
    slip = last_slip(at.view, request.staff.actor)
    return case_page(
        request,
        "negotiation.html" if negotiates else "request.html",
        task.title,
        at.view,
        "compliance",
        status=422 if errors else 200,
        errors=errors,
        service_request=head(at, names),
        tasks=tasks(at, task.id),
        task=shown,
        assigning=assigning(at, request.staff),
        clocks=clock_rows(at.view, item),
        payment=payment(at),
        ending=ending_of(at, task, asked),
        call=screen(at, task, call) if negotiates else None,
        known=known(at.view),
        impossible=impossible(at, task.id),
        help=beside_request(at.procedure.id, task.id),
        undo={
            "action": reverse("undo", args=[slip]),
            "text": "You made the last entry on this case, and nothing was sent since.",
            "hidden": [{"name": "back", "value": reverse("request", args=[at.view.numbers[item.number]])}],
        }
        if slip
        else None,
    )


def _stale(
    request: StaffRequest, at: Desk, task: Task, typed: Typed[Any], note: str, found: Stale, version: int
) -> HttpResponse:
    kind = COMMANDS[task.asks]
    words = typed_words(kind, typed.raw)
    if note and takes_note(kind):
        words.append({"name": "Note", "value": note})
    start = proposal(at.view, at.request, task)
    may = task.id in at.allowed and task.asks not in APPROVALS  # an answer is given where its content is seen
    form = form_of(at, task, start, typed, note) if may else None
    back = task_href(at, task)
    refusal = at.refused.get(task.id)
    return stale_page(
        request, at.view, found, task.title, "compliance", back, seen=version, typed=words, form=form, refusal=refusal
    )
