"""News of prison and hospital: when somebody went there, and when they came out (GEN-3, EAR-1b, EXT-1)."""

from datetime import date

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.procedures.known.facts import LeftHospital, LeftPrison, WentToHospital, WentToPrison
from evenhand.domain.procedures.known.learned import fact, not_after, refused

NOTICE = "Notice"
PRISON, HOSPITAL = ("GEN-3", "EAR-1b"), ("EXT-1",)


def went_to_prison(state: CaseState, known: WentToPrison, today: date) -> tuple[Event, ...]:
    """Somebody in prison pays nothing, so maintenance is nil; a sentence may be known before it begins."""
    stay = DateRange(known.from_on)
    return (fact(state, Role.PAYING, "prison", known.from_on, NOTICE, steps=PRISON, in_prison=stay),)


def left_prison(state: CaseState, known: LeftPrison, today: date) -> tuple[Event, ...]:
    """The stay ends. Refuses: nothing-to-end, date-out-of-range."""
    stay = _ended(state.paying.in_prison, known.ended_on, "prison", PRISON)
    return (fact(state, Role.PAYING, "prison", known.ended_on, NOTICE, steps=PRISON, in_prison=stay),)


def went_to_hospital(state: CaseState, known: WentToHospital, today: date) -> tuple[Event, ...]:
    """A stay in hospital is a reason to think of an extension, and opens nothing (EXT-1)."""
    not_after(known.from_on, today, "from_on", HOSPITAL)
    stay = DateRange(known.from_on)
    return (fact(state, Role.PAYING, "hospital", known.from_on, NOTICE, steps=HOSPITAL, in_hospital=stay),)


def left_hospital(state: CaseState, known: LeftHospital, today: date) -> tuple[Event, ...]:
    """The stay ends. Refuses: nothing-to-end, date-out-of-range."""
    not_after(known.ended_on, today, "ended_on", HOSPITAL)
    stay = _ended(state.paying.in_hospital, known.ended_on, "hospital", HOSPITAL)
    return (fact(state, Role.PAYING, "hospital", known.ended_on, NOTICE, steps=HOSPITAL, in_hospital=stay),)


def _ended(stay: DateRange | None, on: date, where: str, rests: tuple[str, ...]) -> DateRange:
    if stay is None or stay.end is not None:
        says = f"No stay in {where} is recorded as going on. Record first that they went there."
        raise refused(says, "ended_on", "nothing-to-end", rests)
    if on <= stay.start:
        raise refused("It cannot end before it began. Give a later day.", "ended_on", rests=rests)
    return DateRange(stay.start, on)
