"""One account recomputed from its events: what is gathered on the way, and what is found at the end."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account import events as a
from evenhand.domain.account.agreed import AgreedArrears
from evenhand.domain.account.ledger import Entry, Kind
from evenhand.domain.account.liabilities import set_liability
from evenhand.domain.account.state import AccountState
from evenhand.domain.opportunity.events import MaintenanceWorkedOut, MissDecided, OldArrearsCameOver, PlanScheduled
from evenhand.domain.recomputing import calculations, positions, schedules
from evenhand.domain.recomputing.calculations import InForce, Worked
from evenhand.domain.recomputing.found import Finding
from evenhand.domain.recomputing.ledger import Facts, Made, Posted, changed_anew, made_of, missed, paid_on
from evenhand.domain.recomputing.schedules import Scheduled, set_anew
from evenhand.domain.recomputing.walk import Moment, Told, Walk
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

OWN_POST = "schedule:"


@dataclass(frozen=True)
class Counts:
    """How much was recomputed."""

    calculations: int
    schedules: int
    positions: int


class Recomputed:
    """Takes the events of an account in order; then says what differs.

    `undone` says which entries were taken back by which later one.
    """

    def __init__(self, walk: Walk, rules: Rules, undone: Mapping[int, int]) -> None:
        walk.takes_back(undone)
        self.walk, self.rules = walk, rules
        self.worked: dict[str, Worked] = {}
        self.scheduled: Scheduled | None = None
        self.fresh: tuple[a.AccountEvent, ...] | Refusal = ()
        self.posted: list[Posted] = []
        self.made: dict[int, Made | None] = {}
        self.expected: dict[str, Made] = {}
        self.came_over: dict[str, OldArrearsCameOver] = {}
        self._command = 0
        self._began: Moment = walk.moment()
        self._excused: list[MissDecided] = []
        self._agreed: AgreedArrears | None = None
        self._ending: Moment | None = None
        self._planning: Moment | None = None
        self._telling: dict[str, MaintenanceWorkedOut] = {}

    def tell(self, told: Told) -> None:
        """Takes one event in, and keeps what it was decided from."""
        if told.command != self._command:
            self._command, self._began = told.command, self.walk.moment()
            self._excused, self._ending, self._planning, self._telling, self._agreed = [], None, None, {}, None
        event = told.event
        if isinstance(event, a.LedgerPosted):
            self._post(told, event)
        elif isinstance(event, a.LiabilityEnded):
            self._ending = self._ending or self.walk.moment()
        elif isinstance(event, a.LiabilitySet):
            self._liability(told, event)
        elif isinstance(event, a.ScheduleSet):
            self._schedule(told, event)
        elif isinstance(event, MissDecided):
            self._excused.append(event)
        elif isinstance(event, PlanScheduled):
            self._agreed = event.agreed
        elif isinstance(event, OldArrearsCameOver):
            self.came_over[told.case] = event
        self.walk.apply(told)
        if isinstance(event, a.ScheduleEnded):
            self.scheduled = None
        elif isinstance(event, MaintenanceWorkedOut):
            self._calculation(told, event)

    def _calculation(self, told: Told, event: MaintenanceWorkedOut) -> None:
        """What each case was told may stand before or after the one whose request it was."""
        self._telling[told.case] = event
        if event.number and told.case in self.walk.cases:
            others = tuple(case for case in self._began.owing if case != told.case)
            worked = Worked(self._began, self.walk.cases[told.case], told.on, told.digest, others, self._telling)
            for case in (told.case, *others):
                self.worked[case] = worked

    def _liability(self, told: Told, event: a.LiabilitySet) -> None:
        before, self._ending = self._ending or self.walk.moment(), None
        item = event.liability
        made = set_liability(
            before.account, item.case, item.weekly, item.during.start, item.cause, told.on, self.rules, before.history
        )
        if not isinstance(made, Refusal):
            self.expected.update(made_of(made))

    def _schedule(self, told: Told, event: a.ScheduleSet) -> None:
        before, self._planning = self._planning or self.walk.moment(), None
        self.scheduled = Scheduled(before, event, told.on, told.digest, self._agreed)
        self.fresh = set_anew(self.scheduled, self.rules)
        if not isinstance(self.fresh, Refusal):
            self.expected.update(made_of(self.fresh))

    def _post(self, told: Told, event: a.LedgerPosted) -> None:
        before = self.walk.moment()
        if any(entry.cause.startswith(OWN_POST) for entry in event.entries):
            self._planning = before
        for entry in event.entries:
            self.posted.append(Posted(entry, before, self._began, told.on, told.digest, tuple(self._excused)))

    def _make(self) -> None:
        """Changes, misses and payments on, from what was known when they were posted."""
        for posted in self.posted:
            entry = posted.entry
            if entry.reverses is not None:
                continue
            if entry.kind is Kind.MISSED:
                self.made[entry.number] = missed(posted, self.rules)
            elif entry.kind is Kind.PAID_ON:
                self.made[entry.number] = paid_on(posted, self.rules)
            elif entry.kind is Kind.CHANGED:
                self.made[entry.number] = changed_anew(posted, self.expected, self.rules)

    def findings(self, rows: AccountState, stored: Sequence[Entry], today: date) -> Iterator[Finding]:
        """Everything that differs: `rows` are the account as it is stored, `stored` its ledger."""
        self.walk.end()
        self._make()
        now = self.walk.moment()
        for held in self._in_force(rows, now):
            yield from calculations.findings(held, now, today, self.rules)
        if self.scheduled is not None:
            yield from schedules.findings(self.scheduled, self.fresh, rows, now, self.rules)
        ledger = positions.Ledger(self.posted, self.made, self.expected)
        yield from positions.findings(ledger, Facts(now, self.came_over, self.rules), rows, stored, today)

    def _in_force(self, rows: AccountState, now: Moment) -> Iterator[InForce]:
        live = [{item.case: item for item in of.liabilities if item.during.end is None} for of in (rows, now.held)]
        for case in sorted(live[0].keys() | live[1].keys()):
            yield InForce(rows.reference, case, live[0].get(case), live[1].get(case), self.worked.get(case))

    @property
    def counts(self) -> Counts:
        """How much there is to recompute."""
        live = sum(item.during.end is None for item in self.walk.held.liabilities)
        return Counts(live, int(self.scheduled is not None), 1)
