"""The tabs of a case that are only read."""

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.opportunity.talks import NEGOTIATION
from evenhand.domain.opportunity.vocabulary import OpportunityStatus
from evenhand.web.pages import clocks, compliance, compliance_details, more_info, summary, timeline
from evenhand.web.pages.case_frame import case_page
from evenhand.web.pages.ending.details import outcome_groups
from evenhand.web.pages.ending.life import life
from evenhand.web.pages.letters import letter_row
from evenhand.web.pages.open_requests import open_rows
from evenhand.web.pages.period import period
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.refusing import absent
from evenhand.work.become_known import MAY_TELL
from evenhand.work.ending.by_hand import MAY_OPEN
from evenhand.work.negotiating.asked import MAY_BEGIN
from evenhand.work.reading.case_timeline import KINDS, case_timeline, last_slip
from evenhand.work.reading.case_view import CaseView, view_case
from evenhand.work.reading.letters import letters_of
from evenhand.work.reading.who import staff_names
from evenhand.work.roles import READERS

LATELY = 12
MAY_OVERRIDE = frozenset({"caseworker", "team-leader"})


def case_or_absent(request: StaffRequest, reference: str) -> CaseView:
    """The case; a restricted one is as absent as one that is not there (P1)."""
    view = view_case(reference, request.staff.actor, request.staff.today)
    if view is None:
        raise absent("case")
    return view


@may(*READERS)
def case_summary(request: StaffRequest, reference: str) -> HttpResponse:
    """What is to do, where the case stands, what happened last."""
    view = case_or_absent(request, reference)
    return case_page(
        request,
        "case_summary.html",
        "Summary",
        view,
        "summary",
        requests=open_rows(view),
        clocks=clocks.clock_rows(view),
        details=summary.details(view),
        children=summary.children(view),
        lately=summary.lately(case_timeline(view, limit=LATELY)),
    )


@may(*READERS)
def case_compliance(request: StaffRequest, reference: str) -> HttpResponse:
    """Whether the paying parent may be offered the opportunity, and how it runs."""
    view = case_or_absent(request, reference)
    may_override = request.staff.actor.roles & MAY_OVERRIDE
    return case_page(
        request,
        "case_compliance.html",
        "Compliance opportunity",
        view,
        "compliance",
        verdict=compliance.verdict(view),
        override=compliance.override(view, _reason(view)),
        criteria=compliance.criteria(view),
        details=compliance_details.details(view),
        period=period(view),
        life=life(view),
        outcomes=outcome_groups(view),
        may_open=_may_open(request, view),
        may_negotiate=_may_negotiate(request, view),
        requests=open_rows(view),
        may_override={"href": reverse("override", args=[reference])} if may_override else None,
    )


def _may_open(request: StaffRequest, view: CaseView) -> dict[str, str] | None:
    """Opening an outcome request by hand, while there is an opportunity to end or to extend."""
    held = view.state.opportunity
    running = held is not None and held.status is OpportunityStatus.RUNNING
    may = bool(request.staff.actor.roles & MAY_OPEN)
    return {"href": reverse("open-outcome", args=[view.reference])} if running and may else None


def _may_negotiate(request: StaffRequest, view: CaseView) -> dict[str, str] | None:
    """Beginning a negotiation of arrears, while none is open."""
    state = view.state
    may = request.staff.actor.roles & MAY_BEGIN and state.closed_on is None and state.open_of(NEGOTIATION) is None
    return {"href": reverse("negotiation", args=[view.reference])} if may else None


def _reason(view: CaseView) -> dict[str, object] | None:
    notes = [note for note in view.state.notes if note.about == "override-eligibility"]
    if not notes:
        return None
    last = notes[-1]
    return {"reason": last.text, "who": staff_names({last.by})[last.by], "on": last.on}


@may(*READERS)
def case_letters(request: StaffRequest, reference: str) -> HttpResponse:
    """What was sent to whom, what waits, what came back."""
    view = case_or_absent(request, reference)
    returned = f"{reverse('record-event', args=[reference])}?kind=letter-returned"
    return case_page(
        request,
        "case_letters.html",
        "Letters",
        view,
        "letters",
        letters=[letter_row(line) for line in letters_of(view)],
        may_record_return={"href": returned} if request.staff.actor.roles & MAY_TELL else None,
    )


@may(*READERS)
def case_timeline_page(request: StaffRequest, reference: str) -> HttpResponse:
    """Everything that happened, newest first."""
    view = case_or_absent(request, reference)
    kind, before = request.GET.get("kind", ""), request.GET.get("before", "")
    kind = kind if kind in KINDS else ""
    found = case_timeline(view, kind=kind, before=int(before) if before.isdecimal() and len(before) < 19 else None)
    here = reverse("case-timeline", args=[reference])
    slip = last_slip(view, request.staff.actor)
    return case_page(
        request,
        "case_timeline.html",
        "Timeline",
        view,
        "timeline",
        days=timeline.days(view, found, letters_of(view)),
        filter={"kind": kind, "kinds": timeline.kinds()},
        older=f"{here}?{f'kind={kind}&' if kind else ''}before={found.older}" if found.older else None,
        undo={"action": reverse("undo", args=[slip]), "hidden": [{"name": "back", "value": here}]} if slip else None,
    )


@may(*READERS)
def case_more_info(request: StaffRequest, reference: str) -> HttpResponse:
    """The fields that have no page of their own."""
    view = case_or_absent(request, reference)
    return case_page(request, "case_more_info.html", "More Info", view, "more-info", groups=more_info.groups(view))
