"""A discretionary decision as it stands on record. Source: GEN-8, N5, R28.

What was chosen, the facts, the reasons, a line for each child, and the words of the office that it was made under.
"""

from collections.abc import Callable
from typing import Any

from django.urls import reverse

from evenhand.domain.opportunity.state import Decision
from evenhand.web.pages.words import day_words
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.children import children_called
from evenhand.work.reading.decision_statements import StatementLine, decision_statements
from evenhand.work.reading.earlier import texts_of

CHOSEN = {
    "likely": "They are likely to pay",
    "unlikely": "They are unlikely to pay",
    "extend": "The opportunity is to be extended",
    "refuse": "No extension is asked for",
}


Words = Callable[[str], str]


def in_words(choice: str) -> str:
    """A choice as the record calls it."""
    return CHOSEN.get(choice, choice)


def decision_of(
    view: CaseView, request: int, task: str, names: dict[str, str], words: Words = in_words
) -> dict[str, Any] | None:
    """The last decision on a task of a request; None where there is none."""
    made = [one for one in view.state.decisions if (one.request, one.task) == (request, task)]
    if not made:
        return None
    last = made[-1]
    texts = texts_of(view.state, task)
    called = children_called(view)
    return {
        "chosen": words(last.chosen),
        "against": against(last, words),
        "by": f"{names.get(last.by, last.by)}, {day_words(last.on)}",
        "facts": texts["facts"],
        "reason": texts["reason"],
        "children": [
            {"name": called.get(key, key), "text": texts["welfare"].get(place, "")}
            for place, key in enumerate(last.children, 1)
        ],
        "statement": statement_from(view, last),
    }


def against(made: Decision, words: Words) -> str:
    """What was proposed, where something else was chosen."""
    if not made.proposed or made.proposed == made.chosen:
        return ""
    proposed = words(made.proposed)
    return f"The proposal was: {proposed[0].lower()}{proposed[1:]}."


def statement_from(view: CaseView, made: Decision) -> dict[str, Any] | None:
    """The office's words that the decision was made under."""
    lines = decision_statements(view.today)
    return next((_words(line) for line in lines if line.from_on == made.statement_from), None)


def statement_in_force(view: CaseView) -> dict[str, Any]:
    """What the office says in a decision that is made today; or that it has set nothing, and who does."""
    line = next((line for line in decision_statements(view.today) if line.in_force), None)
    href = reverse("decision-statement")
    return (_words(line) if line is not None else {"text": "", "from_on": None}) | {"href": href}


def _words(line: StatementLine) -> dict[str, Any]:
    return {"text": line.text, "from_on": line.from_on}
