"""The only writer of an aggregate: it writes the difference that the events made, for many cases at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from evenhand.accounts.models import Account
from evenhand.cases.models import Case
from evenhand.domain.opportunity.people import Parent
from evenhand.domain.opportunity.state import CaseState
from evenhand.people.models import Person
from evenhand.work.state.load import Loaded
from evenhand.work.state.people import save_facts
from evenhand.work.state.rows import PARTS, Part, case_row
from evenhand.work.state.sql import delete_rows, update_rows


class StaleWrite(Exception):
    """Something that the decision read has changed since."""


@dataclass(frozen=True)
class Change:
    """A case as it was read and as it is to be."""

    loaded: Loaded
    after: CaseState


def save(changes: Sequence[Change], roles: Mapping[str, str]) -> None:
    """Writes every difference. `roles` names the role that works a procedure.

    Errors: StaleWrite where a case, a person or an account changed since it was read; nothing is written then,
    because the caller's transaction ends with it.
    """
    _claim(changes)
    rows = [(item.loaded.ids.case, case_row(item.loaded.state), case_row(item.after)) for item in changes]
    changed = [(key, after) for key, before, after in rows if before != after]
    update_rows(Case, ("id",), [({"id": key}, after) for key, after in changed])
    save_facts(_people(changes))
    for part in PARTS:
        _save_part(part, changes, roles)


def _claim(changes: Sequence[Change]) -> None:
    """Asserts each version that was read, and counts this write; always in one order, so that no two wait in a ring."""
    cases = {item.loaded.ids.case: item.loaded.state.version for item in changes}
    accounts = {item.loaded.ids.account: item.loaded.state.account_version for item in changes}
    people: dict[int, int] = {}
    for item in changes:
        people[item.loaded.ids.paying] = item.loaded.state.paying.version
        people[item.loaded.ids.receiving] = item.loaded.state.receiving.version
    touched = {key for key, _, _ in _people(changes)}
    methods = {i.loaded.ids.account for i in changes if i.loaded.state.methods != i.after.methods}
    _assert(Person, people, touched)
    _assert(Account, accounts, methods)
    _assert(Case, cases, set(cases))


def _assert(model: Any, versions: Mapping[int, int], counted: set[int]) -> None:
    rows = [
        ({"id": key, "version": version}, {"version": version + 1 if key in counted else version})
        for key, version in sorted(versions.items())
    ]
    if update_rows(model, ("id", "version"), rows) != len(rows):
        raise StaleWrite(model.__name__)


def _people(changes: Sequence[Change]) -> list[tuple[int, Parent, Parent]]:
    found: dict[int, tuple[int, Parent, Parent]] = {}
    for item in changes:
        before, after, ids = item.loaded.state, item.after, item.loaded.ids
        for key, was, now in (
            (ids.paying, before.paying, after.paying),
            (ids.receiving, before.receiving, after.receiving),
        ):
            if replace(was, version=0) != replace(now, version=0):
                found[key] = (key, was, now)
    return list(found.values())


def _save_part(part: Part, changes: Sequence[Change], roles: Mapping[str, str]) -> None:
    inserts, updates = [], []
    deletes: list[dict[str, Any]] = []
    for item in changes:
        case = item.loaded.ids.case
        before = _keyed(part, item.loaded.state, item, roles)
        after = _keyed(part, item.after, item, roles)
        for key, row in after.items():
            where = {"case_id": case, **dict(zip(part.keys, key, strict=True))}
            if key not in before:
                inserts.append(part.model(case_id=case, **row))
            elif before[key] != row:
                updates.append((where, {name: value for name, value in row.items() if name not in part.keys}))
        deletes.extend(
            {"case_id": case, **dict(zip(part.keys, key, strict=True))} for key in before if key not in after
        )
    names = ("case_id", *part.keys)
    delete_rows(part.model, names, deletes)
    update_rows(part.model, names, updates)
    part.model._default_manager.bulk_create(inserts, batch_size=500)


def _keyed(
    part: Part, state: CaseState, item: Change, roles: Mapping[str, str]
) -> dict[tuple[Any, ...], dict[str, Any]]:
    rows = part.rows(state, item.loaded.ids, roles)
    return {tuple(row[name] for name in part.keys): row for row in rows}
