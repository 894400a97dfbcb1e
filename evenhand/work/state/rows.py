"""How each part of a case stands in its table: the key within the case, and the columns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Model

from evenhand.accounts.models import Method as MethodRow
from evenhand.cases.models import Note as NoteRow
from evenhand.cases.models import Opportunity as OpportunityRow
from evenhand.cases.models import Request as RequestRow
from evenhand.cases.models import TaskRecord as TaskRow
from evenhand.domain.opportunity.application import Exclusion, Legacy
from evenhand.domain.opportunity.request import Offer, Request
from evenhand.domain.opportunity.state import Assessment, CaseState
from evenhand.letters.models import Letter as LetterRow
from evenhand.office.models import Timer as TimerRow
from evenhand.work.state.codec import dump

FAR = date(9999, 12, 31)
Row = dict[str, Any]


@dataclass(frozen=True)
class Ids:
    """The primary keys of what was loaded with a case."""

    case: int
    account: int
    paying: int
    receiving: int


@dataclass(frozen=True)
class Part:
    """One table of a case. `keys` are the columns that name a row within the case; `rows` builds them all."""

    model: type[Model]
    keys: tuple[str, ...]
    rows: Callable[[CaseState, Ids, Mapping[str, str]], list[Row]]


def _requests(state: CaseState, ids: Ids, roles: Mapping[str, str]) -> list[Row]:
    restricted = state.paying.restricted or state.receiving.restricted
    return [_request(state, item, ids, roles, restricted) for item in state.requests]


def _request(state: CaseState, item: Request, ids: Ids, roles: Mapping[str, str], restricted: bool) -> Row:
    due = [timer.due_on for timer in state.timers if timer.request == item.number and item.is_open]
    return {
        "account_id": ids.account,
        "number": item.number,
        "procedure": item.procedure,
        "version_of_procedure": item.version,
        "cause": item.cause,
        "parent": item.parent,
        "segment": item.segment,
        "role": roles.get(item.procedure, "caseworker"),
        "status": str(item.status),
        "sub_status": item.sub_status,
        "resolution": str(item.resolution),
        "ending": str(item.ending or ""),
        "opened_on": item.opened_on,
        "opened_by": item.opened_by,
        "closed_on": item.closed_on,
        "assigned_to": item.assigned_to,
        "reminder": item.reminder,
        "offer": None if item.offer is None else dump(Offer, item.offer),
        "carried": list(item.carried),
        "moved": list(item.moved),
        "due_on": min(due, default=FAR),
        "restricted": restricted,
    }


def _tasks(state: CaseState, ids: Ids, roles: Mapping[str, str]) -> list[Row]:
    return [
        {
            "request": item.number,
            "task": record.task,
            "values": [list(pair) for pair in record.values],
            "by": record.by,
            "on": record.on,
            "place": place,
        }
        for item in state.requests
        for place, record in enumerate(item.done)
    ]


def _opportunities(state: CaseState, ids: Ids, roles: Mapping[str, str]) -> list[Row]:
    found = state.opportunity
    if found is None:
        return []
    start, end = found.period.start, found.period.end
    return [
        {
            "request": found.request,
            "route": str(found.route),
            "start": start,
            "end": end,
            "status": str(found.status),
        }
    ]


def _methods(state: CaseState, ids: Ids, roles: Mapping[str, str]) -> list[Row]:
    return [
        {
            "account_id": ids.account,
            "number": item.number,
            "kind": str(item.kind),
            "share": item.share,
            "start": item.start,
            "frequency": item.frequency,
            "mandatory": item.mandatory,
            "desire": item.desire,
            "until": item.until,
        }
        for item in state.methods
    ]


def _timers(state: CaseState, ids: Ids, roles: Mapping[str, str]) -> list[Row]:
    return [
        {
            "account_id": ids.account,
            "why": str(item.why),
            "request": item.request,
            "since": item.since,
            "due_on": item.due_on,
        }
        for item in state.timers
    ]


def _letters(state: CaseState, ids: Ids, roles: Mapping[str, str]) -> list[Row]:
    return [
        {
            "person_id": ids.paying if item.to == "paying" else ids.receiving,
            "code": item.code,
            "role": str(item.to),
            "cause": item.cause,
            "queued_on": item.on,
        }
        for item in state.letters
    ]


def _notes(state: CaseState, ids: Ids, roles: Mapping[str, str]) -> list[Row]:
    return [
        {
            "number": item.number,
            "kind": str(item.kind),
            "on": item.on,
            "by": item.by,
            "about": item.about,
            "text": item.text,
        }
        for item in state.notes
    ]


PARTS = (
    Part(RequestRow, ("number",), _requests),
    Part(TaskRow, ("request", "task"), _tasks),
    Part(OpportunityRow, ("request",), _opportunities),
    Part(MethodRow, ("number",), _methods),
    Part(TimerRow, ("why", "request"), _timers),
    Part(LetterRow, ("code", "role", "cause"), _letters),
    Part(NoteRow, ("number",), _notes),
)


def case_row(state: CaseState) -> Row:
    """The columns of the case itself that a decision can change."""
    application = state.application
    return {
        "segment": state.segment,
        "service": str(state.service),
        "applicant": str(application.applicant),
        "received_on": application.received_on,
        "receiving_parent_wants": str(application.receiving_parent_wants),
        "paying_parent_wants": str(application.paying_parent_wants),
        "provisional_letter_on": application.provisional_letter_on,
        "effective_on": application.effective_on,
        "legacy": dump(Legacy, state.legacy),
        "arrears": state.arrears,
        "annual_review_on": state.annual_review_on,
        "exclusions": dump(tuple[Exclusion, ...], state.exclusions),
        "assessment": None if state.assessment is None else dump(Assessment, state.assessment),
        "override": str(state.override or ""),
        "unlikely_to_pay": state.unlikely_to_pay,
        "outcome": state.outcome,
        "restricted": state.paying.restricted or state.receiving.restricted,
    }
