"""What the desk of an outcome request shows beside its forms: the payments, what is known, what was put to whom."""

from typing import Any

from evenhand.domain.opportunity.commands import COMMANDS
from evenhand.domain.procedures.ending.advice import ADVICE
from evenhand.domain.procedures.permits import APPROVALS
from evenhand.domain.procedures.shape import Task
from evenhand.web.pages.ending.advice import NOT_ASKED, Asked, advice_of, question_here
from evenhand.web.pages.ending.decided import decision_of, statement_in_force
from evenhand.web.pages.ending.details import closing_rows
from evenhand.web.pages.ending.gathered import gathered
from evenhand.web.pages.ending.history import payments
from evenhand.web.pages.ending.preview import preview_here
from evenhand.web.pages.ending.put import came_back, put_here, waiting
from evenhand.web.pages.negotiating.putting import putting
from evenhand.work.asking import questions
from evenhand.work.reading.request_view import Desk
from evenhand.work.reading.who import staff_names

JUDGES = frozenset({"RecordCompliance", "RecordEarlyEnd"})
WEIGHS = frozenset({"RecordCheck", "ProposeExtension"})


def ending_of(desk: Desk, task: Task, asked: Asked = NOT_ASKED) -> dict[str, Any] | None:
    """None where the request is about something else. `asked` is a question that could not be put."""
    if desk.request.talks is not None:
        return putting(desk, task, staff_names(_people(desk)))
    if desk.request.closing is None:
        return _incident(desk)
    names = staff_names(_people(desk))
    looks = task.asks in JUDGES | WEIGHS | APPROVALS
    answers = task.asks in APPROVALS and task.id in desk.allowed
    recorded = desk.request.record_of(task.id) is not None
    return {
        "waits": None if task.asks in APPROVALS and answers else waiting(desk, names),
        "back": came_back(desk, task, names),
        "put": put_here(desk, names) if task.asks in APPROVALS else None,
        "preview": preview_here(desk) if task.asks in APPROVALS else None,
        "decision": _decision(desk, task, names),
        "payments": payments(desk.beside.history) | {"folded": task.asks not in JUDGES} if looks else None,
        "gathered": _gathered(desk, task, names),
        "statement": statement_in_force(desk.view) if _asks_welfare(task) and not recorded else None,
        "advice": advice_of(desk, names, asked) if looks or asked.error else None,
        "question": None,
        "details": closing_rows(desk.request.closing),
    }


def _incident(desk: Desk) -> dict[str, Any] | None:
    """The desk of Advice and Guidance shows what is asked."""
    if desk.request.procedure != ADVICE:
        return None
    question = question_here(desk, staff_names(_people(desk)))
    return {"question": question} if question is not None else None


def _asks_welfare(task: Task) -> bool:
    return bool(task.asks) and any(item.is_lines for item in questions(COMMANDS[task.asks]))


def _decision(desk: Desk, task: Task, names: dict[str, str]) -> dict[str, Any] | None:
    """The decision that a recorded task left, or that an answer is about."""
    if task.asks in APPROVALS:
        about = [name for name in task.after if desk.request.record_of(name) is not None]
        found = [decision_of(desk.view, desk.request.number, name, names) for name in (*about, "unlikely-check")]
        return next((one for one in found if one is not None), None)
    if desk.request.record_of(task.id) is None or not _asks_welfare(task):
        return None
    return decision_of(desk.view, desk.request.number, task.id, names)


def _gathered(desk: Desk, task: Task, names: dict[str, str]) -> dict[str, Any] | None:
    history = desk.beside.history
    defaulted = history is not None and bool(history.defaults or history.excused)
    if task.asks not in WEIGHS and not (task.asks in JUDGES and defaulted):
        return None
    found = gathered(desk)
    for row in (*found["reviews"], *found["notes"]):
        row["by"] = names.get(row["by"], row["by"])
    return found


def _people(desk: Desk) -> set[str]:
    """Everybody whose name may stand on the page."""
    state = desk.view.state
    found = {note.by for note in state.notes} | {made.by for made in state.decisions}
    found |= {record.by for item in state.requests for record in item.done} | {
        item.opened_by for item in state.requests
    }
    found |= {name for put in state.approvals for name in (put.by, put.answered_by)}
    return found - {""}
