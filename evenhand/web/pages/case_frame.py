"""The identity bar of a case: who it is about and what is urgent. It never says where anybody is."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.opportunity.ending_words import ENDS
from evenhand.domain.opportunity.people import Parent
from evenhand.domain.opportunity.vocabulary import OpportunityStatus, Role, Service
from evenhand.people.models import Person
from evenhand.web.frame import page
from evenhand.web.lately import remember
from evenhand.web.pages.clocks import SOON, clock_rows
from evenhand.web.pages.words import LANGUAGES, PROTECTION, WORK, day_words, plain, tag, team
from evenhand.web.permissions import StaffRequest
from evenhand.work.account.visible import visible_account
from evenhand.work.become_known import MAY_TELL
from evenhand.work.reading.case_view import CaseView


def case_page(
    request: StaffRequest, template: str, title: str, view: CaseView, tab: str, *, status: int = 200, **content: Any
) -> HttpResponse:
    """A page of a case in its frame; the case joins those looked at lately."""
    response = page(
        request,
        template,
        title,
        "cases",
        status=status,
        case=identity(view) | {"account": _account(request, view)},
        tab=tab,
        may_record=bool(request.staff.actor.roles & MAY_TELL),
        **content,
    )
    remember(request, response, view.reference)
    return response


def identity(view: CaseView) -> dict[str, Any]:
    """Both people by their roles, the service, and every tag that changes how somebody works on the case."""
    return {
        "reference": view.reference,
        "paying_parent": {"name": view.paying.name, "detail": _detail(view.paying, view.state.paying, view.today)},
        "receiving_parent": {
            "name": view.receiving.name,
            "detail": _detail(view.receiving, view.state.receiving, view.today),
        },
        "service": plain(view.state.service),
        "tags": _tags(view),
        "urgent": _urgent(view),
    }


def _account(request: StaffRequest, view: CaseView) -> str:
    """The account's number, where this person may see the account."""
    found = visible_account(view.state.account, request.staff.actor)
    return view.state.account if found is not None else ""


def _who(view: CaseView, role: Role) -> dict[str, str]:
    person = view.person(role)
    return {"name": person.name, "detail": _detail(person, view.state.parent(role), view.today)}


def _detail(person: Person, parent: Parent, today: date) -> str:
    said = []
    if parent.employment != "unknown":
        said.append(WORK[parent.employment].lower())
    if parent.in_prison is not None and today in parent.in_prison:
        said.append("in prison")
    if parent.in_hospital is not None and today in parent.in_hospital:
        said.append("in hospital")
    if person.language != "en":
        said.append(f"letters in {LANGUAGES[person.language]}")
    if person.letter_format != "standard":
        said.append(person.letter_format.replace("-", " "))
    return ", ".join(said)


def _tags(view: CaseView) -> list[dict[str, str]]:
    tags = [tag("Restricted", "bad")] if view.restricted else []
    kept = dict.fromkeys((*view.state.paying.protection, *view.state.receiving.protection))
    tags.extend(tag(*PROTECTION[item]) for item in kept if item in PROTECTION)
    returned = [
        name for name, item in (("paying", view.state.paying), ("receiving", view.state.receiving)) if item.returned_on
    ]
    tags.extend(tag(f"Letter to the {name} parent came back", "warn") for name in returned)
    if view.state.closed_on is not None:
        tags.append(tag(f"Closed on {day_words(view.state.closed_on)}", "grey"))
    elif view.state.closing_on is not None:
        tags.append(tag(f"To close on {day_words(view.state.closing_on)}", "warn"))
    if any(hint.extend for hint in view.hints):
        tags.append(tag("Consider an extension", "warn"))
    if _without_fees(view):
        tags.append(tag("Fees waived until the check", "ok"))
    tags.append(tag(team(view.state.segment), "grey"))
    return tags


def _without_fees(view: CaseView) -> bool:
    """An opportunity runs, or has ended and its check is not decided yet (R10)."""
    held = view.state.opportunity
    running = held is not None and held.status is OpportunityStatus.RUNNING
    return running and view.state.service is Service.COLLECT_AND_PAY


def _urgent(view: CaseView) -> dict[str, str] | None:
    outcome = view.state.open_of(*ENDS)
    if outcome is not None:
        waits = view.state.approval_of(outcome.number) is not None
        href = reverse("request", args=[view.numbers[outcome.number]])
        return {"text": "Outcome waits for a team leader" if waits else "Outcome due, priority", "href": href}
    near = [row for row in clock_rows(view) if (row["on"] - view.today).days <= SOON]
    if not near or not view.open:
        return None
    first = near[0]
    href = reverse("request", args=[view.numbers[view.open[0].number]])
    return {"text": f"{first['name']} {first['on'].day} {first['on']:%B}", "href": href}
