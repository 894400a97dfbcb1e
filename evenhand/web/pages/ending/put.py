"""What was put to a team leader: who asked what and when, its details, and whether it waits or came back."""

from typing import Any

from django.urls import reverse

from evenhand.domain.authority import WORDS
from evenhand.domain.money import spoken
from evenhand.domain.opportunity.ending import Approval, Closing
from evenhand.domain.opportunity.ending_words import Answer
from evenhand.domain.procedures.permits import APPROVALS
from evenhand.domain.procedures.shape import Task
from evenhand.web.filters import counted
from evenhand.web.forms import drawn_from
from evenhand.web.pages.desk_tasks import recorded_rows
from evenhand.web.pages.ending.details import closing_rows
from evenhand.web.pages.words import day_words, fact
from evenhand.work.reading.earlier import comments_on, texts_of
from evenhand.work.reading.request_view import Desk

OUTCOME, CHANGE = "payment-history", "to-direct-pay"
MAY_AMEND = frozenset({"caseworker"})
ANSWERED = {Answer.RETURNED: "returned this with comments", Answer.VOID: "took this back to amend it"}


def waiting(desk: Desk, names: dict[str, str]) -> dict[str, Any] | None:
    """For everybody but who answers: what waits, since when, and how it is taken back."""
    put = desk.view.state.approval_of(desk.request.number)
    if put is None:
        return None
    number = desk.view.numbers[desk.request.number]
    may = bool(desk.actor.roles & MAY_AMEND) and desk.request.is_open
    return {
        "what": WORDS[put.kind],
        "by": names.get(put.by, put.by),
        "on": put.asked_on,
        "days": waited(desk, put),
        "amend": {
            "action": reverse("amend", args=[number]),
            "hidden": drawn_from(desk.view.state.version, desk.view.today),
        }
        if may
        else None,
    }


def waited(desk: Desk, put: Approval) -> str:
    """How long it waits."""
    days = (desk.view.today - put.asked_on).days
    return "since today" if days == 0 else f"for {counted(days, 'day')}"


def put_here(desk: Desk, names: dict[str, str]) -> dict[str, Any] | None:
    """For who answers: exactly what the answer is about."""
    put = desk.view.state.approval_of(desk.request.number)
    closing = desk.request.closing
    if put is None or closing is None:
        return None
    rows = [fact("Asked by", names.get(put.by, put.by), f"{day_words(put.asked_on)}, waits {waited(desk, put)}")]
    rows += [fact("Amount", spoken(put.amount))] if put.amount is not None else []
    return {"what": WORDS[put.kind], "rows": [*rows, *_filled(closing), *_said(desk, put)]}


def _said(desk: Desk, put: Approval) -> list[dict[str, Any]]:
    """The reason of the outcome, and what was recorded with the change itself where that is what is put."""
    state, rows = desk.view.state, list[dict[str, Any]]()
    outcome = texts_of(state, OUTCOME)["reason"] if desk.request.record_of(OUTCOME) is not None else ""
    rows += [fact("Reason for the outcome", outcome)] if outcome else []
    task = desk.procedure.task(put.task)
    if put.task != CHANGE or task is None:
        return rows
    reason = texts_of(state, CHANGE)["reason"]
    return [*rows, *recorded_rows(desk, task), *([fact("Reason for a later change", reason)] if reason else [])]


def _filled(closing: Closing) -> list[dict[str, Any]]:
    return [row for row in closing_rows(closing) if row["value"]]


def came_back(desk: Desk, task: Task, names: dict[str, str]) -> dict[str, Any] | None:
    """On a task that is to be recorded anew: who returned or took back what, with the comments."""
    state, number = desk.view.state, desk.request.number
    put = [one for one in state.approvals if (one.request, one.task) == (number, task.id)]
    if not put or put[-1].answer not in ANSWERED or desk.request.record_of(task.id) is not None:
        return None
    last = put[-1]
    answering = frozenset(each.id for each in desk.procedure.tasks if each.asks in APPROVALS and task.id in each.after)
    said = comments_on(state, answering) if last.answer is Answer.RETURNED else None
    return {
        "by": names.get(last.answered_by, last.answered_by),
        "on": last.answered_on,
        "did": ANSWERED[last.answer],
        "text": said.text if said is not None else "",
    }
