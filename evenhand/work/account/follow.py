"""What decisions on cases mean for their account, written in the same transaction, after the cases."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.account.agreeing import scheduled_as_agreed
from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.directly import ended_with_case, paid_directly, scheduled_again
from evenhand.domain.account.events import AccountEvent, LedgerPosted
from evenhand.domain.account.excusing import excuse
from evenhand.domain.account.ledger import Entry
from evenhand.domain.account.posting import post
from evenhand.domain.account.reinstating import fees_missed
from evenhand.domain.account.state import AccountState
from evenhand.domain.altered import altered
from evenhand.domain.opportunity.events import (
    CaseClosed,
    Event,
    FeesReinstated,
    MethodSet,
    MissDecided,
    OpportunityEnded,
    OpportunityExtended,
    OrderChargeDecided,
    PlanScheduled,
    ServiceChanged,
)
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.refusal import Refusal
from evenhand.work.account.load import Account, Wanted
from evenhand.work.account.of_case import case_on_account
from evenhand.work.account.order_charge import charge_waiting
from evenhand.work.account.scheduling import applied_late

WANTED = Wanted(judged=True, orders=True)
FOLLOWED = (
    MissDecided, FeesReinstated, ServiceChanged, OpportunityExtended, OpportunityEnded, OrderChargeDecided, MethodSet,
    CaseClosed, PlanScheduled,
)  # fmt: skip
SCHEDULED = (FeesReinstated, ServiceChanged, CaseClosed)
"""After these the schedule in force is planned again on its own days; after an extension where it excuses a payment."""


@dataclass(frozen=True)
class Decided:
    """One case as a decision leaves it, and what happened to it."""

    after: CaseState
    events: tuple[Event, ...]


def concerns_account(events: Iterable[Event]) -> bool:
    """Whether anything of this may mean something for an account."""
    return any(
        isinstance(event, FOLLOWED) and not (isinstance(event, MissDecided) and not event.excused) for event in events
    )


def followed(account: Account, decided: Sequence[Decided], today: date) -> tuple[AccountEvent, ...] | Refusal:
    """The events of the account: the same for what is written and for what is shown before it.

    Refuses: what the charge for a varied order refuses, where a person decided that it applies; what the schedule of an
    agreed plan refuses.
    """
    walk = _Walk(account, decided, today)
    for case in decided:
        refusal = walk.follow(case)
        if refusal is not None:
            return refusal
    return tuple(walk.events)


class _Walk:
    def __init__(self, account: Account, decided: Sequence[Decided], today: date) -> None:
        now = {case.after.reference: case_on_account(case.after) for case in decided}
        cases = tuple(now.get(case.reference, case) for case in account.state.cases)
        self.state: AccountState = altered(account.state, cases=cases)
        self.history: tuple[Entry, ...] = account.history()
        self.events: list[AccountEvent] = []
        self.account, self.today, self.rules = account, today, the_book().rules

    def take(self, events: Sequence[AccountEvent]) -> None:
        self.events.extend(events)
        self.state = apply_all(self.state, events)
        posted = (entry for event in events if isinstance(event, LedgerPosted) for entry in event.entries)
        self.history = (*self.history, *posted)

    def follow(self, case: Decided) -> Refusal | None:
        reference, today, rules = case.after.reference, self.today, self.rules
        for event in case.events:
            if isinstance(event, MissDecided) and event.excused:
                self.take(excuse(self.state, event.instalment, event.decision, today, rules, self.history))
            elif isinstance(event, FeesReinstated):
                facts = fees_missed(self.state, reference, event.from_on, today, rules, self.history)
                self.take([post(self.state, facts, today, rules, self.history)] if facts else [])
            elif isinstance(event, ServiceChanged):
                self.take(paid_directly(self.state, reference, event.suspend, today, rules, self.history))
            elif isinstance(event, CaseClosed):
                self.take(ended_with_case(self.state, reference, event.on))
            elif isinstance(event, PlanScheduled):
                late = applied_late(self.account)
                made = scheduled_as_agreed(self.state, event.agreed, event.start, late, today, rules, self.history)
                if isinstance(made, Refusal):
                    return made
                self.take(made)
        self._schedule(case)
        return self._charge(case)

    def _schedule(self, case: Decided) -> None:
        ended = any(isinstance(event, OpportunityEnded) for event in case.events)
        left = ended and not any(method.until is None for method in case.after.methods)
        if not left and not _moves_schedule(case.events):
            return
        cause, late = f"outcome:{case.after.reference}", applied_late(self.account)
        self.take(
            scheduled_again(self.state, case.after.reference, cause, late, self.today, self.rules, self.history)
        )  # fmt: skip

    def _charge(self, case: Decided) -> Refusal | None:
        decides = any(isinstance(event, OrderChargeDecided) and event.applies for event in case.events)
        if not decides and not any(isinstance(event, MethodSet) for event in case.events):
            return None
        made = charge_waiting(self.state, case.after, self.today, self.rules, self.history)
        if isinstance(made, Refusal):
            return made if decides else None
        self.take(made)
        return None


def _moves_schedule(events: Sequence[Event]) -> bool:
    """A payment that an extension excuses is spread again (EXT-18); otherwise nobody is asked for another amount."""
    excuses = any(isinstance(event, MissDecided) and event.excused for event in events)
    extended = any(isinstance(event, OpportunityExtended) for event in events)
    return (extended and excuses) or any(isinstance(event, SCHEDULED) for event in events)


def by_account(decided: Iterable[tuple[int, Decided]]) -> dict[int, list[Decided]]:
    """The cases of each account of which something may follow, by the key of the account."""
    found: dict[int, list[Decided]] = defaultdict(list)
    for account, case in decided:
        if concerns_account(case.events):
            found[account].append(case)
    return found
