"""The record of training: one's own, and for a team leader and an administrator that of others."""

from collections import Counter
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.procedures.shape import Actor
from evenhand.domain.training import TrainingKind
from evenhand.web.frame import page
from evenhand.web.permissions import StaffRequest, may
from evenhand.work.exercises.book import exercises
from evenhand.work.guide.walks import walks
from evenhand.work.reading.exercises import attempts_of, attempts_seen
from evenhand.work.reading.training import Completed, looks_after, trained, training_of, training_seen
from evenhand.work.roles import EVERYONE

KINDS = {TrainingKind.CONFIRMED: "Confirmed", TrainingKind.EXERCISE: "Exercise"}


@may(*EVERYONE)
def training(request: StaffRequest) -> HttpResponse:
    """Which walks there are and which are done; below, how far the others are."""
    staff = request.staff
    own = training_of(staff.actor)
    leads = looks_after(staff.actor)
    others = [line for line in training_seen(staff.actor, staff.work, staff.today) if line.username != staff.actor.id]
    tried = attempts_seen(staff.actor, staff.work, staff.today) if leads else ()
    return page(
        request,
        "guide/training.html",
        "Training",
        walks=_walks(staff.actor.roles, own),
        exercises=_exercises(staff.actor, own),
        own=[_line(line) for line in own],
        leads=leads,
        people=trained(staff.actor, staff.work, staff.today) if leads else [],
        others=[_line(line) for line in others],
        tried=[each for each in tried if each.username != staff.actor.id],
    )


def _walks(roles: frozenset[str], own: tuple[Completed, ...]) -> list[dict[str, Any]]:
    """Those of one's own roles first."""
    done = {line.walk: line for line in reversed(own)}
    shown = [
        {
            "title": walk.title,
            "href": reverse("walk", args=[walk.id]),
            "minutes": walk.minutes,
            "yours": bool(roles & set(walk.who)),
            "done": done[walk.id].on if walk.id in done else None,
            "changed": walk.id in done and done[walk.id].version != walk.version,
        }
        for walk in walks().values()
    ]
    return sorted(shown, key=lambda walk: not walk["yours"])


def _exercises(actor: Actor, own: tuple[Completed, ...]) -> list[dict[str, Any]]:
    """Those of one's own roles first, with how often one tried."""
    done = {line.walk: line for line in reversed(own)}
    tries = Counter(each.exercise for each in attempts_of(actor))
    shown = [
        {
            "title": each.title,
            "href": reverse("exercise", args=[each.id]),
            "minutes": each.minutes,
            "yours": bool(actor.roles & set(each.who)),
            "attempts": tries[each.id],
            "done": done[each.id].on if each.id in done else None,
            "changed": each.id in done and done[each.id].version != each.version,
        }
        for each in exercises().values()
    ]
    return sorted(shown, key=lambda each: not each["yours"])


def _line(line: Completed) -> dict[str, Any]:
    return {
        "name": line.name,
        "role": line.role,
        "title": line.title,
        "version": line.version,
        "changed": not line.current,
        "kind": KINDS[TrainingKind(line.kind)],
        "marks": f"{line.score} of {line.out_of}" if line.out_of else "",
        "on": line.on,
    }
