"""Something became known: a fact that a parent, a notice or a returned letter brings, and what it changes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from evenhand.domain.calendar import DateRange, long_date
from evenhand.domain.opportunity.application import Exclusion
from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.events import (
    Event,
    ExclusionRecorded,
    FactLearned,
    LetterQueued,
    OfferWindowRestarted,
    OnLegalList,
    ProvisionalLetterIssued,
    ServiceAsked,
)
from evenhand.domain.opportunity.people import Benefit, Parent
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Employment,
    EnforcementKind,
    Role,
    Service,
    Verdict,
)
from evenhand.domain.procedures.opening import current_offer
from evenhand.domain.refusal import Refusal, Refused

BENEFITS = {
    "jobseekers-allowance": "Jobseeker's Allowance",
    "employment-and-support-allowance": "Employment and Support Allowance",
    "income-support": "Income Support",
    "pension-credit": "Pension Credit",
    "universal-credit": "Universal Credit",
    "other": "Another benefit",
}


@dataclass(frozen=True)
class Known:
    """Something that became known."""


@dataclass(frozen=True)
class BenefitStarted(Known):
    """The paying parent is on a benefit."""

    benefit: str = asks("Which benefit?", options=BENEFITS)
    from_on: date = asks("From which day?")
    source: str = asks(
        "Where do we have it from?",
        "Such as the paying parent, or a CIS notice.",
        optional=True,
        default="Paying parent",
    )


@dataclass(frozen=True)
class BenefitEnded(Known):
    """The paying parent is no longer on a benefit."""

    ended_on: date = asks("First day without the benefit")


@dataclass(frozen=True)
class WorkChanged(Known):
    """The paying parent's work or income changed."""

    employment: Employment = asks(
        "Are they in work?",
        options={"employed": "Employed", "self-employed": "Self-employed", "not-employed": "Not in work"},
    )
    employer_known: bool | None = asks(
        "Do we know the employer?", only_when=("employment", ("employed",)), optional=True, default=None
    )
    gross_weekly: int | None = asks(
        "Gross weekly income", "In pounds, such as 520.00. Leave it empty where it has not changed.",
        words="money", optional=True, default=None,
    )  # fmt: skip


@dataclass(frozen=True)
class WentToPrison(Known):
    """The paying parent is in prison."""

    from_on: date = asks("From which day?")


@dataclass(frozen=True)
class LetterReturned(Known):
    """A letter to a parent came back."""

    who: Role = asks("Whose letter came back?", options={"paying": "Paying parent", "receiving": "Receiving parent"})
    returned_on: date = asks("When did it come back?")


@dataclass(frozen=True)
class AddressGiven(Known):
    """A parent gave a new address. The lines themselves are kept with the person and never in an event."""

    who: Role = asks("Whose address?", options={"paying": "Paying parent", "receiving": "Receiving parent"})
    address: str = asks("New address", "One line below the other.", prose=True, words="address")
    postcode: str = asks("Postcode", prose=True, words="address")


@dataclass(frozen=True)
class ServiceChosen(Known):
    """A parent says which service they want."""

    who: Role = asks("Who says it?", options={"paying": "Paying parent", "receiving": "Receiving parent"})
    wants: Service = asks("Which service?", options={"collect-and-pay": "Collect and pay", "direct-pay": "Direct pay"})


@dataclass(frozen=True)
class ProvisionalLetterSent(Known):
    """The provisional calculation letter went out."""

    issued_on: date = asks("Issued on", "The time to answer runs from it.")


@dataclass(frozen=True)
class LegalActionNamed(Known):
    """The Legal SPOC names an action that excludes."""

    action: EnforcementKind = asks(
        "Which action?",
        options={
            "order-for-sale": "Order for sale",
            "committal": "Committal",
            "sisted": "Sisted",
            "disqualification": "Disqualification from driving",
        },
    )
    from_on: date = asks("From which day?")


@dataclass(frozen=True)
class LegalListed(Known):
    """The paying parent is on the legal list."""


def _learn(state: CaseState, role: Role, kind: str, on: date, source: str = "", **changes: Any) -> FactLearned:
    parent: Parent = state.parent(role)
    if source:
        changes["sources"] = tuple(sorted({**dict(parent.sources), kind: source}.items()))
    return FactLearned(kind=kind, parent=replace(parent, **changes), effective_on=on, steps=("GEN-3",))


def _not_after(day: date, today: date, field: str) -> None:
    if day > today:
        raise Refused(
            Refusal("date-out-of-range", f"{long_date(day)} is after today, {long_date(today)}.", field=field)
        )


def _benefit(state: CaseState, known: BenefitStarted, today: date) -> tuple[Event, ...]:
    _not_after(known.from_on, today, "from_on")
    others = tuple(item for item in state.paying.benefits or () if item.kind != known.benefit)
    benefit = Benefit(known.benefit, DateRange(known.from_on), known.source)
    return (_learn(state, Role.PAYING, "benefits", known.from_on, known.source, benefits=(*others, benefit)),)


def _benefit_ended(state: CaseState, known: BenefitEnded, today: date) -> tuple[Event, ...]:
    _not_after(known.ended_on, today, "ended_on")
    running = [item for item in state.paying.benefits or () if item.during.end is None]
    if any(known.ended_on <= item.during.start for item in running):
        raise Refused(Refusal("date-out-of-range", "It cannot end before it started.", field="ended_on"))
    ended = tuple(
        replace(item, during=DateRange(item.during.start, known.ended_on)) if item in running else item
        for item in state.paying.benefits or ()
    )
    return (_learn(state, Role.PAYING, "benefits", known.ended_on, "Paying parent", benefits=ended),)


