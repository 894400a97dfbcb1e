"""Why a request is in somebody's work, in a sentence without its full stop."""

from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.procedures.late.facts import Fact
from evenhand.domain.procedures.late.marks import told_by
from evenhand.work.words import task_title
from evenhand.work.words_of_days import day

FACTS = {
    Fact.BENEFIT: "A benefit",
    Fact.PRISON: "Prison",
    Fact.NIL: "Work or income",
    Fact.CLOSING: "Closure of the case",
    Fact.WISH: "The receiving parent's wish for direct pay",
    Fact.HOSPITAL: "A stay in hospital",
    Fact.EMPLOYER: "Another employer",
    Fact.PAYMENT: "How a payment came",
}


def why_opened(procedure: str, cause: str, reminder: str = "") -> str:
    """What the system said last; for the review of a decision which one, and what is known of it since."""
    told = told_by(procedure, cause)
    if told is not None:
        return _review(*told)
    held = the_book().procedures.get(procedure)
    return reminder or (held.opened_because if held else "")


def _review(task: str, fact: Fact, on: date) -> str:
    what = FACTS[fact]
    return f"What is known changed after “{task_title(task)}” was recorded: {what[0].lower()}{what[1:]}, from {day(on)}"
