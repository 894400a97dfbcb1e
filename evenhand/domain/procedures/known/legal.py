"""News of preferred services and of legal action (R4, R27)."""

from datetime import date

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.application import Exclusion
from evenhand.domain.opportunity.ending_words import Trigger
from evenhand.domain.opportunity.events import Event, ExclusionRecorded, OnLegalList, ServiceAsked, TriggerLearned
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Role, Service
from evenhand.domain.procedures.known.facts import LegalActionNamed, LegalListed, ServiceChosen
from evenhand.domain.procedures.known.learned import not_after


def service_chosen(state: CaseState, known: ServiceChosen, today: date) -> tuple[Event, ...]:
    """A parent says which service they want. A receiving parent's wish for direct pay may end an opportunity (EAR-1e).

    Refuses: date-out-of-range.
    """
    since = known.asked_on or today
    not_after(since, today, "asked_on", ("PPC-1", "RPO-6"))
    asked = ServiceAsked(who=known.who, wants=known.wants, steps=("PPC-1", "RPO-6"), rules=("R4",))
    if known.who is not Role.RECEIVING or known.wants is not Service.DIRECT_PAY or state.opportunity is None:
        return (asked,)
    news = TriggerLearned(trigger=Trigger.DIRECT_PAY_ASKED, from_on=since, steps=("EAR-1e",), rules=("R14",))
    return (asked, news)


def legal_action_named(state: CaseState, known: LegalActionNamed, today: date) -> tuple[Event, ...]:
    """The Legal SPOC's word excludes; the same word twice is one exclusion."""
    not_after(known.from_on, today, "from_on", ("RPO-5", "PPO-1"))
    exclusion = Exclusion(known.action, DateRange(known.from_on), "Legal SPOC")
    if exclusion in state.exclusions:
        return ()
    return (ExclusionRecorded(exclusion=exclusion, steps=("RPO-5", "PPO-1"), rules=("R27",)),)


def legal_listed(state: CaseState, known: LegalListed, today: date) -> tuple[Event, ...]:
    """The legal list prompts a check and excludes nobody (R27)."""
    return () if state.legacy.legal_list else (OnLegalList(steps=("LKP-1", "LKP-2"), rules=("R27",)),)
