"""News of benefits, work and income (GEN-3, PPO-4, EAR-1a, EAR-1c)."""

from dataclasses import replace
from datetime import date

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.people import Benefit
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Employment, Role
from evenhand.domain.procedures.known.facts import BenefitEnded, BenefitStarted, EmployerChanged, WorkChanged
from evenhand.domain.procedures.known.learned import fact, not_after, refused


def benefit_started(state: CaseState, known: BenefitStarted, today: date) -> tuple[Event, ...]:
    """A benefit is in payment; what is known of the same benefit from an earlier, ended time stays."""
    not_after(known.from_on, today, "from_on")
    before = tuple(
        item
        for item in state.paying.benefits or ()
        if item.kind != known.benefit or (item.during.end is not None and item.during.end <= known.from_on)
    )
    benefit = Benefit(known.benefit, DateRange(known.from_on), known.source)
    return (fact(state, Role.PAYING, "benefits", known.from_on, known.source, benefits=(*before, benefit)),)


def benefit_ended(state: CaseState, known: BenefitEnded, today: date) -> tuple[Event, ...]:
    """Every benefit in payment ends; where none was known, it is now known that there is none."""
    not_after(known.ended_on, today, "ended_on")
    running = [item for item in state.paying.benefits or () if item.during.end is None]
    if any(known.ended_on <= item.during.start for item in running):
        raise refused("It cannot end before it started.", "ended_on")
    if state.paying.benefits is not None and not running:
        raise refused("No benefit is recorded as in payment, so none can end.", "ended_on", "nothing-to-end")
    ended = tuple(
        replace(item, during=DateRange(item.during.start, known.ended_on)) if item in running else item
        for item in state.paying.benefits or ()
    )
    return (fact(state, Role.PAYING, "benefits", known.ended_on, "Paying parent", benefits=ended),)


def work_changed(state: CaseState, known: WorkChanged, today: date) -> tuple[Event, ...]:
    """Work and income; what was not said has not changed."""
    paying, since = state.paying, known.from_on or today
    not_after(since, today, "from_on")
    unsaid = known.employer_known is None and paying.employment is Employment.EMPLOYED
    employer_known = paying.employer_known if unsaid else bool(known.employer_known)
    work = fact(
        state, Role.PAYING, "employment", since, "Paying parent",
        employment=known.employment, employer_known=known.employment is Employment.EMPLOYED and employer_known,
    )  # fmt: skip
    if known.gross_weekly is None:
        return (work,)
    sources = tuple(sorted({**dict(work.parent.sources), "income": "Paying parent"}.items()))
    income = replace(work.parent, gross_weekly=known.gross_weekly, income_from=since, sources=sources)
    return (replace(work, parent=income),)


def employer_changed(state: CaseState, known: EmployerChanged, today: date) -> tuple[Event, ...]:
    """Another employer may disturb a payment; it ends nothing by itself (EXT-1)."""
    not_after(known.from_on, today, "from_on")
    changed = fact(
        state, Role.PAYING, "employment", known.from_on, "Paying parent", steps=("EXT-1",),
        employment=Employment.EMPLOYED, employer_known=known.employer_known, employer_from=known.from_on,
    )  # fmt: skip
    return (changed,)
