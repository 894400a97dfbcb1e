"""The right column of the desk: what is known with where it came from, and what is not possible now and why."""

from typing import Any

from django.urls import reverse

from evenhand.domain.calendar import DateRange
from evenhand.domain.money import spoken
from evenhand.domain.opportunity.eligibility import Eligibility
from evenhand.domain.opportunity.vocabulary import Truth, Verdict
from evenhand.domain.procedures.consequences.misses import DECISION
from evenhand.domain.procedures.effects.misses import may_ask_for_payment
from evenhand.domain.procedures.ending.hints import Hint
from evenhand.domain.procedures.paths import Way, way_of
from evenhand.domain.procedures.shape import TaskState
from evenhand.domain.procedures.walk import open_tasks
from evenhand.domain.refusal import Refusal
from evenhand.web.filters import counted
from evenhand.web.pages.why import why_of
from evenhand.web.pages.words import UNKNOWN, WORK, age_on, benefit, day_words, fact, plain
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.request_view import Desk

NO_ASKING = (
    "Ask the paying parent for a payment: Compliance Action and Compliance Reason are recorded first. You may ask why "
    "it did not come, ask how they are, and take what they offer."
)
NO_FEES = "Charge a collection fee or an enforcement charge: none counts before the effective date of the check."


def known(view: CaseView) -> list[dict[str, Any]]:
    """The facts that the work rests on."""
    state, legacy, paying = view.state, view.state.legacy, view.state.paying
    looked = f"Look-up, {day_words(legacy.looked_up_on)}" if legacy.looked_up_on else "Caseload"
    people = reverse("case-people", args=[view.reference])
    found = view.eligibility
    rows = [
        fact("PP Eligibility", _field(found), _verdict(found), href=reverse("case-compliance", args=[view.reference]),
             link="criteria"),
        fact("Old scheme", _old_scheme(view), looked),
        fact("T-date", day_words(legacy.liability_ends_on) or UNKNOWN, looked),
        fact("Application", day_words(state.application.received_on), f"By the {state.application.applicant} parent"),
        fact("Receiving parent wants", plain(state.application.receiving_parent_wants)),
        fact("Paying parent wants", plain(state.application.paying_parent_wants)),
        fact("Work", WORK[paying.employment], paying.source("employment")),
    ]  # fmt: skip
    if paying.employer_known:
        rows.append(fact("Employer", "Known, hidden", href=f"{people}#paying", link="show"))
    rows += [
        fact("Benefit", benefit(paying, view.today), paying.source("benefits")),
        fact("Gross income", f"{spoken(paying.gross_weekly)} a week" if paying.gross_weekly is not None else UNKNOWN,
             paying.source("income")),
        fact("Children", "; ".join(_child(view, at) for at in range(len(view.children))) or "None recorded"),
    ]  # fmt: skip
    rows += [_stay("Prison", paying.in_prison), _stay("Hospital", paying.in_hospital)]
    rows += [fact("Suggests", hint.says, **_way(view, hint)) for hint in view.hints]
    if state.closing_on is not None:
        rows.append(fact("Case closure", f"From {day_words(state.closing_on)}"))
    rows = [row for row in rows if row["value"]]
    if state.paying.returned_on:
        rows.append(fact("Letter came back", day_words(state.paying.returned_on), "Returned letter"))
    if state.outcome:
        rows.append(fact("Compliance Opportunity", state.outcome))
    return rows


def _stay(name: str, stay: DateRange | None) -> dict[str, Any]:
    """Since when, or from when to when; empty where there is none."""
    if stay is None:
        return fact(name, "")
    until = f" to {day_words(stay.end)}" if stay.end else ""
    return fact(name, f"From {day_words(stay.start)}{until}", "Notice")


def _way(view: CaseView, hint: Hint) -> dict[str, str]:
    """The way to open an extension, where the fact suggests one."""
    if not hint.extend:
        return {}
    return {"href": reverse("open-outcome", args=[view.reference]), "link": "open it"}


def impossible(desk: Desk, current: str) -> list[dict[str, Any]]:
    """What somebody might try, why it is not possible now, and what it rests on."""
    found = [
        {"what": refusal.sentence, "why": why_of(refusal.steps, refusal.rules)}
        for task, refusal in desk.refused.items()
        if refusal.code in ("role-missing", "offer-withdrawn") and task != current and _ready(desk, task)
    ]
    found.extend(_accepting(desk))
    found.extend(_before_the_outcome(desk))
    return [*found, *_closing(desk)]


def _closing(desk: Desk) -> list[dict[str, Any]]:
    """A request closes by itself. What lies on a path that is still to come is not counted, but said."""
    ways = [(item, way_of(desk.view.state, desk.request, item)) for item in desk.tasks]
    left = open_tasks(tuple(item for item, way in ways if way is Way.HERE))
    if not desk.request.is_open or not left:
        return []
    more = ", and more follow" if any(way is Way.AHEAD for _, way in ways) else ""
    what = f"Close this request: {counted(len(left), 'task')} {'is' if len(left) == 1 else 'are'} open{more}."
    sentence = "A request closes by itself once every task that applies is done."
    return [{"what": what, "why": why_of((), ("R24",), sentence)}]


def _before_the_outcome(desk: Desk) -> list[dict[str, Any]]:
    """Nobody asks for a payment before it is recorded how the opportunity ended, and no fee counts before the check."""
    request, held = desk.request, desk.view.state.opportunity
    if held is None or not held.is_open or not request.is_open:
        return []
    found = []
    if (request.closing or request.procedure == DECISION) and not may_ask_for_payment(desk.view.state):
        found.append({"what": NO_ASKING, "why": why_of(("SCH-7",), ("R7",))})
    if request.closing is not None and request.closing.check is None:
        found.append({"what": NO_FEES, "why": why_of((), ("R10",))})
    return found


def _accepting(desk: Desk) -> list[dict[str, Any]]:
    """Accepting needs every criterion to be met on the day itself."""
    offer, verdict = desk.request.offer, desk.view.eligibility
    if offer is None or offer.answer is not None or desk.request.carried or not desk.request.is_open:
        return []
    if not isinstance(verdict, Eligibility) or verdict.verdict is Verdict.ELIGIBLE:
        return []
    missing = next(item for item in verdict.findings if item.counts and item.truth is not Truth.MET)
    return [{"what": f"Record an acceptance: {missing.says}", "why": why_of(missing.steps, ("R24", *missing.rules))}]


def _ready(desk: Desk, task: str) -> bool:
    return any(item.task.id == task and item.state is TaskState.READY for item in desk.tasks)


def _field(found: Eligibility | Refusal) -> str:
    if isinstance(found, Refusal):
        return "Nothing to assess"
    return str(found.field) if found.field else "Not known yet"


def _verdict(found: Eligibility | Refusal) -> str:
    return "" if isinstance(found, Refusal) else found.verdict.capitalize()


def _old_scheme(view: CaseView) -> str:
    legacy = view.state.legacy
    if legacy.scheme == "none":
        return "None"
    method = legacy.method if legacy.method in ("DEO", "DER", "RDO") else plain(legacy.method).lower()
    was = "" if legacy.method_was in ("neither", "unknown") else f", {legacy.method_was}"
    return f"{legacy.scheme}, {method}{was}"


def _child(view: CaseView, at: int) -> str:
    child = view.children[at]
    return f"{child.name}, {age_on(child.born_on, view.today)}, {counted(child.nights_a_year, 'night')} a year"