def _work(state: CaseState, known: WorkChanged, today: date) -> tuple[Event, ...]:
    gross = state.paying.gross_weekly if known.gross_weekly is None else known.gross_weekly
    learned = _learn(
        state, Role.PAYING, "employment", today, "Paying parent",
        employment=known.employment, employer_known=bool(known.employer_known), gross_weekly=gross,
    )  # fmt: skip
    return (learned,)


def _prison(state: CaseState, known: WentToPrison, today: date) -> tuple[Event, ...]:
    _not_after(known.from_on, today, "from_on")
    return (_learn(state, Role.PAYING, "prison", known.from_on, "Notice", in_prison=DateRange(known.from_on)),)


def _returned(state: CaseState, known: LetterReturned, today: date) -> tuple[Event, ...]:
    _not_after(known.returned_on, today, "returned_on")
    return (_learn(state, known.who, "returned", known.returned_on, "Returned letter", returned_on=known.returned_on),)


def _address(state: CaseState, known: AddressGiven, today: date) -> tuple[Event, ...]:
    """A new address after a returned letter: the letter again, and the window again (R29)."""
    before = state.parent(known.who)
    events: list[Event] = [_learn(state, known.who, "address", today, "Parent", returned_on=None, address_from=today)]
    offer = current_offer(state)
    waiting = offer is not None and offer.offer is not None and offer.offer.answer is None
    if known.who is Role.PAYING and before.returned_on is not None and offer is not None and waiting:
        rests: dict[str, Any] = {"steps": ("RPO-10",), "rules": ("R29",)}
        again = f"address:{today.isoformat()}"
        events.append(LetterQueued(code="PROVISIONAL-NOTE", to=Role.PAYING, cause=again, on=today, **rests))
        events.append(OfferWindowRestarted(number=offer.number, window_from=today, **rests))
    return tuple(events)


def _service(state: CaseState, known: ServiceChosen, today: date) -> tuple[Event, ...]:
    return (ServiceAsked(who=known.who, wants=known.wants, steps=("PPC-1", "RPO-6"), rules=("R4",)),)


def _provisional(state: CaseState, known: ProvisionalLetterSent, today: date) -> tuple[Event, ...]:
    """The letter of a likely case explains the chance to both parents; on the other route it starts no clock (R2)."""
    _not_after(known.issued_on, today, "issued_on")
    if known.issued_on < state.application.received_on:
        raise Refused(
            Refusal("date-out-of-range", "The letter cannot be older than the application.", field="issued_on")
        )
    events: list[Event] = [ProvisionalLetterIssued(issued_on=known.issued_on, steps=("RPO-1", "PPO-1"), rules=("R2",))]
    likely = state.assessment is not None and state.assessment.verdict is not Verdict.NOT_ELIGIBLE
    if likely and state.application.applicant is Applicant.RECEIVING:
        cause = f"provisional:{known.issued_on.isoformat()}"
        events.extend(
            LetterQueued(code="PROVISIONAL-NOTE", to=to, cause=cause, on=today, steps=("RPO-1",)) for to in Role
        )
    offer = current_offer(state)
    if offer is not None and offer.offer is not None and offer.offer.window_from is None:
        events.append(
            OfferWindowRestarted(number=offer.number, window_from=known.issued_on, steps=("RPO-1",), rules=("R2",))
        )
    return tuple(events)


def _legal_action(state: CaseState, known: LegalActionNamed, today: date) -> tuple[Event, ...]:
    _not_after(known.from_on, today, "from_on")
    exclusion = Exclusion(known.action, DateRange(known.from_on), "Legal SPOC")
    if exclusion in state.exclusions:
        return ()
    return (ExclusionRecorded(exclusion=exclusion, steps=("RPO-5", "PPO-1"), rules=("R27",)),)


def _listed(state: CaseState, known: LegalListed, today: date) -> tuple[Event, ...]:
    return () if state.legacy.legal_list else (OnLegalList(steps=("LKP-1", "LKP-2"), rules=("R27",)),)


LEARN: dict[type[Known], Callable[[CaseState, Any, date], tuple[Event, ...]]] = {
    BenefitStarted: _benefit,
    BenefitEnded: _benefit_ended,
    WorkChanged: _work,
    WentToPrison: _prison,
    LetterReturned: _returned,
    AddressGiven: _address,
    ServiceChosen: _service,
    ProvisionalLetterSent: _provisional,
    LegalActionNamed: _legal_action,
    LegalListed: _listed,
}
KNOWN: dict[str, type[Known]] = {
    "benefit-started": BenefitStarted,
    "benefit-ended": BenefitEnded,
    "work-changed": WorkChanged,
    "prison": WentToPrison,
    "letter-returned": LetterReturned,
    "new-address": AddressGiven,
    "service-asked": ServiceChosen,
    "provisional-letter": ProvisionalLetterSent,
    "legal-action": LegalActionNamed,
    "legal-list": LegalListed,
}


def learn(state: CaseState, known: Known, today: date) -> tuple[Event, ...] | Refusal:
    """The events of something that became known, on one case. Refuses: date-out-of-range, value-not-offered."""
    try:
        return LEARN[type(known)](state, known, today)
    except Refused as refused:
        return refused.refusal
