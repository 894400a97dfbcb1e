"""The words of groups, figures and causes."""

from collections.abc import Mapping

from evenhand.domain.what_if import Group
from evenhand.work.reporting.words import EMPLOYMENTS

RATES = {
    "nil": "Nil rate",
    "flat": "Flat rate",
    "reduced": "Reduced rate",
    "basic": "Basic rate",
    "basic-plus": "Basic plus rate",
    "default": "Default rate: income not known",
}
CHILDREN = {"1": "One child", "2": "Two children", "3": "Three children", "4": "Four children or more"}
SERVICES = {"collect-and-pay": "The office collects", "direct-pay": "Paid directly", "both": "Some of each"}
PROMPT = {"yes": "Pays in full and on time", "no": "Does not", "unknown": "Not known: nothing was judged yet"}
ARREARS = {"none": "Owes nothing", "some": "Owes arrears"}
GROUPS: dict[Group, tuple[str, Mapping[str, str]]] = {
    Group.RATE: ("Rate now", RATES),
    Group.CHILDREN: ("Children", CHILDREN),
    Group.EMPLOYMENT: ("Paying parent's work", EMPLOYMENTS),
    Group.SERVICE: ("How it is paid", SERVICES),
    Group.PROMPT: ("How the paying parent pays", PROMPT),
    Group.ARREARS: ("Arrears", ARREARS),
}
FIGURES = {
    "maintenance": "Maintenance",
    "added": "Fees of paying parents",
    "kept": "Fees of receiving parents",
    "pays": "Paid out by paying parents",
    "gets": "Received by receiving parents",
}
CAUSES = {
    "benefit-unknown": "Whether a benefit sets the flat rate is not known, and the result turns on it",
    "children-missing": "No child is recorded on a case",
    "other-children-unknown": "How many other children there are is not known",
    "no-rule-in-force": "The scheme has no rates on that day",
    "opportunity-outside-law": "An opportunity starts on a day on which the law knows none",
    "line": "The line cannot be read",
}
PLANS = {
    "first-payment-past": "The first payment lies before the day",
    "first-payment-late": "The first payment lies beyond the debt steer",
    "review-past": "The annual review lies before the day",
    "review-late": "The annual review lies beyond the debt steer",
    "beyond-calendar": "Working days are not known so far ahead",
}


def cause(code: str) -> str:
    """Why a paying parent could not be worked out."""
    return CAUSES.get(code, code.replace("-", " ").capitalize())


def plan_cause(code: str) -> str:
    """Why no plan for arrears could be worked out."""
    return PLANS.get(code) or cause(code)
