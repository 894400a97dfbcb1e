"""News of the post: letters that came back, new addresses, the provisional calculation letter (R2, R29)."""

from datetime import date
from typing import Any

from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.criteria import LEGACY
from evenhand.domain.opportunity.events import Event, LetterQueued, OfferWindowRestarted, ProvisionalLetterIssued
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Applicant, Role, Truth, Verdict
from evenhand.domain.procedures.known.facts import AddressGiven, LetterReturned, ProvisionalLetterSent
from evenhand.domain.procedures.known.learned import fact, not_after, refused
from evenhand.domain.procedures.opening import OFFERS, current_offer

LETTER = "PROVISIONAL-NOTE"
AGAIN: dict[str, Any] = {"steps": ("RPO-10", "PPO-6"), "rules": ("R29",)}


def letter_returned(state: CaseState, known: LetterReturned, today: date) -> tuple[Event, ...]:
    """A letter came back from the address that we hold; one from an older address says nothing of it."""
    not_after(known.returned_on, today, "returned_on", AGAIN["steps"])
    moved = state.parent(known.who).address_from
    if moved is not None and known.returned_on < moved:
        raise refused(
            f"A newer address is held from {long_date(moved)}, so this letter went to the old one.",
            "returned_on", "newer-address-known", AGAIN["steps"],
        )  # fmt: skip
    came_back = fact(
        state, known.who, "returned", known.returned_on, "Returned letter",
        steps=AGAIN["steps"], rules=("R22",), returned_on=known.returned_on,
    )  # fmt: skip
    return (came_back,)


def address_given(state: CaseState, known: AddressGiven, today: date) -> tuple[Event, ...]:
    """A new address after a returned letter: the letter again where one explained the chance, and the window (R29)."""
    moved = fact(state, known.who, "address", today, "Parent", **AGAIN, returned_on=None, address_from=today)
    if known.who is Role.RECEIVING or state.paying.returned_on is None:
        return (moved,)
    offer = current_offer(state)
    if offer is not None and offer.offer is not None and offer.offer.answer is None:
        restarted = OfferWindowRestarted(number=offer.number, window_from=today, **AGAIN)
        explained = state.application.applicant is Applicant.RECEIVING
        return (moved, _again(state, today), restarted) if explained else (moved, restarted)
    if _window_ahead(state):
        return (moved, _again(state, today), ProvisionalLetterIssued(issued_on=today, **AGAIN))
    return (moved,)


def provisional_letter_sent(state: CaseState, known: ProvisionalLetterSent, today: date) -> tuple[Event, ...]:
    """The letter of a likely case explains the chance to both parents; on the other route it starts no clock (R2)."""
    rests = ("RPO-1", "PPO-1")
    not_after(known.issued_on, today, "issued_on", rests)
    if known.issued_on < state.application.received_on:
        raise refused("The letter cannot be older than the application.", "issued_on", rests=rests)
    earlier = state.application.provisional_letter_on
    if earlier is not None:
        raise refused(f"It is recorded as issued on {long_date(earlier)}.", "issued_on", "already-known", rests)
    events: list[Event] = [ProvisionalLetterIssued(issued_on=known.issued_on, steps=rests, rules=("R2",))]
    if state.application.applicant is Applicant.PAYING:
        return tuple(events)
    if _likely(state):
        cause = f"provisional:{known.issued_on.isoformat()}"
        events.extend(LetterQueued(code=LETTER, to=to, cause=cause, on=today, steps=("RPO-1",)) for to in Role)
    offer = current_offer(state)
    if offer is not None and offer.offer is not None and offer.offer.answer is None:
        events.append(
            OfferWindowRestarted(number=offer.number, window_from=known.issued_on, steps=("RPO-1",), rules=("R2",))
        )
    return tuple(events)


def _likely(state: CaseState) -> bool:
    """Whether the old scheme's facts are met and nothing is known against it, as last assessed (R4)."""
    last = state.assessment
    if last is None or last.verdict is Verdict.NOT_ELIGIBLE:
        return False
    truths = dict(last.criteria)
    return all(truths[code] == Truth.MET for code in LEGACY)


def _window_ahead(state: CaseState) -> bool:
    """Whether a letter that came back would start the window of an offer that is still to open."""
    offered = any(item.procedure in OFFERS for item in state.requests)
    sent = state.application.provisional_letter_on is not None
    return sent and not offered and _likely(state) and state.application.applicant is Applicant.RECEIVING


def _again(state: CaseState, today: date) -> LetterQueued:
    cause, sent = f"address:{today.isoformat()}", [letter.cause for letter in state.letters]
    count = sum(item == cause or item.startswith(f"{cause}:") for item in sent) + 1
    again = cause if count == 1 else f"{cause}:{count}"
    return LetterQueued(code=LETTER, to=Role.PAYING, cause=again, on=today, **AGAIN)
