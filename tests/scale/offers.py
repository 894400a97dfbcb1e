"""Offers in the state that a day needs them in: tried once, or accepted. All by the office's own use cases."""

from collections.abc import Iterator, Sequence
from datetime import date

from evenhand.cases.models import Request
from evenhand.config.book import the_book
from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.commands import (
    AnswerOffer,
    Command,
    LegalFinding,
    OrderClaim,
    RecordLegalCheck,
    RecordOrderClaim,
    RecordPreference,
)
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import OfferAnswer, Service
from evenhand.domain.procedures.decide import decide
from evenhand.domain.procedures.opening import OFFERS
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.recording import Decision, Recorded, record

WHO = Actor("bryn", frozenset({"caseworker"}), restricted=True)
TOGETHER = 500
CHECKS: tuple[tuple[str, Command], ...] = (
    ("legal-check", RecordLegalCheck(LegalFinding.NONE)),
    ("preference", RecordPreference(Service.DIRECT_PAY)),
    ("voluntary-order", RecordOrderClaim(OrderClaim.NONE)),
)


def open_offers(count: int) -> list[int]:
    """The first cases with an open offer that nobody has tried to make."""
    found = Request.objects.filter(procedure__in=OFFERS, status="Open").order_by("id")
    cases = list(found.values_list("case_id", flat=True)[:count])
    if len(cases) < count:
        raise RuntimeError(f"only {len(cases)} offers are open, {count} are needed")
    return cases


def try_once(cases: Sequence[int]) -> None:
    """A call that reached nobody: the time to withdraw runs from it."""

    def decision(state: CaseState, today: date) -> tuple[Event, ...]:
        tried = AnswerOffer(OfferAnswer.NOT_REACHED, first_attempt_on=today)
        return _done(state, today, CHECKS[:1], tried)

    _record(cases, decision)


def accept(cases: Sequence[int]) -> None:
    """Every check, and an acceptance."""

    def decision(state: CaseState, today: date) -> tuple[Event, ...]:
        start = the_book().rules.working_days("england-and-wales").on_or_after(add_days(today, 5))
        said = AnswerOffer(
            OfferAnswer.ACCEPTS,
            first_attempt_on=today,
            direct_debit=True,
            first_collection_on=start,
            reason="They rang back late.",
        )
        return _done(state, today, CHECKS, said)

    _record(cases, decision)


def _done(
    state: CaseState, today: date, checks: Sequence[tuple[str, Command]], answer: AnswerOffer
) -> tuple[Event, ...]:
    request = state.open_of(*OFFERS)
    assert request is not None
    events: list[Event] = []
    for task, command in (*checks, ("answer", answer)):
        found = decide(state, request.number, task, command, WHO, the_book(), today)
        if isinstance(found, Refusal):
            continue
        state = apply_all(state, found)
        events.extend(found)
    return tuple(events)


def _record(cases: Sequence[int], decision: Decision) -> None:
    for some in _some(cases):
        outcome = record(WHO, "task:answer", some, decision)
        if not isinstance(outcome, Recorded):
            raise RuntimeError(outcome.sentence)


def _some(cases: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(cases), TOGETHER):
        yield cases[start : start + TOGETHER]
