"""Some events on their way into rows: what they touch is read once, changed in memory, and written together."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from evenhand.domain.account.events import AccountEvent, LedgerPosted
from evenhand.domain.opportunity.events import CaseRegistered, Event, NegotiationDecided
from evenhand.insight.models import Known, Milestone, MoneyMonth, Negotiation, Owed, Standing, Subject
from evenhand.work.reporting.about import UNKNOWN, About, Step
from evenhand.work.reporting.telling.rows import Row, Rows
from evenhand.work.reporting.telling.tallies import KEYS, tally
from evenhand.work.state.insert import insert_rows
from evenhand.work.state.select import among
from evenhand.work.state.sql import delete_rows

THING = ("account_id", "about", "number", "kind")


class Cut(NamedTuple):
    """What a figure can be taken apart by."""

    team: str
    scheme: str
    employment: str


Tells = dict[type[Any], Callable[..., None]]
"""What tells of each kind of event: it is given the batch, what happened, and the event."""

NOBODYS = Cut(UNKNOWN, UNKNOWN, UNKNOWN)


@dataclass(frozen=True)
class Happened:
    """One event, with the business date of its recording, whose it is, and the stream that it stands in."""

    event: Event | AccountEvent
    on: date
    account: int
    case: int | None
    stream: str

    @property
    def reference(self) -> str:
        """Of the case, person or account in whose stream it stands."""
        return self.stream.partition(":")[2]


class Batch:
    """Rows that these events may touch."""

    def __init__(self, told: Sequence[Happened]) -> None:
        posted = [item.account for item in told if isinstance(item.event, LedgerPosted)]
        owing = [*posted, *(item.account for item in told if isinstance(item.event, NegotiationDecided))]
        self.subjects = Rows(Subject, ("case_id",), "account_id", (item.account for item in told))
        people = {item.reference for item in told if item.stream.startswith("person:")}
        people |= {row["paying"] for row in self.subjects.now.values()}
        people |= {item.event.paying for item in told if isinstance(item.event, CaseRegistered)}
        self.known = Rows(Known, ("reference",), "reference", people)
        of_cases = (item.account for item in told if item.case is not None)
        self.standing = Rows(Standing, ("case_id", "about", "number"), "account_id", of_cases)
        self.months = Rows(MoneyMonth, ("account_id", "month"), "account_id", posted)
        self.owed = Rows(Owed, ("account_id", "place"), "account_id", owing)
        self.talks = Rows(Negotiation, ("case_id", "number"), "account_id", (item.account for item in told))
        self.milestones: list[Row] = []
        self._forgotten: list[Row] = []
        self._cases: dict[int, list[Row]] = defaultdict(list)
        for row in self.subjects.now.values():
            self._cases[row["account_id"]].append(row)
        self._parts: dict[int, list[Row]] = defaultdict(list)
        for row in self.owed.now.values():
            self._parts[row["account_id"]].append(row)

    def register(self, **row: Any) -> None:
        """A case that came in."""
        self._cases[row["account_id"]].append(self.subjects.put(**row))

    def subject(self, case: int | None) -> Row | None:
        """A case; None for one that was never registered."""
        return self.subjects.now.get((case,))

    def of_account(self, account: int, reference: str = "") -> Row | None:
        """The case of an account with this reference; its first one, where none is named or it is not there."""
        own = self._cases[account]
        named = next((row for row in own if row["reference"] == reference), None)
        return named or min(own, key=lambda row: row["case_id"], default=None)

    def cut(self, subject: Row | None) -> Cut:
        """The team, scheme and work of a case, as they are told by now."""
        if subject is None:
            return NOBODYS
        known = self.known.now.get((subject["paying"],))
        return Cut(subject["team"], subject["scheme"], known["employment"] if known else UNKNOWN)

    def parts(self, account: int) -> list[Row]:
        """The parts of an account's arrears."""
        return self._parts[account]

    def talks_of(self, account: int) -> list[Row]:
        """The negotiations of an account."""
        return [row for row in self.talks.now.values() if row["account_id"] == account]

    def place(self, account: int, parts: list[Row]) -> None:
        """Sets the parts of an account's arrears, in their order."""
        for row in self._parts[account]:
            if "place" in row:
                self.owed.drop(account, row["place"])
        self._parts[account] = [self.owed.put(**row | {"place": place}) for place, row in enumerate(parts, 1)]

    def step(
        self, subject: Row, about: About, kind: Step | str, number: int, on: date, outcome: str = "", **more: Any
    ) -> None:
        """One more milestone. `days` and another `team` may be given."""
        row = {
            "about": str(about), "kind": str(kind), "outcome": outcome, "number": number, "on": on,
            "account_id": subject["account_id"], "case_id": subject["case_id"],
            "month": on.replace(day=1), "days": None, **self.cut(subject)._asdict(),
        }  # fmt: skip
        self.milestones.append(row | more)

    def forget(self, account: int, about: About, number: int, kind: Step) -> None:
        """Takes back what an earlier event told of one step: a later one tells it anew."""
        gone = {"account_id": account, "about": str(about), "number": number, "kind": str(kind)}
        self._forgotten.append(gone)
        self.milestones = [row for row in self.milestones if any(row[name] != gone[name] for name in THING)]

    def write(self) -> None:
        """Inside the caller's transaction."""
        gone = self._told_before()
        delete_rows(Milestone, THING, self._forgotten)
        for rows in (self.subjects, self.known, self.standing, self.months, self.owed, self.talks):
            rows.write()
        insert_rows(Milestone, self.milestones)
        tally(self.milestones, gone)

    def _told_before(self) -> list[Row]:
        """What earlier tellings left of the steps that are taken back."""
        if not self._forgotten:
            return []
        found = Milestone.objects.filter(
            account_id__in=among({row["account_id"] for row in self._forgotten}),
            about__in={row["about"] for row in self._forgotten},
        )
        things = {tuple(row[name] for name in THING) for row in self._forgotten}
        return [row for row in found.values(*THING, *KEYS) if tuple(row[name] for name in THING) in things]


def days_between(earlier: date | None, later: date) -> int | None:
    """Whole days; none where the earlier day is not known, or lies after."""
    return None if earlier is None or later < earlier else (later - earlier).days
