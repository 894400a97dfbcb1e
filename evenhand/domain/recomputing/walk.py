"""One account walked through from its first event, with how it stood whenever something was set or posted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from evenhand.domain.account import events as a
from evenhand.domain.account.apply import apply as apply_account
from evenhand.domain.account.ledger import Entry
from evenhand.domain.account.state import AccountState, CaseOnAccount
from evenhand.domain.altered import altered
from evenhand.domain.opportunity.apply import apply as apply_case
from evenhand.domain.opportunity.apply import born
from evenhand.domain.opportunity.calculation import COLLECTED
from evenhand.domain.opportunity.events import CaseRegistered, Event, FactLearned, PersonRegistered
from evenhand.domain.opportunity.people import Parent
from evenhand.domain.opportunity.state import CaseState

AnyEvent = Event | a.AccountEvent


@dataclass(frozen=True)
class Told:
    """An event as it stands in the record. `case` is the reference of its case; empty for a person and an account."""

    event: AnyEvent
    command: int
    on: date
    digest: str
    case: str = ""


@dataclass(frozen=True)
class Moment:
    """How an account and its cases stood at one moment, as the events held them.

    Attributes:
        entries: the ledger; the first `posted` of it had been posted.
        learned: each person as they became known so far, with the day.
    """

    held: AccountState
    cases: Mapping[str, CaseState]
    entries: list[Entry] = field(repr=False)
    posted: int
    learned: Sequence[tuple[date, Parent]] = field(default=(), repr=False)

    @cached_property
    def account(self) -> AccountState:
        """What a decision about the account read."""
        nation = next((case.paying.nation for case in self.cases.values()), self.held.nation)
        return altered(self.held, nation=nation, cases=tuple(on_account(case) for case in self.cases.values()))

    @property
    def history(self) -> tuple[Entry, ...]:
        """What had been posted."""
        return tuple(self.entries[: self.posted])

    @property
    def owing(self) -> tuple[str, ...]:
        """The cases with maintenance in force, in order."""
        live = {item.case for item in self.held.liabilities if item.during.end is None}
        return tuple(case for case in self.cases if case in live)


def on_account(state: CaseState) -> CaseOnAccount:
    """What an account knows of a case."""
    held = state.opportunity if state.opportunity is not None and state.opportunity.stands else None
    return CaseOnAccount(
        reference=state.reference,
        collected=state.service in COLLECTED,
        annual_review_on=state.annual_review_on,
        opportunity=held.period if held else None,
        methods=tuple(sorted(state.methods, key=lambda method: method.number)),
        closed=state.closed_on is not None,
        free=held.free_of_fees if held else None,
    )


class Walk:
    """The state after each event. `cases` are the references of the account's cases in order of their keys.

    `learned` holds each person as they became known, with the day.
    """

    def __init__(self, reference: str, cases: Sequence[str]) -> None:
        self.reference, self.order = reference, tuple(cases)
        self.held = AccountState(reference=reference, version=0, nation="")
        self.cases: dict[str, CaseState] = {}
        self.entries: list[Entry] = []
        self.learned: list[tuple[date, Parent]] = []
        self._people: dict[str, PersonRegistered] = {}
        self._registered: dict[str, CaseRegistered] = {}
        self._told: list[Told] = []
        self._taken_back: dict[int, int] = {}
        self._gone: set[int] = set()

    def takes_back(self, undone: Mapping[int, int]) -> None:
        """Which entries were taken back by which: said before the first event."""
        self._taken_back = dict(undone)

    def moment(self) -> Moment:
        """As it stands now."""
        cases = {case: self.cases[case] for case in self.order if case in self.cases}
        return Moment(self.held, cases, self.entries, len(self.entries), self.learned)

    def apply(self, told: Told) -> None:
        """Takes an event in. An entry that was taken back counts until it was."""
        event = told.event
        if isinstance(event, a.AccountEvent):
            self.held = apply_account(self.held, event)
            if isinstance(event, a.LedgerPosted):
                self.entries.extend(event.entries)
            return
        self._undo_until(told.command)
        if self._taken_back:
            self._told.append(told)
        if told.command not in self._gone:
            self._case(told, event)

    def end(self) -> None:
        """What was taken back last."""
        self._undo_until(None)

    def _undo_until(self, command: int | None) -> None:
        gone = {which for which, by in self._taken_back.items() if command is None or by <= command}
        if gone <= self._gone:
            return
        self._gone = gone
        self.cases, self._people, self._registered, self.learned = {}, {}, {}, []
        for told in self._told:
            if told.command not in gone and isinstance(told.event, Event):
                self._case(told, told.event)

    def _case(self, told: Told, event: Event) -> None:
        if isinstance(event, CaseRegistered):
            self._registered[told.case] = event
            self._born()
        elif isinstance(event, PersonRegistered | FactLearned):
            self._people[event.parent.reference] = PersonRegistered(parent=event.parent)
            self.learned.append((told.on, event.parent))
            self._born()
            self.cases = {reference: apply_case(case, event) for reference, case in self.cases.items()}
        elif told.case in self.cases:
            self.cases[told.case] = apply_case(self.cases[told.case], event)

    def _born(self) -> None:
        for reference, event in list(self._registered.items()):
            if {event.paying, event.receiving} <= self._people.keys():
                paying, receiving = self._people[event.paying], self._people[event.receiving]
                self.cases[reference] = born(event, paying, receiving, reference)
                del self._registered[reference]
