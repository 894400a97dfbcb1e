"""Advice and Guidance about a decision: what was asked, what came back, and the form that asks. Source: GEN-8."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.urls import reverse

from evenhand.domain.opportunity.request import Request
from evenhand.domain.procedures.ending.advice import ADVICE, MAY_ASK, answer_to, asked_of, question_of
from evenhand.web.pages.words import day_words
from evenhand.work.reading.request_view import Desk

QUESTION = {
    "kind": "textarea",
    "name": "question",
    "label": "What do you want to know?",
    "hint": "They see this case. Ask about the rule or the discretion; the decision stays yours.",
    "rows": 3,
}


@dataclass(frozen=True)
class Asked:
    """A question that was typed and could not be put, and why."""

    question: str = ""
    error: str = ""


NOT_ASKED = Asked()


def advice_of(desk: Desk, names: dict[str, str], typed: Asked = NOT_ASKED) -> dict[str, Any]:
    """The incidents that this request opened, with their answers; and the form, where one may be asked now."""
    state = desk.view.state
    asked = asked_of(state, desk.request.number)
    may = bool(desk.actor.roles & MAY_ASK) and desk.request.is_open and not any(item.is_open for item in asked)
    return {
        "asked": [_incident(desk, item, names) for item in asked],
        "form": _form(desk, typed) if may else None,
        "open": bool(typed.error),
    }


def question_here(desk: Desk, names: dict[str, str]) -> dict[str, Any] | None:
    """On the incident's own desk: what is asked, and from where; None where it was opened by the system."""
    item = desk.request
    asked = question_of(desk.view.state, item.number) if item.procedure == ADVICE else None
    if asked is None or item.parent is None:
        return None
    return {
        "text": asked.text,
        "by": f"{names.get(asked.by, asked.by)}, {day_words(asked.on)}",
        "href": reverse("request", args=[desk.view.numbers[item.parent]]),
    }


def _incident(desk: Desk, item: Request, names: dict[str, str]) -> dict[str, Any]:
    asked, answer = question_of(desk.view.state, item.number), answer_to(desk.view.state, item)
    return {
        "href": reverse("request", args=[desk.view.numbers[item.number]]),
        "asked": f"{names.get(item.opened_by, item.opened_by)}, {day_words(item.opened_on)}",
        "question": asked.text if asked else "",
        "answer": answer.text if answer else "",
        "answered": f"{names.get(answer.by, answer.by)}, {day_words(answer.on)}" if answer else "",
    }


def _form(desk: Desk, typed: Asked) -> dict[str, Any]:
    return {
        "action": reverse("ask-advice", args=[desk.view.numbers[desk.request.number]]),
        "button": "Ask Advice and Guidance",
        "hidden": [{"name": "key", "value": uuid4().hex}],
        "fields": [QUESTION | {"value": typed.question, "error": typed.error}],
    }
