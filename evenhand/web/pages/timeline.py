"""The Timeline tab: days with their entries, in true words."""

from itertools import groupby
from typing import Any

from django.urls import reverse

from evenhand.web.pages.why import why_of
from evenhand.work.reading.case_timeline import KINDS, Entry, Timeline
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.letters import LetterLine


def days(view: CaseView, timeline: Timeline, letters: tuple[LetterLine, ...]) -> list[dict[str, Any]]:
    """The entries by day, newest first. Letters are found by their code and parent, the newest of them."""
    return [
        {"on": on, "entries": [_entry(view, item, letters) for item in entries]}
        for on, entries in groupby(timeline.entries, key=lambda item: item.on)
    ]


def kinds() -> list[dict[str, str]]:
    """What the timeline can be narrowed to."""
    return [{"value": name, "label": words} for name, (words, _) in KINDS.items()]


def _entry(view: CaseView, item: Entry, letters: tuple[LetterLine, ...]) -> dict[str, Any]:
    number = view.numbers.get(item.request or 0)
    letter = next((line for line in letters if item.letter and line.code == item.letter and line.code in item.says
                   and line.role in item.says), None)  # fmt: skip
    return {
        "sentence": item.says,
        "who": item.who,
        "recorded": item.recorded_at if item.actor != "system" else None,
        "effective_on": item.effective_on,
        "by_system": item.actor == "system",
        "undone": f"Taken back by {item.undone_by}." if item.undone_by else "",
        "letter": {"href": reverse("letter", args=[letter.id]), "text": letter.code} if letter else None,
        "request": {"href": reverse("request", args=[number]), "text": f"Request {number}"} if number else None,
        "why": why_of(item.steps, item.rules),
    }
