"""What a negotiation shows where its decision is recorded, and where it waits for a team leader."""

from typing import Any

from evenhand.domain.authority import WORDS
from evenhand.domain.money import spoken
from evenhand.domain.negotiation import Reported, Rung
from evenhand.domain.opportunity.talks import Talks
from evenhand.domain.procedures.permits import APPROVALS
from evenhand.domain.procedures.shape import Task
from evenhand.web.filters import counted
from evenhand.web.pages.ending.decided import decision_of, statement_in_force
from evenhand.web.pages.ending.put import came_back, waited, waiting
from evenhand.web.pages.words import day_words, fact
from evenhand.work.reading.earlier import texts_of
from evenhand.work.reading.request_view import Desk
from evenhand.work.words_talks import HEARD, RUNGS, terms_in_words

DECIDE, HEAR = "decide", "hear-receiving-parent"
CHOSEN = {"refuse": "The plan is refused"}


def putting(desk: Desk, task: Task, names: dict[str, str]) -> dict[str, Any]:
    """As the desk of an outcome shows it: what waits, what came back, what is put, and the decision."""
    answers = task.asks in APPROVALS
    may = task.id in desk.allowed
    decided = decision_of(desk.view, desk.request.number, DECIDE, names, rung_in_words)
    if decided is not None:
        decided["chosen"] = CHOSEN.get(decided["chosen"], f"Agreed: {decided['chosen']}")
    shows = answers or desk.request.record_of(DECIDE) is not None
    return {
        "waits": None if answers and may else waiting(desk, names),
        "back": came_back(desk, task, names),
        "put": _put(desk, names) if answers else None,
        "decision": decided if shows and task.id in (DECIDE, "approve") else None,
        "statement": statement_in_force(desk.view) if task.id == DECIDE and may else None,
        "preview": None,
        "payments": None,
        "gathered": None,
        "advice": None,
        "question": None,
        "details": [],
    }


def rung_in_words(chosen: str) -> str:
    """A plan as the timeline calls it."""
    return RUNGS[Rung(chosen)] if chosen in RUNGS else chosen.replace("-", " ")


def _put(desk: Desk, names: dict[str, str]) -> dict[str, Any] | None:
    """Exactly what is answered: the plan, what it rests on, and what the receiving parent said."""
    put, talks = desk.view.state.approval_of(desk.request.number), desk.request.talks
    if put is None or talks is None or talks.plan is None:
        return None
    asked = fact("Asked by", names.get(put.by, put.by), f"{day_words(put.asked_on)}, waits {waited(desk, put)}")
    return {"what": WORDS[put.kind], "rows": [asked, *_plan(desk, talks)]}


def hardship(desk: Desk) -> dict[str, str] | None:
    """What the receiving parent reported of hardship, in their words; None where nobody asked in this request (N4).

    It stands beside another plan as well, whatever that takes.
    """
    talks = desk.request.talks
    if talks is None or (talks.hardship is Reported.UNKNOWN and desk.request.record_of(HEAR) is None):
        return None
    words = texts_of(desk.view.state, HEAR)["reason"] if talks.hardship is Reported.YES else ""
    return {"says": HEARD[talks.hardship], "words": words}


def _plan(desk: Desk, talks: Talks) -> list[dict[str, Any]]:
    plan = talks.plan
    assert plan is not None  # noqa: S101 - the caller looked
    means, terms = plan.means, plan.terms
    rows = [fact("Plan", terms_in_words(terms), f"Proposed on {day_words(plan.on)}")]
    rows += [fact("Takes", counted(terms.months, "month"))] if terms.months else []
    amounts = (("Net pay", means.net), ("Essentials", means.essential), ("Priority debts", means.priority))
    rows += [fact(name, f"{spoken(pence)} a week" if pence is not None else "unknown") for name, pence in amounts]
    if means.ending_on is not None:
        rows.append(fact("Known to end", f"{spoken(means.ending)} a week", f"from {day_words(means.ending_on)} on"))
    rows += [fact("Disputed", spoken(talks.disputed))] if talks.disputed else []
    heard = hardship(desk)
    return [*rows, fact("Hardship", HEARD[talks.hardship], heard["words"] if heard else "")]
