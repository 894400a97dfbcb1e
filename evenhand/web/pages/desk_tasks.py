"""What the request of a desk is, and what its tasks left behind."""

from datetime import date
from typing import Any

from django.urls import reverse

from evenhand.domain.money import spoken
from evenhand.domain.opportunity.commands import COMMANDS
from evenhand.domain.opportunity.request import Request
from evenhand.domain.procedures.ending.advice import ADVICE
from evenhand.domain.procedures.late.marks import REVIEW, about, marks_on
from evenhand.domain.procedures.shape import Task
from evenhand.web.pages.why import why_of
from evenhand.web.pages.words import day_words, fact, plain, tag, team
from evenhand.work.asking import Question, questions
from evenhand.work.reading.request_view import Desk
from evenhand.work.reading.why_opened import FACTS, why_opened
from evenhand.work.words import title

FOUND = {
    "counts_from": "Counts from",
    "maintenance_rate": "Rate",
    "weekly_maintenance": "Weekly maintenance",
    "normal_deduction": "Normal deduction rate for one pay period",
    "passes_limit": "Passes the limit of net earnings",
}


def head(desk: Desk, names: dict[str, str]) -> dict[str, Any]:
    """What the request is, and who opened it when and why."""
    item, number = desk.request, desk.view.numbers[desk.request.number]
    who = names[item.opened_by]
    who = f"{who[0].lower()}{who[1:]}" if item.opened_by == "system" else who
    asked = item.procedure == ADVICE and item.reminder
    because = why_opened(item.procedure, item.cause, item.reminder if asked else "")
    return {
        "number": number,
        "title": desk.procedure.title,
        "opened": f"opened by {who} on {day_words(item.opened_on)}: {because[0].lower()}{because[1:]}",
        "reminder": "" if asked else item.reminder,
        "state": tag(item.status, "grey" if not item.is_open else ""),
        "team": team(item.segment),
        "rows": _rows(desk, names),
        "assigned": names.get(item.assigned_to, ""),
        "is_open": item.is_open,
        "others": [] if item.is_open else [_other(desk, other) for other in desk.view.open],
    }


def _other(desk: Desk, other: Request) -> dict[str, str]:
    return {"text": title(other.procedure), "href": reverse("request", args=[desk.view.numbers[other.number]])}


def _rows(desk: Desk, names: dict[str, str]) -> list[dict[str, Any]]:
    item, told = desk.request, desk.procedure.request
    rows = [
        fact("Process", told.get("process", "")),
        fact("Area", told.get("area", "")),
        fact("Sub Area", told.get("sub_area", "")),
        fact("Source", told.get("source", "")),
        fact("Status", str(item.status)),
        fact("Sub Status", item.sub_status),
        fact("Resolution Code", str(item.resolution)),
        fact("Team", team(item.segment)),
        fact("With", names.get(item.assigned_to, "Nobody yet")),
    ]
    if item.ending:
        rows.append(fact("Ended as", item.ending.capitalize(), day_words(item.closed_on)))
    rows += [_marked(desk, review) for review in marks_on(desk.view.state, item.number)]
    if item.parent:
        before = desk.view.state.request(item.parent)
        number = desk.view.numbers[item.parent]
        rows.append(
            fact("Follows", f"Request {number}", title(before.procedure) if before else "",
                 href=reverse("request", args=[number]), link="open")
        )  # fmt: skip
    return rows


def _marked(desk: Desk, review: Request) -> dict[str, Any]:
    """What this was decided on has changed: the request that asks whether it stands."""
    told, href = about(review), reverse("request", args=[desk.view.numbers[review.number]])
    answer = review.record_of(REVIEW)
    finding = dict(answer.values).get("finding", "") if answer is not None else "open"
    what = f"{FACTS[told[1]]}, from {day_words(told[2])}" if told is not None else ""
    return fact("Marked for review", what, plain(finding), href=href, link="look at it")


def task_href(desk: Desk, task: Task) -> str:
    """The address of a task on the desk."""
    return f"{reverse('request', args=[desk.view.numbers[desk.request.number]])}?task={task.id}"


def recorded_rows(desk: Desk, task: Task) -> list[dict[str, Any]]:
    """What a done task left behind, in the words of its questions."""
    record = desk.request.record_of(task.id)
    if record is None:
        return []
    asked = {item.name: item for item in questions(COMMANDS[task.asks]) if not item.is_carried}
    rows = [fact(asked[name].ask.label, said(asked[name], value)) for name, value in record.values if name in asked]
    return rows + [fact(*found(name, value)) for name, value in record.values if name in FOUND]


def found(name: str, value: str) -> tuple[str, str]:
    """A figure that the system found and keeps with what was recorded."""
    if name == "counts_from":
        return FOUND[name], day_words(date.fromisoformat(value))
    return FOUND[name], spoken(int(value)) if value.isdecimal() else plain(value)


def said(question: Question, value: str) -> str:
    """A recorded value as people read it."""
    if question.several:
        return ", ".join(question.words_of(item) for item in value.split(", "))
    if question.choices:
        return str(question.words_of(value))
    if question.kind is bool:
        return value.capitalize()
    if question.kind is date:
        return day_words(date.fromisoformat(value))
    return spoken(int(value)) if question.is_money else value


def grounds_of(desk: Desk, task: Task) -> dict[str, Any] | None:
    """Why this step: what opened the request, and the steps that the task carries out."""
    return why_of(task.steps, (), f"{desk.procedure.opened_because}.")
