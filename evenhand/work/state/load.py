"""Loads cases for a decision, many at once: one query a table."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from evenhand.accounts.models import Account
from evenhand.accounts.models import Method as MethodRow
from evenhand.accounts.models import MethodTo as MethodToRow
from evenhand.cases.models import Approval as ApprovalRow
from evenhand.cases.models import Case
from evenhand.cases.models import Child as ChildRow
from evenhand.cases.models import Decision as DecisionRow
from evenhand.cases.models import Note as NoteRow
from evenhand.cases.models import Opportunity as OpportunityRow
from evenhand.cases.models import Request as RequestRow
from evenhand.cases.models import TaskRecord as TaskRow
from evenhand.domain.opportunity.people import Parent
from evenhand.domain.opportunity.state import CaseState
from evenhand.letters.models import Letter as LetterRow
from evenhand.office.models import Timer as TimerRow
from evenhand.people.models import Person, PersonFact
from evenhand.work.state.build import Rows, state_of
from evenhand.work.state.facts import parent_of
from evenhand.work.state.rows import Ids
from evenhand.work.state.select import Row, select_rows

CASE = (
    "id", "reference", "account_id", "paying_id", "receiving_id", "segment", "service", "applicant", "received_on",
    "receiving_parent_wants", "paying_parent_wants", "provisional_letter_on", "effective_on", "legacy", "arrears",
    "annual_review_on", "exclusions", "assessment", "override", "unlikely_to_pay", "outcome", "news",
    "closing_on", "closed_on", "version",
)  # fmt: skip
REQUEST = (
    "case_id", "number", "procedure", "version_of_procedure", "cause", "opened_on", "opened_by", "segment", "parent",
    "status", "sub_status", "resolution", "ending", "closed_on", "assigned_to", "reminder", "offer", "carried", "moved",
    "closing", "talks", "tried",
)  # fmt: skip
OPPORTUNITY = (
    "case_id", "request", "route", "start", "end", "status", "extended", "compliance", "check_status", "ended_on",
    "fees_from",
)  # fmt: skip
APPROVAL = (
    "case_id", "number", "request", "task", "kind", "by", "asked_on", "digest", "amount", "answer", "answered_by",
    "answered_on",
)  # fmt: skip
DECISION = ("case_id", "place", "request", "task", "chosen", "proposed", "statement_from", "children", "by", "on")
METHOD = ("case_id", "number", "kind", "share", "start", "frequency", "mandatory", "desire", "until")
METHOD_TO = ("case_id", "number", "kind", "start", "until")
PERSON = (
    "id", "reference", "nation", "language", "letter_format", "restricted", "protection", "may_pass_on_contact",
    "version",
)  # fmt: skip
PUBLIC = "until IS NULL AND kind <> 'where'"


@dataclass(frozen=True)
class Loaded:
    """A case as it stood when it was read, and where its rows are."""

    state: CaseState
    ids: Ids


def load_cases(case_ids: Iterable[int]) -> dict[int, Loaded]:
    """Cases by primary key, in its order: what a chunk writes is then in the same order on every run."""
    ids = list(case_ids)
    cases = {row["id"]: row for row in select_rows(Case, CASE, "id", ids, order=("id",))}
    people = load_parents({row[f"{role}_id"] for row in cases.values() for role in ("paying", "receiving")})
    among = {row["account_id"] for row in cases.values()}
    accounts = {row["id"]: row for row in select_rows(Account, ("id", "reference", "version"), "id", among)}
    tables = {
        "children": _by_case(ChildRow, ids, ("case_id", "number", "nights_a_year"), "number"),
        "requests": _by_case(RequestRow, ids, REQUEST, "number"),
        "tasks": _by_case(TaskRow, ids, ("case_id", "request", "task", "values", "by", "on"), "request", "place"),
        "opportunities": _by_case(OpportunityRow, ids, OPPORTUNITY, "id"),
        "methods": _by_case(MethodRow, ids, METHOD, "number"),
        "methods_to": _by_case(MethodToRow, ids, METHOD_TO, "number"),
        "timers": _by_case(TimerRow, ids, ("case_id", "why", "request", "since", "due_on"), "id"),
        "letters": _by_case(LetterRow, ids, ("case_id", "code", "role", "cause", "queued_on", "drafted"), "id"),
        "notes": _by_case(NoteRow, ids, ("case_id", "number", "kind", "on", "by", "text", "about"), "number"),
        "approvals": _by_case(ApprovalRow, ids, APPROVAL, "number"),
        "decisions": _by_case(DecisionRow, ids, DECISION, "place"),
    }
    found = {}
    for key, row in cases.items():
        rows = Rows(**{name: table.get(key, []) for name, table in tables.items()})
        account = accounts[row["account_id"]]
        state = state_of(row, account, people[row["paying_id"]], people[row["receiving_id"]], rows)
        found[key] = Loaded(state, Ids(key, row["account_id"], row["paying_id"], row["receiving_id"]))
    return found


def load_case(reference: str) -> Loaded | None:
    """One case by its reference; None where there is none."""
    row = Case.objects.filter(reference=reference).values_list("id", flat=True).first()
    return None if row is None else load_cases([row])[row]


def load_parents(person_ids: Iterable[int]) -> dict[int, Parent]:
    """Parents by primary key, from their current facts."""
    ids = list(person_ids)
    facts: dict[int, dict[str, tuple[str | None, str]]] = defaultdict(dict)
    for row in select_rows(PersonFact, ("person_id", "kind", "value", "source"), "person_id", ids, and_=PUBLIC):
        facts[row["person_id"]][row["kind"]] = (row["value"], row["source"])
    return {row["id"]: parent_of(row, facts[row["id"]]) for row in select_rows(Person, PERSON, "id", ids)}


def _by_case(model: Any, ids: Sequence[int], names: tuple[str, ...], *order: str) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in select_rows(model, names, "case_id", ids, order=("case_id", *order)):
        found[row["case_id"]].append(row)
    return found
