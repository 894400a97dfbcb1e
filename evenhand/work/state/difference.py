"""The difference that events made in one table, for many cases at once."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from evenhand.work.state.insert import insert_rows
from evenhand.work.state.part import Key, Part, Roles, Row
from evenhand.work.state.sql import Where, delete_rows, update_rows


@dataclass
class Difference:
    """Rows of one part to write. Updates stand together by the columns that changed."""

    part: Part
    roles: Roles
    new: list[Row] = field(default_factory=list)
    changed: dict[Key, list[tuple[Where, Row]]] = field(default_factory=lambda: defaultdict(list))
    gone: list[Where] = field(default_factory=list)

    def take(self, ids: Any, before: Any, after: Any) -> None:
        """Adds what differs on one case or account."""
        if all(getattr(before, name) is getattr(after, name) for name in self.part.reads):
            return
        was, now = self.part.holds(before), self.part.holds(after)
        for key, held in now.items():
            if key not in was:
                self.new.append({**self._owner(ids), **self.part.row(held, ids, self.roles)})
            elif was[key] != held:
                self._change(key, ids, was[key], held)
        self.gone.extend(self._where(key, ids) for key in was if key not in now)

    def write(self) -> None:
        """Writes it all: rows that go make room for those that come."""
        names = (self.part.owner, *self.part.keys)
        delete_rows(self.part.model, names, self.gone)
        for rows in self.changed.values():
            update_rows(self.part.model, names, rows)
        insert_rows(self.part.model, self.new)

    def _change(self, key: Key, ids: Any, was: Any, held: Any) -> None:
        old, row = (self.part.row(each, ids, self.roles) for each in (was, held))
        differing = {name: value for name, value in row.items() if value != old[name]}
        if differing:
            self.changed[tuple(differing)].append((self._where(key, ids), differing))

    def _where(self, key: Key, ids: Any) -> Where:
        return {**self._owner(ids), **dict(zip(self.part.keys, key, strict=True))}

    def _owner(self, ids: Any) -> Where:
        return {self.part.owner: ids.case if self.part.owner == "case_id" else ids.account}


def write_parts(parts: Sequence[Part], changes: Sequence[tuple[Any, Any, Any]], roles: Roles) -> None:
    """Writes what differs in each part, by table."""
    for part in parts:
        difference = Difference(part, roles)
        for ids, before, after in changes:
            difference.take(ids, before, after)
        difference.write()
