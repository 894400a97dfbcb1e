"""What happened at the end of an opportunity, in words."""

from collections.abc import Callable
from typing import Any

from evenhand.domain.opportunity import events as e
from evenhand.domain.opportunity.ending_words import Answer
from evenhand.work.words_of_days import day

ANSWERS = {
    Answer.APPROVED: "A team leader approved it",
    Answer.RETURNED: "A team leader returned it with comments",
    Answer.REJECTED: "A team leader rejected it",
    Answer.VOID: "Taken back to be amended: the approval asked for is void",
    Answer.WAITING: "",
}
KINDS = {
    "extension": "the extension",
    "fees-and-charges": "fees and charges",
    "end-deduction": "the end of the deduction order",
    "beyond-two-years": "a plan of more than two years, or arrears that wait",
}


def _compliance(v: e.ComplianceRecorded) -> str:
    marker = ", excused" if v.excused else ""
    return f"Compliance Action {v.compliance}, reason {v.reason}{marker}"


def _check(v: e.CheckRecorded) -> str:
    return f"Unlikely to Pay Status {v.status}, effective {day(v.effective_on)}"


def _months(count: int) -> str:
    return "1 month" if count == 1 else f"{count} months"


def _extension(v: e.ExtensionProposed) -> str:
    if v.months is None or v.revised_on is None:
        return "No extension is asked for"
    return f"Extension proposed by {_months(v.months)} to {day(v.revised_on)}: {v.reason}"


def _explained(v: e.DirectPayExplained) -> str:
    says = "may" if v.pass_on else "may not"
    return f"Direct pay explained to the receiving parent; their details {says} be passed on"


ENDING: dict[type[e.Event], Callable[[Any], str]] = {
    e.ComplianceRecorded: _compliance,
    e.CheckRecorded: _check,
    e.DecisionRecorded: lambda v: (
        f"Decision recorded with a welfare line for each of {len(v.children)} children"
        if len(v.children) != 1
        else "Decision recorded with a welfare line for the child"
    ),
    e.GoesOn: lambda v: "The opportunity goes on",
    e.ExtensionProposed: _extension,
    e.ExtensionRefused: lambda v: "No extension is granted",
    e.OpportunityExtended: lambda v: f"The opportunity now ends on {day(v.until)}",
    e.DirectPayExplained: _explained,
    e.OpportunityEnded: lambda v: f"The opportunity ended on {day(v.on)}: {v.compliance}",
    e.FeesReinstated: lambda v: f"Fees and charges count from {day(v.from_on)}",
    e.ServiceChanged: lambda v: f"Service type changed to {v.service.replace('-', ' ')} on {day(v.on)}",
    e.ResolutionSet: lambda v: f"Resolution code {v.resolution}",
    e.SegmentMoved: lambda v: f"The case moved to {v.segment}",
    e.ApprovalAsked: lambda v: f"Put to a team leader: {KINDS.get(v.kind, v.kind)}",
    e.ApprovalAnswered: lambda v: ANSWERS[v.answer],
    e.TaskReopened: lambda v: "",
    e.OrderChargeDecided: lambda v: (
        "The charge for the varied order applies" if v.applies else "The charge for the varied order is waived"
    ),
    e.CaseClosureStarted: lambda v: f"The case is to close on {day(v.from_on)}",
    e.CaseClosureStopped: lambda v: "The case is not closed after all",
    e.CaseClosed: lambda v: "The case closed",
    e.TriggerLearned: lambda v: f"Became known: {v.trigger.replace('-', ' ')}, from {day(v.from_on)}",
    e.TriggerTaken: lambda v: f"The request is now about this: {v.trigger.replace('-', ' ')}",
}
