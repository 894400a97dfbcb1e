"""The People tab. Where somebody is stays hidden until it is asked for with a reason, one parent at a time."""

from typing import Any

from django.urls import reverse

from evenhand.domain.money import spoken
from evenhand.domain.opportunity.people import Parent
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.people.models import Person
from evenhand.web.filters import counted
from evenhand.web.pages.words import (
    FORMATS,
    LANGUAGES,
    NATIONS,
    PROTECTION,
    UNKNOWN,
    WORK,
    benefit,
    day_words,
    fact,
    tag,
)
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.ni_number import ending
from evenhand.work.show_whereabouts import Employer, Whereabouts

HIDDEN = "Hidden"
REASON = {"kind": "text", "name": "reason", "label": "Why do you need to know?", "autocomplete": "off"}


def person_box(
    view: CaseView, role: Role, shown: Whereabouts | None, *, may_show: bool, typed: str = "", error: str = ""
) -> dict[str, Any]:
    """One parent: what is known, with its source, and the form that shows where they are."""
    person, parent = view.person(role), view.state.parent(role)
    action = reverse("case-people", args=[view.reference])
    reveal = {
        "action": f"{action}#{role}",
        "hidden": [{"name": "who", "value": str(role)}],
        "fields": [REASON | {"name": f"reason-{role}", "value": typed, "error": error}],
        "text": "Show address, employer and phone" if role is Role.PAYING else "Show address and phone",
        "says": "Who looked, when and why is recorded.",
    }
    return {
        "id": str(role),
        "role": f"{role.capitalize()} parent",
        "name": person.name,
        "tags": [tag(*PROTECTION[item]) for item in parent.protection if item in PROTECTION],
        "protection": _protection(view, role),
        "rows": [*_rows(view, role, person, parent), *_where(parent, shown, role, may_show=may_show)],
        "reveal": reveal if may_show and shown is None else None,
    }


def children(view: CaseView) -> list[dict[str, Any]]:
    """The children of the case."""
    return [
        {
            "name": child.name,
            "born_on": child.born_on,
            "lives_with": view.receiving.name,
            "nights": f"{counted(child.nights_a_year, 'night')} a year",
        }
        for child in view.children
    ]


def _rows(view: CaseView, role: Role, person: Person, parent: Parent) -> list[dict[str, Any]]:
    number = ending(person)
    rows = [
        fact("Reference", person.reference),
        fact("Born", day_words(person.date_of_birth)),
        fact("National Insurance number", f"Ends in {number}" if number else UNKNOWN),
        fact("Language and format", f"{LANGUAGES[person.language]}, {FORMATS[person.letter_format]}"),
        fact("Nation", NATIONS[person.nation]),
    ]
    if parent.returned_on:
        rows.append(fact("Letter came back on", day_words(parent.returned_on), parent.source("returned")))
    return rows + (_circumstances(view, parent) if role is Role.PAYING else [])


def _circumstances(view: CaseView, parent: Parent) -> list[dict[str, Any]]:
    return [
        fact("Employment", WORK[parent.employment], parent.source("employment")),
        fact("Benefit", benefit(parent, view.today), parent.source("benefits")),
        fact("Gross weekly income", _money(parent.gross_weekly), parent.source("income")),
        fact("Net weekly income", _money(parent.net_weekly), parent.source("income")),
        fact("In prison", _since(parent.in_prison), parent.source("prison") if parent.in_prison else ""),
        fact("In hospital", _since(parent.in_hospital), parent.source("hospital") if parent.in_hospital else ""),
    ]


def _where(parent: Parent, shown: Whereabouts | None, role: Role, *, may_show: bool) -> list[dict[str, Any]]:
    if shown is None:
        words = HIDDEN if may_show else "Hidden: your role does not need it"
        return [fact("Address, employer and phone" if role is Role.PAYING else "Address and phone", words)]
    rows = [
        fact("Address", ", ".join((*shown.address, shown.postcode)) if shown.address else UNKNOWN),
        fact("Phone", shown.phone),
        fact("Email", shown.email),
    ]
    if role is Role.PAYING:
        rows.extend(fact(f"Employer {item.number}", _employer(item)) for item in shown.employers)
        if not shown.employers:
            rows.append(fact("Employer", UNKNOWN if parent.employer_known else ""))
    return rows


def _employer(item: Employer) -> str:
    words = ", ".join(filter(None, (item.name, *item.address, item.postcode)))
    return f"{words} (reference {item.reference})" if item.reference else words


def _protection(view: CaseView, role: Role) -> list[str]:
    parent, name, other = view.state.parent(role), view.person(role).name, _other(view, role)
    said = []
    if parent.protection or parent.restricted:
        said.append(f"Nothing about where {name} lives, works or can be reached may come to {other}.")
    if "no-contact" in parent.protection:
        said.append("Do not ask them to speak to one another.")
    if parent.may_pass_on_contact:
        said.append(f"{name} has agreed that their contact details are passed on to {other}.")
    return said


def _other(view: CaseView, role: Role) -> str:
    return view.person(Role.RECEIVING if role is Role.PAYING else Role.PAYING).name


def _money(pence: int | None) -> str:
    return UNKNOWN if pence is None else spoken(pence)


def _since(during: Any) -> str:
    if during is None:
        return "No"
    ends = f" to {day_words(during.last_day)}" if during.end else ""
    return f"From {day_words(during.start)}{ends}"
