"""What the system proposes where an opportunity ends, with its reasons, in the words of the choice below it."""

from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.clocks import judged
from evenhand.domain.opportunity.commands import COMMANDS
from evenhand.domain.opportunity.ending import Closing
from evenhand.domain.opportunity.ending_words import ComplianceReason
from evenhand.domain.procedures.ending.proposals import Proposed, at_the_end, early, likely
from evenhand.domain.procedures.shape import Task
from evenhand.web.pages.why import why_of
from evenhand.work.asking import questions
from evenhand.work.reading.consequences import BARRED
from evenhand.work.reading.request_view import Desk

DIFFERS = "Differs from the proposal: give your reason."
KINDS = {"pass": "ok", "pass-excused": "ok", "ended-early": "ok", "ended-early-excused": "ok", "": "grey"}
NOTHING = "nothing, a person decides on the facts"
NOT_READ = "nothing, for the payments could not be read"


def proposal_of(desk: Desk, task: Task) -> Proposed | None:
    """What the payments, and what became known, come to; None where the task has no such proposal."""
    held, closing, history = desk.view.state.opportunity, desk.request.closing, desk.beside.history
    if held is None or closing is None or history is None:
        return None
    book, today = the_book(), desk.view.today
    until = min(judged(held, desk.view.state.application.received_on, book.rules).end or today, today)
    if task.asks == "RecordCompliance":
        return at_the_end(history, until)
    if task.asks == "RecordEarlyEnd":
        return early(book.scenarios, closing.trigger, history, until)
    return None


def proposed_outcome(desk: Desk, task: Task) -> dict[str, Any]:
    """The box above the choice."""
    found = proposal_of(desk, task)
    if found is None:
        return {"verdict": NOT_READ, "kind": "grey", "reasons": [], "why": None}
    return {
        "verdict": worded(task, found.choice) or NOTHING,
        "kind": KINDS.get(found.choice, "warn"),
        "reasons": list(found.why),
        "why": why_of(found.steps or task.steps[:1], found.rules),
    }


def proposed_check(desk: Desk, task: Task) -> dict[str, Any] | None:
    """What the outcome alone points to; the rest is a person's to weigh, and nothing is filled in."""
    closing = desk.request.closing
    found = likely(closing) if closing is not None else None
    if closing is None or found is None:
        return None
    return {
        "verdict": "they are likely to pay" if found else "they are unlikely to pay",
        "kind": "ok" if found else "warn",
        "reasons": [*_outcome_says(closing), "Nothing else was weighed: that is yours, on the facts below."],
        "why": why_of(("SCH-10", "SCH-11"), ("R14",)),
    }


def _outcome_says(closing: Closing) -> list[str]:
    said = []
    if closing.compliance is not None and closing.compliance_reason is not None:
        excused = ", a default is excused" if closing.excused else ""
        on = f" on {long_date(closing.compliance_on)}" if closing.compliance_on else ""
        said.append(f"Recorded{on}: {closing.compliance}, {closing.compliance_reason}{excused}.")
    if closing.compliance_reason is ComplianceReason.ALL_RECEIVED:
        said.append("What they pay themselves came as agreed, or is excused.")
    return said


def worded(task: Task, choice: str) -> str:
    """An option in the words of its question."""
    if not choice:
        return ""
    asked = next(item for item in questions(COMMANDS[task.asks]) if item.name == "compliance")
    return asked.words_of(choice)


def marked(hints: dict[str, str], choice: str) -> dict[str, str]:
    """Each option with what follows, and that it differs where it does."""
    if not choice:
        return hints
    return {
        option: hint if option == choice or hint.startswith(BARRED) else f"{hint} {DIFFERS}".strip()
        for option, hint in hints.items()
    }
