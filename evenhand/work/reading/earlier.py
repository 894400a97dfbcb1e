"""What was put before on a task that is to be recorded anew: returned by a team leader, or taken back to be amended.

Its text was kept as notes, and its closed values with the request; both stand in the form again. Source: SCH-28, R17.
"""

from typing import Any

from evenhand.domain.opportunity.commands.ending import RejectedReason
from evenhand.domain.opportunity.commands.extension import ExtensionChoice
from evenhand.domain.opportunity.ending_words import CheckStatus, ExtensionReason
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState, Note
from evenhand.domain.opportunity.vocabulary import NoteKind
from evenhand.domain.procedures.shape import Task


def texts_of(state: CaseState, task: str) -> dict[str, Any]:
    """The texts that were written last on a task: facts, reason, and the lines about the children by their place."""
    found: dict[str, Any] = {"facts": "", "reason": "", "welfare": {}}
    for note in state.notes:
        about, _, place = note.about.partition(":")
        if about != task:
            continue
        if note.kind is NoteKind.FACTS:
            found["facts"] = note.text
        elif note.kind is NoteKind.REASON:
            found["reason"] = note.text
        elif note.kind is NoteKind.WELFARE and place.isdecimal():
            found["welfare"][int(place)] = note.text
    return found


def earlier(state: CaseState, request: Request, task: Task) -> dict[str, Any]:
    """The values of the form as they were put before; nothing where nothing was put."""
    put = any((one.request, one.task) == (request.number, task.id) for one in state.approvals)
    closing = request.closing
    if not put or closing is None:
        return {}
    texts = texts_of(state, task.id)
    lines: dict[int, str] = texts["welfare"]
    found: dict[str, Any] = {"facts": texts["facts"], "reason": texts["reason"]}
    if task.asks == "ChangeToDirectPay":
        return {"reason": texts["reason"]}
    found["welfare"] = tuple(lines.get(place, "") for place in range(1, max(lines, default=0) + 1))
    if task.asks == "RecordCheck" and closing.check is not None:
        found["likely"] = closing.check is CheckStatus.NOT_APPLICABLE
        if closing.rejected_reason:
            found["rejected_reason"] = RejectedReason(closing.rejected_reason)
    if task.asks == "ProposeExtension" and closing.months is not None:
        found |= {"decision": ExtensionChoice.EXTEND, "months": closing.months}
        if closing.reason in tuple(ExtensionReason):
            found["extension_reason"] = ExtensionReason(closing.reason)
    return found


def comments_on(state: CaseState, tasks: frozenset[str]) -> Note | None:
    """What a team leader said last in an answer on one of these tasks."""
    said = [note for note in state.notes if note.about in tasks and note.kind is NoteKind.REASON]
    return said[-1] if said else None
