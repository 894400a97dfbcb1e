"""The middle column of the desk: the task at hand, with the words beside its form."""

from collections.abc import Callable, Mapping
from typing import Any

from django.urls import reverse

from evenhand.domain.opportunity.commands import COMMANDS
from evenhand.domain.procedures.shape import Task
from evenhand.web.forms import Typed, draw_fields, drawn_from
from evenhand.web.pages.buttons import BUTTONS
from evenhand.web.pages.desk_tasks import grounds_of, recorded_rows, said, task_href
from evenhand.web.pages.ending.desk import JUDGES
from evenhand.web.pages.ending.proposed import marked, proposal_of, proposed_check, proposed_outcome
from evenhand.web.pages.one_press import pressed, said_once
from evenhand.web.pages.to_rate import proposed_rate
from evenhand.web.pages.to_schedule import SETS, SHOWS, planned_schedule
from evenhand.web.pages.to_work_out import proposed_calculation
from evenhand.web.pages.why import why_of
from evenhand.web.pages.words import NATIONS, day_words
from evenhand.work.asking import questions
from evenhand.work.reading.children import children_named
from evenhand.work.reading.probing import first_choice
from evenhand.work.reading.proposing import Proposal, proposal
from evenhand.work.reading.request_view import Desk, what_follows
from evenhand.work.reading.scripts import Script, helplines
from evenhand.work.reading.task_words import words_of

NOTE = {
    "kind": "textarea",
    "name": "note",
    "label": "Note",
    "hint": "Only what the system cannot know: it writes who, when and what.",
    "optional": True,
    "rows": 2,
}
CALCULATES = "PerformCalculation"
PROPOSED: dict[str, Callable[[Desk, Task], dict[str, Any] | None]] = {
    CALCULATES: lambda desk, task: proposed_calculation(desk),
    "DetermineRate": lambda desk, task: proposed_rate(desk),
    "RecordCompliance": proposed_outcome,
    "RecordEarlyEnd": proposed_outcome,
    "RecordCheck": proposed_check,
}
SHOW_AGAIN = {"text": "Show it with these days", "name": "do", "value": SHOWS}
NOTHING_TICKED: Mapping[str, str] = {}
MAKES_NONE_UP = "No figure is made up: what is not known is asked for below."


def task_page(
    desk: Desk,
    task: Task,
    names: Mapping[str, str],
    typed: Typed[Any] | None = None,
    note: str = "",
    *,
    ticked: Mapping[str, str] = NOTHING_TICKED,
    own_form: bool = False,
) -> dict[str, Any]:
    """What the middle column is given.

    `ticked` is chosen already, by the way that led here. `own_form`: the screen has a form of its own for this task.
    """
    record = desk.request.record_of(task.id)
    words = words_of(desk, task) if record is None else None
    page: dict[str, Any] = {
        "title": task.title,
        "steps": list(task.steps),
        "why": grounds_of(desk, task),
        **_lead(desk, task),
        "guidance": [words.guidance] if words else [],
        "script": _script(words),
        "lines": [{"question": question, "answer": answer} for question, answer in words.lines] if words else [],
        "care": care_of(desk, words),
        "proposal": None,
        "form": None,
        "refused": None,
        "recorded": None,
        "schedule": None,
    }
    if record is not None:
        page["recorded"] = {"rows": recorded_rows(desk, task), "by": f"{names[record.by]}, {day_words(record.on)}"}
    elif own_form and task.id in desk.allowed:
        return page
    elif task.id in desk.allowed:
        start = proposal(desk.view, desk.request, task)
        page["proposal"] = PROPOSED[task.asks](desk, task) if task.asks in PROPOSED else proposed(task, start)
        page["form"] = form_of(desk, task, start, typed, note, ticked)
        page |= planned_schedule(desk, task, typed)
    else:
        refusal = desk.refused[task.id]
        page["refused"] = {"sentence": refusal.sentence, "why": why_of(refusal.steps, refusal.rules)}
    return page


