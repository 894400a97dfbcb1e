"""What a learner did, as events of a case: each by them on a Monday, unless it says otherwise."""

from dataclasses import replace
from datetime import date
from typing import Any

from evenhand.domain.exercise import Did, Said, Worked
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.negotiation import Rung
from evenhand.domain.opportunity.ending import Closing
from evenhand.domain.opportunity.ending_words import CocAction, Compliance, ComplianceReason, Trigger
from evenhand.domain.opportunity.events import (
    CallMade,
    ComplianceRecorded,
    DecisionRecorded,
    Event,
    OfferAnswered,
    PlanProposed,
    TaskRecorded,
)
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import Note
from evenhand.domain.opportunity.talks import Means, Proposal, Terms
from evenhand.domain.opportunity.vocabulary import ContactOutcome, NoteKind, OfferAnswer, Resolution, Role
from tests.domain.cases import BOOK, MONDAY, case

LEARNER = "amara"
STORY = Said(disputed=30_00, net=418_00, essential=215_00, priority=12_00)
SENTENCE = "It is what they can keep up."


def worked(*events: Event, by: str = LEARNER, notes: tuple[tuple[str, str], ...] = (), **more: Any) -> Worked:
    """`notes` are what the task was, and the text."""
    written = tuple(
        Note(place, NoteKind.REASON, MONDAY, by, text, about) for place, (about, text) in enumerate(notes, 1)
    )
    closing = Closing(CocAction.EARLY, Trigger.BENEFIT, MONDAY)
    outcome = Request(1, "outcome-early-end", "1", "early:benefit", MONDAY, "system", "new-case", closing=closing)
    state = replace(case(), notes=written, requests=(outcome,))
    did = tuple(Did(event, by, MONDAY) for event in events)
    given: dict[str, Any] = {"said": STORY, "kept_up": 50_00, "private": ("3 Example Court", "Cardiff"), **more}
    return Worked(LEARNER, did, state, BOOK.rules, **given)


def task(name: str, **values: str) -> TaskRecorded:
    return TaskRecorded(number=1, task=name, values=tuple(values.items()), by=LEARNER, on=MONDAY)


def call(name: str, to: Role = Role.RECEIVING, outcome: ContactOutcome = ContactOutcome.REACHED) -> CallMade:
    return CallMade(number=1, task=name, to=to, outcome=outcome, on=MONDAY)


def answer(on: date = date(2017, 3, 13), answer: OfferAnswer = OfferAnswer.ACCEPTS, debit: bool = True) -> Event:
    return OfferAnswered(
        number=1, answer=answer, on=MONDAY, resolution=Resolution.ACCEPTED, by_direct_debit=debit,
        first_collection_on=on,
    )  # fmt: skip


def plan(instalment: int = 40_00, months: int = 24, net: int = 418_00, ending: int = 0) -> PlanProposed:
    terms = Terms(Rung.OWN_OFFER, 0, instalment, None, months, months > 24, runs=((months, instalment),))
    means = Means(MONDAY, Frequency.MONTHLY, net, 215_00, 12_00, ending=ending)
    return PlanProposed(number=1, proposal=Proposal(MONDAY, means, terms, None))


def outcome(reason: str = "On-benefit change", proposed: str = "ended-early") -> ComplianceRecorded:
    return ComplianceRecorded(
        number=1, compliance=Compliance.ENDED_EARLY, reason=ComplianceReason.ALL_RECEIVED, proposed=proposed,
        early_end_reason=reason, on=MONDAY,
    )  # fmt: skip


def decision(chosen: str, proposed: str = "yes") -> DecisionRecorded:
    return DecisionRecorded(
        number=1, task="unlikely-check", chosen=chosen, proposed=proposed, statement_from=MONDAY, children=(),
        by=LEARNER, on=MONDAY,
    )  # fmt: skip
