"""The Notes tab: what the system cannot know, and what was weighed for the welfare of the children."""

from typing import Any

from evenhand.domain.opportunity.state import Note
from evenhand.domain.opportunity.vocabulary import NoteKind
from evenhand.web.pages.words import NOTES, tag
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.children import children_called
from evenhand.work.words import task_title

WELFARE = ("Decision", "What was considered", "Conclusion")
WRITTEN = (NoteKind.GENERAL, NoteKind.DISSATISFIED_WITH_DIRECT_PAY)


ABOUT = {
    "override-eligibility": "PP Eligibility set by hand",
    "ask-advice": "Advice and Guidance was asked",
    "outcome-early-end": "An early end was opened by hand",
    "outcome-extension": "An extension was opened by hand",
    "arrears-negotiation": "A negotiation of arrears was begun by hand",
}
"""What a note is about that belongs to no task."""


def notes(view: CaseView, names: dict[str, str]) -> list[dict[str, Any]]:
    """The notes, newest first."""
    return [_note(item, names) for item in reversed(view.state.notes) if item.kind is not NoteKind.WELFARE]


def _note(item: Note, names: dict[str, str]) -> dict[str, Any]:
    return {
        "kind": tag(NOTES[item.kind], "warn" if item.kind is NoteKind.DISSATISFIED_WITH_DIRECT_PAY else "grey"),
        "on": item.on,
        "who": names[item.by],
        "text": item.text,
        "about": about_words(item.about),
    }


def about_words(about: str) -> str:
    """What a note is about; empty where it stands by itself."""
    what = about.partition(":")[0]
    return ABOUT.get(what) or (task_title(what) if what else "")


def welfare(view: CaseView, names: dict[str, str]) -> list[dict[str, Any]]:
    """Decisions on the welfare of the child, newest first."""
    children = ", ".join(child.name for child in view.children)
    return [
        _line_of_decision(view, item, names) if ":" in item.about else _written(item, names, children)
        for item in reversed(view.state.notes)
        if item.kind is NoteKind.WELFARE
    ]


def _written(item: Note, names: dict[str, str], children: str) -> dict[str, Any]:
    """A record of its own, about all children at once."""
    parts = read_welfare(item.text)
    return {
        "on": item.on,
        "who": names[item.by],
        "decision": parts["Decision"] or "Welfare of the child",
        "children": children,
        "considered": parts["What was considered"],
        "conclusion": parts["Conclusion"],
    }


def _line_of_decision(view: CaseView, item: Note, names: dict[str, str]) -> dict[str, Any]:
    """The line about one child that a discretionary decision was made with."""
    task, _, place = item.about.partition(":")
    made = [one for one in view.state.decisions if (one.task, one.by, one.on) == (task, item.by, item.on)]
    keys = made[-1].children if made else ()
    at = int(place) if place.isdecimal() else 0
    key = keys[at - 1] if 0 < at <= len(keys) else ""
    return {
        "on": item.on,
        "who": names[item.by],
        "decision": task_title(task),
        "children": children_called(view).get(key, ""),
        "considered": item.text,
        "conclusion": "",
    }


def write_welfare(parts: dict[str, str]) -> str:
    """The three parts as one text, each under its name."""
    return "\n\n".join(f"{name}\n{parts[name].strip()}" for name in WELFARE)


def read_welfare(text: str) -> dict[str, str]:
    """The parts of a text; all of it is what was considered, where it has no parts."""
    parts = dict.fromkeys(WELFARE, "")
    name = ""
    lines = text.splitlines()
    if not lines or lines[0] not in parts:
        return parts | {"What was considered": text}
    for line in lines:
        if line in parts and not parts[line]:
            name = line
        else:
            parts[name] += f"{line}\n"
    return {key: value.strip() for key, value in parts.items()}
