"""Loads cases for a decision, many at once: one query a table."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from evenhand.accounts.models import Account
from evenhand.accounts.models import Method as MethodRow
from evenhand.cases.models import Case
from evenhand.cases.models import Child as ChildRow
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

PRIVATE = ("where", "employer")


@dataclass(frozen=True)
class Loaded:
    """A case as it stood when it was read, and where its rows are."""

    state: CaseState
    ids: Ids


def load_cases(case_ids: Iterable[int]) -> dict[int, Loaded]:
    """Cases by primary key."""
    ids = list(case_ids)
    cases: dict[int, dict[str, Any]] = {row["id"]: dict(row) for row in Case.objects.filter(id__in=ids).values()}
    people = load_parents({row[f"{role}_id"] for row in cases.values() for role in ("paying", "receiving")})
    accounts: dict[int, dict[str, Any]] = {
        row["id"]: dict(row)
        for row in Account.objects.filter(id__in={r["account_id"] for r in cases.values()}).values()
    }
    tables: dict[str, dict[int, list[dict[str, Any]]]] = {
        "children": _by_case(ChildRow, ids, "number"),
        "requests": _by_case(RequestRow, ids, "number"),
        "tasks": _by_case(TaskRow, ids, "request", "place"),
        "opportunities": _by_case(OpportunityRow, ids, "id"),
        "methods": _by_case(MethodRow, ids, "number"),
        "timers": _by_case(TimerRow, ids, "id"),
        "letters": _by_case(LetterRow, ids, "id", only=("id", "case_id", "code", "role", "cause", "queued_on")),
        "notes": _by_case(NoteRow, ids, "number"),
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
    facts: dict[int, dict[str, tuple[Any, str]]] = defaultdict(dict)
    current = PersonFact.objects.filter(person_id__in=ids, until=None).exclude(kind__in=PRIVATE)
    for person, kind, value, source in current.values_list("person_id", "kind", "value", "source"):
        facts[person][kind] = (value, source)
    return {row["id"]: parent_of(row, facts[row["id"]]) for row in Person.objects.filter(id__in=ids).values()}


def _by_case(
    model: Any, ids: Sequence[int], *order: str, only: tuple[str, ...] = ()
) -> dict[int, list[dict[str, Any]]]:
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in model.objects.filter(case_id__in=ids).order_by("case_id", *order).values(*only):
        found[row["case_id"]].append(row)
    return found
