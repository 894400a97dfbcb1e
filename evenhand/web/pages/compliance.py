"""The Compliance opportunity tab: the finding, each criterion, what would change it, and the period."""

from typing import Any

from django.urls import reverse

from evenhand.domain.opportunity.criteria import LEGACY, Finding
from evenhand.domain.opportunity.eligibility import Eligibility, Flip
from evenhand.domain.opportunity.vocabulary import PPEligibility, Truth, Verdict
from evenhand.domain.refusal import Refusal
from evenhand.web.pages.why import why_of
from evenhand.work.reading.case_view import CaseView

KINDS = {Verdict.ELIGIBLE: "ok", Verdict.NOT_ELIGIBLE: "bad", Verdict.UNKNOWN: "warn"}
THEN = {
    Verdict.ELIGIBLE: "they may be offered it",
    Verdict.NOT_ELIGIBLE: "they may not be offered it",
    Verdict.UNKNOWN: "it would not be known",
}
SAYS = {Truth.MET: "Every criterion that counts is met.", Truth.NOT_MET: "Not met", Truth.UNKNOWN: "Not known"}
BECOMES = {Truth.MET: "If it is met", Truth.NOT_MET: "If it is not met"}


def verdict(view: CaseView) -> dict[str, Any]:
    """The finding in the words that staff know, with its grounds."""
    found = view.eligibility
    if isinstance(found, Refusal):
        return {
            "value": "Nothing to assess",
            "kind": "grey",
            "sentence": found.sentence,
            "assessed_on": view.today,
            "why": why_of(found.steps, found.rules),
        }
    return {
        "value": f"PP Eligibility: {found.field}" if found.field else "Not known yet",
        "kind": KINDS[found.verdict],
        "sentence": _sentence(found),
        "assessed_on": view.state.assessment.on if view.state.assessment else view.today,
        "why": why_of(("GEN-1", "GEN-2", "GEN-3"), ("R4", "R5", "R6")),
    }


def _sentence(found: Eligibility) -> str:
    if found.verdict is Verdict.ELIGIBLE:
        return SAYS[Truth.MET]
    truth = Truth.NOT_MET if found.verdict is Verdict.NOT_ELIGIBLE else Truth.UNKNOWN
    missing = [item for item in found.findings if item.counts and item.truth is truth]
    return " ".join(item.says for item in missing)


def criteria(view: CaseView) -> list[dict[str, Any]]:
    """Each criterion: met, not met or unknown, where that comes from, and what would change the finding."""
    found = view.eligibility
    if isinstance(found, Refusal):
        return []
    flips = {flip.code: flip for flip in found.flips}
    return [_criterion(view, item, flips.get(item.code)) for item in found.findings]


def _criterion(view: CaseView, item: Finding, flip: Flip | None) -> dict[str, Any]:
    ask = _asked_by(view, item)
    return {
        "text": item.title,
        "state": item.truth.replace(" ", "-"),
        "source": f"{item.says} {item.source}." + ("" if item.counts else " It does not decide here."),
        "change": f"{BECOMES[flip.becomes]}, {THEN[flip.verdict]}." if flip else "",
        "href": ask,
        "link": "Find it out" if ask else "",
    }


def _asked_by(view: CaseView, item: Finding) -> str:
    """The open request that finds out what is not known."""
    if item.truth is not Truth.UNKNOWN:
        return ""
    wanted = ("look-up",) if item.code in LEGACY else ("gather-paying-parent-information", "assess")
    request = view.state.open_of(*wanted)
    return reverse("request", args=[view.numbers[request.number]]) if request else ""


def override(view: CaseView, who: dict[str, Any] | None) -> dict[str, Any] | None:
    """A person's own finding beside the system's; `who` is the note that gives its reason."""
    if view.state.override is None or who is None:
        return None
    return {"value": str(view.state.override), **who}


def choices() -> list[dict[str, str]]:
    """The values that a person may set, and taking it back."""
    back = {"value": "", "label": "None: take back what was set by hand"}
    return [*({"value": str(value), "label": str(value)} for value in PPEligibility), back]
