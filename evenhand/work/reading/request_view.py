"""The desk of one request: its tasks, what may be done, what is proposed, the clocks, and what is not possible now."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.calendar import BeyondCalendar
from evenhand.domain.opportunity.clocks import Clocks, clocks, proposed_collection
from evenhand.domain.opportunity.commands import COMMANDS, Arrangement
from evenhand.domain.opportunity.proposals import arrangements, charge
from evenhand.domain.opportunity.request import Offer, Request
from evenhand.domain.procedures.permits import Allowed, permits
from evenhand.domain.procedures.shape import Actor, Procedure, Task, TaskState
from evenhand.domain.procedures.walk import TaskView, walk
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import NoRuleInForce
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.consequences import consequences
from evenhand.work.reading.scripts import Script, script

NOT_YET = "the day we agree"


@dataclass(frozen=True)
class Desk:
    """One request with its procedure, and how each task stands for this person.

    Attributes:
        allowed: each task that this person may record now.
        refused: why each other task cannot be recorded by them now.
    """

    view: CaseView
    request: Request
    procedure: Procedure
    actor: Actor
    tasks: tuple[TaskView, ...]
    allowed: frozenset[str]
    refused: Mapping[str, Refusal]

    @property
    def now(self) -> str:
        """The task that opens: the first that may be recorded, else that can start, else the last one done."""
        ready = [item.task.id for item in self.tasks if item.state is TaskState.READY]
        done = [record.task for record in self.request.done]
        mine = [name for name in ready if name in self.allowed]
        return (mine or ready or done[-1:] or [self.tasks[0].task.id])[0]


def desk(view: CaseView, number: int, actor: Actor) -> Desk:
    """The desk of a request of this case. Errors: KeyError where the case has no such request."""
    request = view.state.request(number)
    if request is None:
        raise KeyError(number)
    book = the_book()
    procedure = book.procedures[request.procedure]
    allowed, refused = set(), {}
    for task in procedure.tasks:
        answer = permits(view.state, number, task.id, actor, book, view.today)
        if isinstance(answer, Allowed):
            allowed.add(task.id)
        else:
            refused[task.id] = answer
    return Desk(view, request, procedure, actor, walk(view.state, request, procedure), frozenset(allowed), refused)


def clocks_of(view: CaseView, request: Request) -> Clocks | None:
    """The clocks of an offer; None for other requests, and where no rule or calendar covers them."""
    if request.offer is None or request.carried:
        return None
    try:
        return clocks(view.state, request.offer, request.opened_on, the_book().rules)
    except (NoRuleInForce, BeyondCalendar):
        return None


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
        values: dict[str, Any] = {}
        if offer.offered_on is None:
            values["first_attempt_on"] = view.today
        collection = _collection(view)
        if collection is not None:
            values["first_collection_on"] = collection
        return Proposal(values, {}, frozenset() if offer.offered_on is None else frozenset({"first_attempt_on"}))
    if task.asks == "SetMethods":
        fit = arrangements(view.state, offer)
        asks_charge = Arrangement.DEDUCTION_ORDER in fit and _charge(view, offer) == "person"
        left_out = frozenset() if asks_charge else frozenset({"charge"})
        return Proposal({"arrangement": fit[0]}, {"arrangement": tuple(map(str, fit))}, left_out)
    if task.asks == "RecordCircumstances" and view.state.paying.employment != "unknown":
        return Proposal({"employment": view.state.paying.employment}, {})
    return Proposal({}, {})


def what_follows(desk: Desk, task: Task, start: Proposal) -> dict[str, str]:
    """For each option of the first choice, what would happen."""
    if not task.asks or task.id not in desk.allowed or task.asks not in COMMANDS:
        return {}
    view = desk.view
    found = consequences(view.state, desk.request.number, task, desk.actor, view.today, start.values)
    offered = {value for values in start.options.values() for value in values}
    return {option: says for option, says in found.items() if not offered or option in offered}


def words_of(desk: Desk, task: Task) -> Script | None:
    """What to say on this task, with this case's names and dates in it."""
    view, request = desk.view, desk.request
    offer = request.offer or Offer()
    today_made = replace(offer, offered_on=offer.offered_on or view.today)
    as_made = clocks_of(view, replace(request, offer=today_made)) if request.offer else None
    opportunity = view.state.opportunity
    start = opportunity.period.start if opportunity else offer.first_collection_on or _collection(view)
    return script(
        task.say,
        {
            "paying_parent": view.paying.name,
            "receiving_parent": view.receiving.name,
            "answer_by": _say(as_made.answer_by if as_made else None),
            "withdraw_on": _say(as_made.withdraw_on if as_made else None),
            "start_on": _say(start),
            "fee_waiver_months": _months(view),
        },
    )


def _say(day: date | None) -> str:
    return f"{day:%A} {day.day} {day:%B}" if day else NOT_YET


def _months(view: CaseView) -> str:
    rules, on = the_book().rules, view.state.application.received_on
    words = {3: "three", 6: "six", 12: "twelve"}
    if not rules.in_force("opportunity.months", on):
        return "some"
    months = rules.number("opportunity.months", on)
    return words.get(months, str(months))


def _collection(view: CaseView) -> date | None:
    try:
        return proposed_collection(view.state, the_book().rules, view.today)
    except (NoRuleInForce, BeyondCalendar):
        return None


def _charge(view: CaseView, offer: Offer) -> str:
    try:
        return charge(view.state, offer, Arrangement.DEDUCTION_ORDER, the_book().rules)[0]
    except NoRuleInForce:
        return "no"