def _lead(desk: Desk, task: Task) -> dict[str, str]:
    """What stands above the words, and where it leads."""
    if task.asks != CALCULATES:
        return {"lead": "", "calculate": ""}
    return {"lead": MAKES_NONE_UP, "calculate": f"{reverse('calculate')}?case={desk.view.reference}"}


def form_of(
    desk: Desk,
    task: Task,
    start: Proposal,
    typed: Typed[Any] | None,
    note: str = "",
    ticked: Mapping[str, str] = NOTHING_TICKED,
) -> dict[str, Any]:
    """The form of a task, filled with what is proposed or with what was typed."""
    kind = COMMANDS[task.asks]
    values, hints = {**start.values, **ticked}, said_once(what_follows(desk, task, start))
    outcome = proposal_of(desk, task)
    if outcome is not None and outcome.choice:
        values["compliance"], hints = outcome.choice, marked(hints, outcome.choice)
    fields = draw_fields(
        kind,
        proposed=values,
        typed=typed.raw if typed else None,
        errors=typed.errors if typed else None,
        offered=start.options,
        left_out=start.left_out | _needless(desk, task),
        hints=hints,
        lines=lines_of_task(desk, task),
    )
    presses = None if task.asks in JUDGES else pressed(fields, values)
    if presses:
        fields = [field for field in fields if field["name"] != presses["name"]]
    if takes_note(kind):
        error = typed.errors.get("note", "") if typed else ""
        fields.append(NOTE | {"value": note, "error": error, "folded": presses is not None})
    return {
        "action": task_href(desk, task),
        "button": BUTTONS[task.asks],
        "fields": fields,
        "presses": presses,
        "other": [SHOW_AGAIN] if task.asks == SETS else [],
        "hidden": drawn_from(desk.view.state.version, desk.view.today),
    }


def lines_of_task(desk: Desk, task: Task) -> dict[str, tuple[str, ...]]:
    """The name of each text of a field that takes several: the children whom the decision looks at."""
    return {item.name: children_named(desk.view) for item in questions(COMMANDS[task.asks]) if item.is_lines}


def _needless(desk: Desk, task: Task) -> frozenset[str]:
    """What is not asked where nothing is owed to the Secretary of State."""
    asks_suspending = task.asks == "ChangeToDirectPay" and desk.beside.state_arrears <= 0
    return frozenset({"suspend_state_arrears"}) if asks_suspending else frozenset()


def takes_note(kind: type) -> bool:
    """Whether a note may stand beside the form: not where it asks for text itself."""
    return not any(item.ask.prose for item in questions(kind))


def proposed(task: Task, start: Proposal) -> dict[str, Any] | None:
    """What the system proposes, with its reasons, where it chooses for the person."""
    if task.asks != "SetMethods":
        return None
    choice = first_choice(COMMANDS[task.asks])
    assert choice is not None  # noqa: S101 - methods are chosen from a list
    reasons = ["It follows from the answer to the offer and from the paying parent's work."]
    if len(start.options["arrangement"]) > 1:
        reasons.append("Another way needs your reason.")
    verdict = said(choice, str(start.values["arrangement"]))
    return {
        "verdict": f"{verdict[0].lower()}{verdict[1:]}",
        "kind": "ok",
        "reasons": reasons,
        "why": why_of(("GEN-5",), ("M10",)),
    }


def care_of(desk: Desk, words: Script | None) -> dict[str, Any] | None:
    """What to do where somebody is in danger or in despair, with the numbers of their nation."""
    if words is None or not words.safeguarding:
        return None
    nation = desk.view.state.paying.nation
    lines = [line for line in helplines() if nation in line.nations]
    return {
        "text": words.safeguarding,
        "nation": NATIONS[nation],
        "lines": [{"name": line.name, "number": line.number, "when": line.when} for line in lines],
    }


def _script(words: Script | None) -> list[dict[str, str]]:
    if words is None:
        return []
    say = [{"verb": "Say", "text": text} for text in words.say]
    return [*say, *({"verb": "Ask", "text": text} for text in words.ask)]
