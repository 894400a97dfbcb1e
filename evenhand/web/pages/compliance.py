"""The Compliance opportunity tab: the finding, each criterion, what would change it, and the period."""

from typing import Any

from django.urls import reverse

from evenhand.domain.opportunity.criteria import LEGACY, Finding
from evenhand.domain.opportunity.eligibility import Eligibility, Flip
from evenhand.domain.opportunity.vocabulary import IN_FLIGHT, OpportunityStatus, PPEligibility, Truth, Verdict
from evenhand.domain.refusal import Refusal
from evenhand.web.pages.why import why_of
from evenhand.web.pages.words import UNKNOWN, WORK, benefit, day_words, fact, plain
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


def details(view: CaseView) -> list[dict[str, Any]]:
    """Case Compliance Details, by the names that staff know."""
    state, legacy, found = view.state, view.state.legacy, view.eligibility
    field = found.field if isinstance(found, Eligibility) else None
    source = "Look-up" if legacy.looked_up_on else "Caseload"
    when = f"{source}, {day_words(legacy.looked_up_on)}" if legacy.looked_up_on else source
    period = state.opportunity.period if state.opportunity else None
    return [
        fact("PP Eligibility", str(field) if field else UNKNOWN, "Worked out from the facts"),
        fact("PP Eligibility set by hand", str(state.override or "")),
        fact("Legacy scheme", str(legacy.scheme) if legacy.scheme != "none" else "None"),
        fact(
            "Legacy MOC", str(legacy.method) if legacy.method in ("DEO", "DER", "RDO") else plain(legacy.method), when
        ),
        fact("Legacy MOC was", plain(legacy.method_was), when),
        fact("Active Legacy Enforcement Actions", _active(view), "Legal list" if legacy.legal_list else when),
        fact("T-Date", day_words(legacy.liability_ends_on) or UNKNOWN),
        fact("Employment/Benefit", _employment(view), state.paying.source("employment")),
        fact("PWC service type", plain(state.application.receiving_parent_wants)),
        fact("NRP service type", plain(state.application.paying_parent_wants)),
        fact("Compliance Offer Date", day_words(_offered_on(view))),
        fact("Compliance Opportunity Accepted", "Yes" if state.opportunity else ("No" if state.outcome else "")),
        fact("Compliance Opportunity", state.outcome),
        fact("Start Date", day_words(period.start if period else None)),
        fact("End Date", day_words(period.end if period else None), "The first day after it" if period else ""),
    ]


def _active(view: CaseView) -> str:
    legacy = view.state.legacy
    if legacy.legal_list:
        return "Y"
    if legacy.enforcement is None:
        return UNKNOWN
    running = [item for item in legacy.enforcement if item.kind in IN_FLIGHT and view.today in item.during]
    return "Y" if running else "N"


def _employment(view: CaseView) -> str:
    paid = benefit(view.state.paying, view.today)
    return paid if paid not in ("None", UNKNOWN) else WORK[view.state.paying.employment]


def _offered_on(view: CaseView) -> Any:
    offers = [item.offer for item in view.state.requests if item.offer is not None and item.offer.offered_on]
    return offers[-1].offered_on if offers else None


def override(view: CaseView, who: dict[str, Any] | None) -> dict[str, Any] | None:
    """A person's own finding beside the system's; `who` is the note that gives its reason."""
    if view.state.override is None or who is None:
        return None
    return {"value": str(view.state.override), **who}


def choices() -> list[dict[str, str]]:
    """The values that a person may set, and taking it back."""
    back = {"value": "", "label": "None: take back what was set by hand"}
    return [*({"value": str(value), "label": str(value)} for value in PPEligibility), back]


def period(view: CaseView) -> dict[str, Any] | None:
    """The opportunity as a line with its ends; None where there is none."""
    opportunity = view.state.opportunity
    if opportunity is None or opportunity.period.end is None:
        return None
    start, end = opportunity.period.start, opportunity.period.end
    length, gone = (end - start).days, (view.today - start).days
    return {
        "starts_on": start,
        "ends_on": end,
        "route": f"A {opportunity.route} parent's application",
        "length": "Six calendar months" if opportunity.route == "paying" else f"{length} days",
        "today_share": gone / length if 0 <= gone < length else None,
        "marks": [{"share": 0, "label": f"{start.day} {start:%b}"}, {"share": 1, "label": f"{end.day} {end:%b}"}],
        "sentence": _progress(opportunity.status, gone, length),
    }


def _progress(status: OpportunityStatus, gone: int, length: int) -> str:
    if status is OpportunityStatus.LAPSED:
        return "It lapsed before it started."
    if gone < 0:
        return f"It starts in {-gone} days."
    if gone >= length:
        return "It has ended."
    return f"{gone} days have passed, {length - gone} are left. Nobody is charged fees in this time."
