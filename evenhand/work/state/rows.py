"""How each part of a case stands in its table: the key within the case, what a row rests on, and its columns."""

from dataclasses import dataclass
from datetime import date

from evenhand.accounts.models import Method as MethodRow
from evenhand.accounts.models import MethodTo as MethodToRow
from evenhand.cases.models import Approval as ApprovalRow
from evenhand.cases.models import Decision as DecisionRow
from evenhand.cases.models import Note as NoteRow
from evenhand.cases.models import Opportunity as OpportunityRow
from evenhand.cases.models import Request as RequestRow
from evenhand.cases.models import TaskRecord as TaskRow
from evenhand.domain.account import Method
from evenhand.domain.account.method_to import MethodTo
from evenhand.domain.opportunity.ending import Approval, Closing
from evenhand.domain.opportunity.request import Offer, Request, TaskRecord
from evenhand.domain.opportunity.state import CaseState, Decision, LetterDue, Note, Opportunity, Timer
from evenhand.domain.opportunity.talks import Talks
from evenhand.domain.opportunity.vocabulary import Status
from evenhand.letters.models import Letter as LetterRow
from evenhand.office.models import Timer as TimerRow
from evenhand.work.state.codec import encode
from evenhand.work.state.due import due_days
from evenhand.work.state.part import Key, Part, Roles, Row

FIRST, FAR = date(1, 1, 1), date(9999, 12, 31)
"""The due days of what goes before everything else, and of what has no deadline."""

APPROVER = "team-leader"


@dataclass(frozen=True)
class Ids:
    """The primary keys of what was loaded with a case."""

    case: int
    account: int
    paying: int
    receiving: int


def _requests(state: CaseState) -> dict[Key, tuple[Request, date, bool]]:
    restricted = state.paying.restricted or state.receiving.restricted
    due = due_days(state)
    return {(item.number,): (item, _due(item, due), restricted) for item in state.requests}


def _due(item: Request, due: dict[int, date]) -> date:
    """How an opportunity ends, or whether it is extended, goes first (SCH-1, EAR-1, EXT-3)."""
    if not item.is_open:
        return FAR
    return FIRST if item.closing is not None else due.get(item.number, FAR)


def _request(held: tuple[Request, date, bool], ids: Ids, roles: Roles) -> Row:
    item, due, restricted = held
    return {
        "account_id": ids.account,
        "number": item.number,
        "procedure": item.procedure,
        "version_of_procedure": item.version,
        "cause": item.cause,
        "parent": item.parent,
        "segment": item.segment,
        "role": APPROVER if item.status is Status.PENDING else roles.get(item.procedure, "caseworker"),
        "status": str(item.status),
        "sub_status": item.sub_status,
        "resolution": str(item.resolution),
        "ending": str(item.ending or ""),
        "opened_on": item.opened_on,
        "opened_by": item.opened_by,
        "closed_on": item.closed_on,
        "assigned_to": item.assigned_to,
        "reminder": item.reminder,
        "offer": None if item.offer is None else encode(Offer, item.offer),
        "closing": None if item.closing is None else encode(Closing, item.closing),
        "talks": None if item.talks is None else encode(Talks, item.talks),
        "carried": item.carried,
        "moved": item.moved,
        "tried": [day.isoformat() for day in item.tried],
        "due_on": due,
        "restricted": restricted,
    }


def _tasks(state: CaseState) -> dict[Key, tuple[int, TaskRecord, int]]:
    return {
        (item.number, record.task): (item.number, record, place)
        for item in state.requests
        for place, record in enumerate(item.done)
    }


def _task(held: tuple[int, TaskRecord, int], ids: Ids, roles: Roles) -> Row:
    request, record, place = held
    return {
        "request": request,
        "task": record.task,
        "values": record.values,
        "by": record.by,
        "on": record.on,
        "place": place,
    }


def _opportunity(item: Opportunity, ids: Ids, roles: Roles) -> Row:
    return {
        "request": item.request,
        "route": str(item.route),
        "start": item.period.start,
        "end": item.period.end,
        "status": str(item.status),
        "extended": item.extended,
        "compliance": str(item.compliance or ""),
        "check_status": str(item.check or ""),
        "ended_on": item.ended_on,
        "fees_from": item.fees_from,
    }


def _approval(item: Approval, ids: Ids, roles: Roles) -> Row:
    return {
        "number": item.number,
        "request": item.request,
        "task": item.task,
        "kind": str(item.kind),
        "by": item.by,
        "asked_on": item.asked_on,
        "digest": item.digest,
        "amount": item.amount,
        "answer": str(item.answer),
        "answered_by": item.answered_by,
        "answered_on": item.answered_on,
    }


def _decision(item: Decision, ids: Ids, roles: Roles) -> Row:
    return {
        "place": item.place,
        "request": item.request,
        "task": item.task,
        "chosen": item.chosen,
        "proposed": item.proposed,
        "statement_from": item.statement_from,
        "children": item.children,
        "by": item.by,
        "on": item.on,
    }


def _method(item: Method, ids: Ids, roles: Roles) -> Row:
    return {
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


def _method_to(item: MethodTo, ids: Ids, roles: Roles) -> Row:
    return {"number": item.number, "kind": str(item.kind), "start": item.start, "until": item.until}


def _timer(item: Timer, ids: Ids, roles: Roles) -> Row:
    return {
        "account_id": ids.account,
        "why": str(item.why),
        "request": item.request,
        "since": item.since,
        "due_on": item.due_on,
    }


def _letter(item: LetterDue, ids: Ids, roles: Roles) -> Row:
    return {
        "person_id": ids.paying if item.to == "paying" else ids.receiving,
        "code": item.code,
        "role": str(item.to),
        "cause": item.cause,
        "queued_on": item.on,
        "state": "drafted" if item.drafted else "queued",
        "drafted": item.drafted,
    }


def _note(item: Note, ids: Ids, roles: Roles) -> Row:
    return {
        "number": item.number,
        "kind": str(item.kind),
        "on": item.on,
        "by": item.by,
        "about": item.about,
        "text": item.text,
    }


PARTS = (
    Part(RequestRow, ("number",), ("requests", "timers", "paying", "receiving"), _requests, _request),
    Part(TaskRow, ("request", "task"), ("requests",), _tasks, _task),
    Part(
        OpportunityRow,
        ("request",),
        ("opportunity",),
        lambda state: {(item.request,): item for item in (state.opportunity,) if item is not None},
        _opportunity,
    ),
    Part(MethodRow, ("number",), ("methods",), lambda state: {(item.number,): item for item in state.methods}, _method),
    Part(
        MethodToRow,
        ("number",),
        ("pays_to",),
        lambda state: {(item.number,): item for item in state.pays_to},
        _method_to,
    ),
    Part(
        TimerRow,
        ("why", "request"),
        ("timers",),
        lambda state: {(str(item.why), item.request): item for item in state.timers},
        _timer,
    ),
    Part(
        LetterRow,
        ("code", "role", "cause"),
        ("letters",),
        lambda state: {(item.code, str(item.to), item.cause): item for item in state.letters},
        _letter,
    ),
    Part(
        ApprovalRow,
        ("number",),
        ("approvals",),
        lambda state: {(item.number,): item for item in state.approvals},
        _approval,
    ),
    Part(
        DecisionRow,
        ("place",),
        ("decisions",),
        lambda state: {(item.place,): item for item in state.decisions},
        _decision,
    ),
    Part(NoteRow, ("number",), ("notes",), lambda state: {(item.number,): item for item in state.notes}, _note),
)
