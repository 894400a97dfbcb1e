"""The Notes tab: what the system cannot know, and what was weighed for the welfare of the children."""

from typing import Any

from evenhand.domain.opportunity.state import Note
from evenhand.domain.opportunity.vocabulary import NoteKind
from evenhand.web.pages.words import NOTES, tag
from evenhand.work.reading.case_view import CaseView
from evenhand.work.words import task_title

WELFARE = ("Decision", "What was considered", "Conclusion")
WRITTEN = (NoteKind.GENERAL, NoteKind.DISSATISFIED_WITH_DIRECT_PAY)


def notes(view: CaseView, names: dict[str, str]) -> list[dict[str, Any]]:
    """The notes, newest first."""
    return [_note(item, names) for item in reversed(view.state.notes) if item.kind is not NoteKind.WELFARE]


def _note(item: Note, names: dict[str, str]) -> dict[str, Any]:
    return {
        "kind": tag(NOTES[item.kind], "warn" if item.kind is NoteKind.DISSATISFIED_WITH_DIRECT_PAY else "grey"),
        "on": item.on,
        "who": names[item.by],
        "text": item.text,
        "about": _about(item.about),
    }


def _about(about: str) -> str:
    return "PP Eligibility set by hand" if about == "override-eligibility" else task_title(about) if about else ""


def welfare(view: CaseView, names: dict[str, str]) -> list[dict[str, Any]]:
    """Decisions on the welfare of the child, newest first."""
    children = ", ".join(child.name for child in view.children)
    found = []
    for item in reversed(view.state.notes):
        if item.kind is not NoteKind.WELFARE:
            continue
        parts = read_welfare(item.text)
        found.append(
            {
                "on": item.on,
                "who": names[item.by],
                "decision": parts["Decision"] or "Welfare of the child",
                "children": children,
                "considered": parts["What was considered"],
                "conclusion": parts["Conclusion"],
            }
        )
    return found


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
