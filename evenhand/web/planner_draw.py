"""Draws the pages of the planner for parents from what a form carried."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from evenhand.domain.negotiation import Negotiation
from evenhand.domain.refusal import Refusal
from evenhand.web.forms.planner import ending_box, given_of, was_asked
from evenhand.web.pages.planner import answer, numbers, question
from evenhand.work.plan import weighed
from evenhand.work.planner import Given, PlannerWords, languages
from evenhand.work.state.today import office

REFUSED_AT = {"annual_review_on": ("first", "review_on")}
FIRST = ("first", "first")
QUIET = ("step", "to", "then", "plan")


class Sent(NamedTuple):
    """What a form carried: the answers so far, as they were typed, and the words to speak in."""

    words: PlannerWords
    carried: dict[str, str]


def draw(
    request: HttpRequest, template: str, words: PlannerWords, title: str, *, status: int = 200, **content: Any
) -> HttpResponse:
    """A page in the planner's frame."""
    here = office()
    shown = {"title": title, "errors": [], "office": {"name": here.name, "phone": here.phone}, "say": words.say,
             "all_of": words.all, "day": words.day, "language": words.language, "languages": languages(),
             "helplines": numbers(words)}  # fmt: skip
    return render(request, f"planner/{template}.html", shown | content, status=status)


def draw_question(
    request: HttpRequest, step: str, sent: Sent, errors: Mapping[str, str], then: str = ""
) -> HttpResponse:
    """A question with what was typed; `then` is "answer" on the way back to the plans."""
    shown = question(step, sent.carried, errors, sent.words, "answer" if then == "answer" else "")
    return draw(request, "question", sent.words, shown["question"], status=422 if errors else 200, **shown)


def draw_answer(request: HttpRequest, sent: Sent) -> HttpResponse:
    """The plans, or the question that keeps them from being worked out."""
    found = weighed_of(request, sent)
    if isinstance(found, HttpResponse):
        return found
    return draw(
        request, "answer", sent.words, sent.words.say("answer.title"), **answer(*found, sent.carried, sent.words)
    )


def draw_message(request: HttpRequest, again: str, sent: Sent, name: str, status: int) -> HttpResponse:
    """Why a page cannot be shown now. `again` is the name of the page at which the same answers can be tried."""
    words = sent.words
    typed = sent.carried | {each: request.POST[each] for each in QUIET if again and each in request.POST}
    shown = {"text": words.say(f"{name}.text"), "action": reverse(again) if again and typed else None}
    hidden = [{"name": name, "value": value} for name, value in typed.items()]
    return draw(request, "message", words, words.say(f"{name}.title"), status=status, hidden=hidden, **shown)


def weighed_of(request: HttpRequest, sent: Sent) -> tuple[Given, Negotiation] | HttpResponse:
    """What was given with its plans, or the page of the question that keeps them from being worked out."""
    given, step, errors = given_of(sent.carried, office().business_date, sent.words)
    if given is None:
        return draw_question(request, step, sent, errors if was_asked(step, sent.carried) else {}, "answer")
    found = weighed(given.form())
    if isinstance(found, Refusal):
        ends = found.field == "spending.ending"
        step, box = ("ending", ending_box(sent.carried)) if ends else REFUSED_AT.get(found.field, FIRST)
        return draw_question(request, step, sent, {box: _refused(found, given, sent.words)}, "answer")
    return given, found


def _refused(refusal: Refusal, given: Given, words: PlannerWords) -> str:
    """A refusal in the planner's words."""
    day = words.day(given.review_on if refusal.field == "annual_review_on" else given.first_on)
    name = f"error.{refusal.code}"
    slots = {"day": day, "today": words.day(given.on)}
    return words.say(name, **slots) if words.has(name) else refusal.sentence
