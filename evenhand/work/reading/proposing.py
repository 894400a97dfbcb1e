"""What a form starts with: the values that the system proposes, and the options that fit. A person decides."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.calendar import BeyondCalendar
from evenhand.domain.opportunity.calculation import unknown
from evenhand.domain.opportunity.clocks import proposed_collection
from evenhand.domain.opportunity.commands import Arrangement
from evenhand.domain.opportunity.ending_words import REASON_OF
from evenhand.domain.opportunity.proposals import arrangements, charge
from evenhand.domain.opportunity.request import Offer, Request
from evenhand.domain.procedures.ending.putting import content_digest
from evenhand.domain.procedures.permits import APPROVALS
from evenhand.domain.procedures.shape import Task
from evenhand.domain.rules import NoRuleInForce
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.earlier import earlier

ASKED = {
    "income": ("income", "gross_weekly"),
    "on_benefit": ("on_benefit", "benefit", "benefit_from"),
    "other_children": ("other_children",),
    "effective_on": ("effective_on",),
}
"""The fields that ask for a fact of a calculation: they stand in the form only where it is not known."""


@dataclass(frozen=True)
class Proposal:
    """What a form starts with.

    Attributes:
        values: what is filled in already, by field.
        options: the values that a field offers, where not all of them fit.
        left_out: fields that do not apply here.
    """

    values: Mapping[str, Any]
    options: Mapping[str, tuple[str, ...]]
    left_out: frozenset[str] = frozenset()


def proposal(view: CaseView, request: Request, task: Task) -> Proposal:
    """What the system proposes for a task; a person decides."""
    offer = request.offer or Offer()
    if task.asks == "AnswerOffer":
        values: dict[str, Any] = {"direct_debit": True}
        if offer.offered_on is None:
            values["first_attempt_on"] = view.today
        collection = collection_day(view)
        if collection is not None:
            values["first_collection_on"] = collection
        return Proposal(values, {}, frozenset() if offer.offered_on is None else frozenset({"first_attempt_on"}))
    if task.asks == "SetMethods":
        fit = arrangements(view.state, offer)
        asks_charge = Arrangement.DEDUCTION_ORDER in fit and _charge(view, offer) == "person"
        left_out = frozenset() if asks_charge else frozenset({"charge"})
        return Proposal({"arrangement": fit[0]}, {"arrangement": tuple(map(str, fit))}, left_out)
    if task.asks == "PerformCalculation":
        lacks = unknown(view.state)
        return Proposal(
            {}, {}, frozenset(field for fact, fields in ASKED.items() if fact not in lacks for field in fields)
        )
    if task.asks == "SetPlanSchedule" and request.talks is not None and request.talks.plan is not None:
        return Proposal({}, {}, frozenset() if request.talks.plan.terms.lump_sum else frozenset({"lump_on"}))
    if task.asks == "RecordCircumstances" and view.state.paying.employment != "unknown":
        return Proposal({"employment": view.state.paying.employment}, {})
    return Proposal(_of_an_outcome(view, request, task), {})


def _of_an_outcome(view: CaseView, request: Request, task: Task) -> dict[str, Any]:
    """What was put before and came back; the Early End reason that what became known falls under (R12)."""
    if task.asks == "RecordEarlyEnd" and request.closing is not None:
        reason = REASON_OF.get(request.closing.trigger)
        return {"early_end_reason": reason} if reason else {}
    if task.asks in APPROVALS:
        return {"seen": content_digest(view.state, request.number)}
    return earlier(view.state, request, task)


def collection_day(view: CaseView) -> date | None:
    """The first collection that we would propose today; None where no rule or calendar covers it."""
    try:
        return proposed_collection(view.state, the_book().rules, view.today)
    except (NoRuleInForce, BeyondCalendar):
        return None


def _charge(view: CaseView, offer: Offer) -> str:
    try:
        return charge(view.state, offer, Arrangement.DEDUCTION_ORDER, the_book().rules)[0]
    except NoRuleInForce:
        return "no"
