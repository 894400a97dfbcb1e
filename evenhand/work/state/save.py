"""The only writer of an aggregate: it writes the difference that the events made, for many cases at once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from evenhand.accounts.models import Account
from evenhand.cases.models import Case
from evenhand.domain.opportunity.people import Parent
from evenhand.domain.opportunity.state import CaseState
from evenhand.people.models import Person
from evenhand.work.state.case_row import case_changes
from evenhand.work.state.difference import write_parts
from evenhand.work.state.load import Loaded
from evenhand.work.state.people import save_facts
from evenhand.work.state.rows import PARTS
from evenhand.work.state.sql import lock_rows, update_rows


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
    _claim_others(changes)
    _save_cases(changes)
    save_facts(_people(changes))
    _save_parts(changes, roles)


def save_new(changes: Sequence[Change], roles: Mapping[str, str]) -> None:
    """Writes what belongs to cases whose own rows were just made, and changes nothing of their people."""
    _claim_others(changes)
    _save_parts(changes, roles)


def _claim_others(changes: Sequence[Change]) -> None:
    """Asserts each version that was read; always in one order, so that no two writers wait in a ring."""
    accounts = {item.loaded.ids.account: item.loaded.state.account_version for item in changes}
    people: dict[int, int] = {}
    for item in changes:
        people[item.loaded.ids.paying] = item.loaded.state.paying.version
        people[item.loaded.ids.receiving] = item.loaded.state.receiving.version
    touched = {key for key, _, _ in _people(changes)}
    methods = {i.loaded.ids.account for i in changes if i.loaded.state.methods != i.after.methods}
    _assert(Person, {key: (version, {}) for key, version in people.items()}, touched)
    _assert(Account, {key: (version, {}) for key, version in accounts.items()}, methods)


def _save_cases(changes: Sequence[Change]) -> None:
    """Asserts each case's version, counts this write and writes what differs, in one go."""
    cases = {
        item.loaded.ids.case: (item.loaded.state.version, case_changes(item.loaded.state, item.after))
        for item in changes
    }
    _assert(Case, cases, set(cases))


def _assert(model: Any, versions: Mapping[int, tuple[int, dict[str, Any]]], counted: set[int]) -> None:
    together: dict[tuple[str, ...], list[Any]] = defaultdict(list)
    for key, (version, changed) in sorted(versions.items()):
        row = {**changed, "version": version + 1 if key in counted else version}
        together[tuple(row)].append(({"id": key, "version": version}, row))
    lock_rows(model, list(versions))
    for rows in together.values():
        if update_rows(model, ("id", "version"), rows) != len(rows):
            raise StaleWrite(model.__name__)


def _save_parts(changes: Sequence[Change], roles: Mapping[str, str]) -> None:
    write_parts(PARTS, [(item.loaded.ids, item.loaded.state, item.after) for item in changes], roles)


def _people(changes: Sequence[Change]) -> list[tuple[int, Parent, Parent]]:
    found: dict[int, tuple[int, Parent, Parent]] = {}
    for item in changes:
        before, after, ids = item.loaded.state, item.after, item.loaded.ids
        for key, was, now in (
            (ids.paying, before.paying, after.paying),
            (ids.receiving, before.receiving, after.receiving),
        ):
            if was is not now and replace(was, version=0) != replace(now, version=0):
                found[key] = (key, was, now)
    return list(found.values())
