"""The schedule of an account: what is in force, what was, and planning another."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.account.planning import Plan
from evenhand.domain.refusal import Refusal
from evenhand.web.forms import Typed, draw_fields, drawn_from, key_of, read_form, seen_by
from evenhand.web.forms.by_field import by_field
from evenhand.web.outcome import went_on
from evenhand.web.pages.account import schedule as schedule_page
from evenhand.web.pages.account.frame import account_or_absent, account_page
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.refusing import absent
from evenhand.work.account.scheduling import MAY_SCHEDULE, ScheduleAsked, proposed_start
from evenhand.work.outcome import Stale
from evenhand.work.preview_schedule import preview_schedule
from evenhand.work.reading.account_schedule import account_schedule
from evenhand.work.reading.account_view import AccountView
from evenhand.work.roles import READERS
from evenhand.work.set_schedule import set_schedule
from evenhand.work.visible import Absent

TITLE = "Plan a schedule"


@may(*READERS)
def schedule(request: StaffRequest, reference: str) -> HttpResponse:
    """The version in force, or the one that the address names."""
    view = account_or_absent(request, reference)
    found = account_schedule(view)
    asked = request.GET.get("version", "")
    live = next((item.number for item in found if item.ended_on is None), found[0].number if found else 0)
    number = int(asked) if asked.isdecimal() and len(asked) < 6 else live
    shown = next((item for item in found if item.number == number), None)
    if shown is None and (found or asked):
        raise absent("version of the schedule")
    may_set = bool(request.staff.actor.roles & MAY_SCHEDULE)
    return account_page(
        request,
        "account/schedule.html",
        "Schedule",
        view,
        "schedule",
        version=schedule_page.version(view, shown) if shown else None,
        versions=schedule_page.versions(view, found, number),
        may_set=reverse("schedule-new", args=[reference]) if may_set else None,
    )


@may(*sorted(MAY_SCHEDULE))
def plan_a_schedule(request: StaffRequest, reference: str) -> HttpResponse:
    """The form; what is asked is shown first, with what it changes, and set where it was shown as it is."""
    view = account_or_absent(request, reference)
    if request.method != "POST":
        return _page(request, view, None)
    typed = read_form(ScheduleAsked, request.POST)
    if typed.command is None:
        return _page(request, view, typed)
    if request.POST.get("do") != "record" or request.POST.get("shown") != _shown(typed.command):
        return _previewed(request, view, typed)
    outcome = set_schedule(request.staff.actor, reference, typed.command, seen=seen_by(request), key=key_of(request))

    def refused(refusal: Refusal) -> HttpResponse:
        return _refused(request, view, typed, refusal)

    def stale(found: Stale) -> HttpResponse:
        return _page(request, account_or_absent(request, reference), typed, stale=found.sentence, status=409)

    to = reverse("account-schedule", args=[reference])
    return went_on(request, outcome, to, "The schedule is set.", on_refusal=refused, on_stale=stale)


def _previewed(request: StaffRequest, view: AccountView, typed: Typed[ScheduleAsked]) -> HttpResponse:
    assert typed.command is not None  # noqa: S101 - the caller looked
    found = preview_schedule(request.staff.actor, view.reference, typed.command)
    if isinstance(found, Absent):
        raise absent(found.what)
    if isinstance(found, Refusal):
        return _refused(request, view, typed, found)
    return _page(request, view, typed, found)


def _refused(request: StaffRequest, view: AccountView, typed: Typed[ScheduleAsked], refusal: Refusal) -> HttpResponse:
    return _page(request, view, Typed(None, typed.raw, {refusal.field or "start": refusal.sentence}))


def _shown(asked: ScheduleAsked) -> str:
    """What was shown, without the reason: that may still be written."""
    until = asked.arrears_until.isoformat() if asked.arrears_until else ""
    return f"{asked.start.isoformat()} {asked.every} {until}"


def _page(
    request: StaffRequest,
    view: AccountView,
    typed: Typed[ScheduleAsked] | None,
    plan: Plan | None = None,
    *,
    stale: str = "",
    status: int = 200,
) -> HttpResponse:
    errors = typed.errors if typed else {}
    return account_page(
        request,
        "account/schedule_new.html",
        TITLE,
        view,
        "schedule",
        status=422 if errors else status,
        errors=by_field(errors),
        errors_title="Not planned yet",
        stale=stale,
        plan=schedule_page.plan(plan) if plan else None,
        form=_form(view, typed, plan),
    )


def _form(view: AccountView, typed: Typed[ScheduleAsked] | None, plan: Plan | None) -> dict[str, Any]:
    live = view.state.schedule
    proposed = {"start": proposed_start(view.state, view.today), "every": live.frequency if live else "monthly"}
    hidden = drawn_from(view.state.version, view.today)
    if plan is not None and typed is not None and typed.command is not None:
        hidden.append({"name": "shown", "value": _shown(typed.command)})
    show = {"text": "Show it again", "name": "do", "value": "show"}
    return {
        "action": reverse("schedule-new", args=[view.reference]),
        "button": "Set this schedule" if plan else "Show the schedule",
        "hidden": hidden,
        "other": [show] if plan else [],
        "fields": draw_fields(
            ScheduleAsked,
            proposed=proposed,
            typed=typed.raw if typed else None,
            errors=typed.errors if typed else None,
        ),
    }
