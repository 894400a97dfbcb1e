"""The summary of a case."""

from typing import Any

from evenhand.web.filters import counted
from evenhand.web.pages.words import age_on, day_words, fact, plain, team
from evenhand.work.reading.case_timeline import Timeline
from evenhand.work.reading.case_view import CaseView


def details(view: CaseView) -> list[dict[str, Any]]:
    """Case Summary Details, by the names that staff know."""
    state, application = view.state, view.state.application
    return [
        fact("Service Type", plain(state.service)),
        fact("PWC service type", plain(application.receiving_parent_wants), "Application, or said since"),
        fact("NRP service type", plain(application.paying_parent_wants), "Application, or said since"),
        fact("Applicant", f"{application.applicant.capitalize()} parent"),
        fact("Application received", day_words(application.received_on)),
        fact("Provisional calculation letter", day_words(application.provisional_letter_on)),
        fact("Initial Effective Date", day_words(application.effective_on)),
        fact("Annual Review Date", day_words(state.annual_review_on)),
        fact("Master case", _spaced(state.account)),
        fact("Owner", team(state.segment)),
    ]


def children(view: CaseView) -> list[dict[str, Any]]:
    """The children with their ages and their nights with the paying parent."""
    return [
        {
            "name": child.name,
            "age": str(age_on(child.born_on, view.today)),
            "nights": f"{counted(child.nights_a_year, 'night')} a year with {view.paying.name}",
        }
        for child in view.children
    ]


def lately(timeline: Timeline) -> list[dict[str, Any]]:
    """The last few entries."""
    return [
        {"on": entry.on, "sentence": entry.says, "who": entry.who} for entry in timeline.entries if not entry.undone_by
    ]


def _spaced(reference: str) -> str:
    return " ".join(reference[at : at + 4] for at in range(0, len(reference), 4))
