"""An exercise: its story, the learner's own case, its marks, and the buttons that start and mark it."""

from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.urls import reverse

from evenhand.cycle.start_exercise import start_exercise
from evenhand.domain.exercise import Marked, Verdict
from evenhand.web.forms import key_of
from evenhand.web.frame import page
from evenhand.web.outcome import went_on
from evenhand.web.pages.guide import line, link, link_to
from evenhand.web.permissions import StaffRequest, may, posted
from evenhand.web.refusing import absent
from evenhand.work.exercises.book import Exercise
from evenhand.work.guide.pages import page_of
from evenhand.work.mark_exercise import mark_exercise
from evenhand.work.reading.exercises import AtIt, ExerciseSeen, exercise_of
from evenhand.work.roles import EVERYONE
from evenhand.work.visible import Absent

TAGS = {
    Verdict.MET: {"text": "Met", "kind": "ok"},
    Verdict.OPEN: {"text": "Not yet", "kind": "grey"},
    Verdict.WRONG: {"text": "Not right", "kind": "bad"},
}
STARTED = "A case of your own is made. It waits in My work too."


@may(*EVERYONE)
def exercise(request: StaffRequest, name: str) -> HttpResponse:
    """Marked anew each time it is opened; only the button keeps a result."""
    found = _seen(request, name)
    at = found.at
    return page(
        request,
        "guide/exercise.html",
        f"Exercise: {found.exercise.title}",
        "guide",
        exercise=_shown(found.exercise),
        at=_at(at) if at else None,
        tried=found.tried,
        refused=found.refused.sentence if found.refused else "",
        name=name,
        key=uuid4().hex,
    )


@may(*EVERYONE)
@posted
def start(request: StaffRequest, name: str) -> HttpResponse:
    """Makes a fresh case, and goes on to the story."""
    outcome = start_exercise(request.staff.actor, name, key=key_of(request))
    return went_on(request, outcome, reverse("exercise", args=[name]), STARTED)


@may(*EVERYONE)
@posted
def mark(request: StaffRequest, name: str) -> HttpResponse:
    """Keeps the result, and says it."""
    outcome = mark_exercise(request.staff.actor, name, key=key_of(request))
    return went_on(request, outcome, reverse("exercise", args=[name]), lambda _: _said(_seen(request, name).at))


def _seen(request: StaffRequest, name: str) -> ExerciseSeen:
    found = exercise_of(request.staff.actor, name)
    if isinstance(found, Absent):
        raise absent(found.what)
    return found


def _said(at: AtIt | None) -> str:
    if at is None:
        return "Marked."
    result = f"Marked: {at.met} of {len(at.marks)}."
    return f"{result} It is on your record of training." if at.complete else f"{result} What is missing stands below."


def _shown(found: Exercise) -> dict[str, Any]:
    return {
        "title": found.title,
        "minutes": found.minutes,
        "guide": link_to(page_of(found.page)),
        "learned": [line(each) for each in found.learned],
        "story": [line(each) for each in found.story],
        "said": [line(each) for each in found.said],
    }


def _at(at: AtIt) -> dict[str, Any]:
    href = reverse("request", args=[at.request]) if at.request else reverse("case", args=[at.case])
    return {
        "number": at.number,
        "case": at.case,
        "href": href,
        "started_on": at.started_on,
        "met": at.met,
        "of": len(at.marks),
        "complete": at.complete,
        "current": at.current,
        "marks": [_mark(one) for one in at.marks],
    }


def _mark(one: Marked) -> dict[str, Any]:
    guide = None if one.verdict is Verdict.MET else page_of(one.mark.page)
    return {
        "title": one.mark.title,
        "tag": TAGS[one.verdict],
        "says": one.says,
        "hint": one.mark.hint if one.verdict is Verdict.WRONG else "",
        "required": one.mark.required,
        "guide": {"title": guide.title, "href": link(guide.name)} if guide else None,
    }
