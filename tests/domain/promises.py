"""What was promised in an opportunity and what came of it, at random: it changes only as days pass."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import add_days, add_months
from evenhand.domain.opportunity.clocks import judged
from evenhand.domain.opportunity.history import DEFAULTS, Paid, PaymentHistory
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.consequences.misses import Found
from tests.domain.cases import BOOK
from tests.domain.endings import paid

CLEARS = 5
ENFORCED_FROM = 100


@dataclass(frozen=True)
class Promises:
    """What becomes of each monthly instalment, in turn; `excused` are the numbers that a person excused."""

    fates: tuple[InstalmentState, ...]
    excused: frozenset[int] = frozenset()

    def history(self, state: CaseState, today: date) -> PaymentHistory:
        """The payments as they are known on a day."""
        return PaymentHistory(tuple(self._paid(state, today)))

    def misses(self, state: CaseState, today: date) -> list[Found]:
        """What was judged by a day, as the account would tell it."""
        known = self.history(state, today).instalments
        return [
            Found(item.number, PaymentMethod(item.method), item.due_on, item.state)
            for item in known
            if item.judge_on <= today
        ]

    def _paid(self, state: CaseState, today: date) -> Iterator[Paid]:
        held = state.opportunity
        if held is None:
            return
        last = judged(held, state.application.received_on, BOOK.rules).end
        place, due_on = 0, held.period.start
        while last is not None and due_on < last:
            yield self._one(place, due_on, today, str(PaymentMethod.DIRECT_DEBIT))
            enforced = self._one(place, due_on, today, str(PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER))
            yield replace(enforced, number=ENFORCED_FROM + place, counted=False)
            place, due_on = place + 1, add_months(held.period.start, place + 1)

    def _one(self, place: int, due_on: date, today: date, method: str) -> Paid:
        judge_on, number = add_days(due_on, CLEARS), place + 1
        fate = self.fates[place % len(self.fates)]
        if fate in DEFAULTS and number in self.excused:
            fate = InstalmentState.EXCUSED
        if today < judge_on:
            fate = InstalmentState.PLANNED if today < due_on else InstalmentState.DUE
        return paid(number, due_on, fate, judge_on=judge_on, method=method)
