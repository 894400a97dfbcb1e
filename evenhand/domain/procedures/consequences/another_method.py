"""Instalments that came by another method, twice running: no default, and a reason to look (EAR-1f, R8)."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.account.methods import ENFORCED
from evenhand.domain.account.state import Planned
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.ending_words import Trigger
from evenhand.domain.opportunity.events import Event, TriggerLearned
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import OpportunityStatus
from evenhand.domain.procedures.consequences.misses import in_opportunity
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.settle import settle

Pair = tuple[Planned, Planned]


def follow_another_method(state: CaseState, pairs: Iterable[Pair], book: Book, today: date) -> tuple[Event, ...]:
    """What follows from pairs of instalments, each right after the other, that were paid another way.

    Both belong to the opportunity that runs. A pair that shares an instalment with one that was told before is not
    told again: it takes two more. Nothing on a case that closed.
    """
    held = state.opportunity
    if held is None or held.status is not OpportunityStatus.RUNNING or state.closed_on is not None:
        return ()
    told = max((one.since for one in state.news if one.trigger is Trigger.ANOTHER_METHOD), default=date.min)
    events: list[Event] = []
    for before, later in sorted(pairs, key=lambda pair: (pair[1].due_on, pair[1].number)):
        if later.method in ENFORCED or before.due_on <= told or in_opportunity(state, before.due_on) is None:
            continue
        if in_opportunity(state, later.due_on) is None:
            continue
        told = later.due_on
        events.append(
            TriggerLearned(
                trigger=Trigger.ANOTHER_METHOD, from_on=later.due_on, instalment=later.number, steps=("EAR-1f",),
                rules=("R8", "R12"),
            )
        )  # fmt: skip
    return (*events, *settle(apply_all(state, events), book, today)) if events else ()
