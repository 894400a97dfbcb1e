"""Seg 5 Compliance Opportunity Details of an outcome request, by the names that staff know."""

from typing import Any

from django.urls import reverse

from evenhand.domain.opportunity.ending import Closing
from evenhand.domain.opportunity.ending_words import CocAction, Trigger
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.web.filters import counted
from evenhand.web.pages.words import day_words, fact
from evenhand.work.reading.case_view import CaseView
from evenhand.work.words import title

TRIGGERS = {
    Trigger.END_DATE: "The end date is reached",
    Trigger.BENEFIT: "A benefit began",
    Trigger.PRISON: "The paying parent is in prison",
    Trigger.NIL_ASSESSED: "Maintenance is nil",
    Trigger.CASE_CLOSING: "The case is to close",
    Trigger.DIRECT_PAY_ASKED: "The receiving parent asked for direct pay",
    Trigger.ANOTHER_METHOD: "They paid by another method twice running",
    Trigger.MISSED_PAYMENT: "A payment was missed, short or late",
    Trigger.EMPLOYER_CHANGED: "The employer changed",
    Trigger.HOSPITAL: "The paying parent is in hospital",
    Trigger.OTHER_CHANGE: "Another change",
}
REJECTED = {
    "missed": "Payments were missed, short or late",
    "wilful-refusal": "Wilful refusal",
    "caused-shortfall": "They caused the enforced payments to fall short",
    "other": "Another reason",
}


def closing_rows(closing: Closing) -> list[dict[str, Any]]:
    """The fields of one outcome request; empty where nothing is recorded yet."""
    extension = closing.action is CocAction.EXTENSION
    reason = {CocAction.EARLY: "Early End reason", CocAction.EXTENSION: "Extension reason"}.get(closing.action)
    rows = [
        fact("Action", str(closing.action)),
        fact("Became known", TRIGGERS[closing.trigger], f"Since {day_words(closing.since)}"),
    ]
    rows += [fact(reason, closing.reason)] if reason else []
    if extension:
        months = counted(closing.months, "month") if closing.months is not None else ""
        rows += [
            fact("Extension", months),
            fact("Revised End Date", day_words(closing.revised_on), "The first day after it" if months else ""),
            *([fact("Refused", "Yes")] if closing.refused else []),
        ]
        return rows
    excused = "A default is excused" if closing.excused else ""
    return [
        *rows,
        fact("Compliance Action", str(closing.compliance or ""), day_words(closing.compliance_on)),
        fact("Compliance Reason", str(closing.compliance_reason or ""), excused),
        fact("Unlikely to Pay Status", str(closing.check or "")),
        fact("Unlikely to Pay Effective Date", day_words(closing.check_on)),
        fact("DP Rejected Reason", REJECTED.get(closing.rejected_reason, closing.rejected_reason)),
        *([fact("It goes on", "The opportunity did not end here")] if closing.goes_on else []),
        *_direct_pay(closing),
    ]


def _direct_pay(closing: Closing) -> list[dict[str, Any]]:
    rows = []
    if closing.explained_on is not None:
        passed = "They may have the other parent's details" if closing.pass_on else "No details are passed on"
        rows.append(fact("Direct pay explained", day_words(closing.explained_on), passed))
    if closing.changed_on is not None:
        rows.append(fact("Service type changed", day_words(closing.changed_on)))
    return rows


def outcome_groups(view: CaseView) -> list[dict[str, Any]]:
    """One group for each outcome request of the case, the last one first."""
    return [_group(view, item) for item in reversed(view.state.requests) if item.closing is not None]


def _group(view: CaseView, item: Request) -> dict[str, Any]:
    assert item.closing is not None  # noqa: S101 - the caller looked
    number = view.numbers[item.number]
    link = fact("Request", f"Request {number}", str(item.status), href=reverse("request", args=[number]), link="open")
    return {
        "title": title(item.procedure),
        "rows": [link, *closing_rows(item.closing), fact("Resolution Code", str(item.resolution))],
        "note": "",
    }


def opportunity_rows(state: CaseState) -> list[dict[str, Any]]:
    """How the opportunity ended, on the case itself; nothing before there is one."""
    held = state.opportunity
    if held is None:
        return []
    extended = counted(held.extended, "month") if held.extended else "No"
    return [
        fact("Compliance Opportunity Status", str(held.status).capitalize()),
        fact("Extended by", extended),
        fact("Compliance Action", str(held.compliance or "")),
        fact("Ended on", day_words(held.ended_on)),
        fact("Fees count from", day_words(held.fees_from), "" if held.fees_from else "None while this is empty"),
    ]
