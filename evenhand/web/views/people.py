"""The People tab, and the look at where one parent is."""

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.refusal import Refusal
from evenhand.web.pages.case_frame import case_page
from evenhand.web.pages.people import children, person_box
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.refusing import Refuse, absent
from evenhand.web.views.case import case_or_absent
from evenhand.work.reading.duplicates import undecided_pair
from evenhand.work.roles import READERS
from evenhand.work.show_whereabouts import MAY_SHOW, Whereabouts, show_whereabouts
from evenhand.work.visible import Absent

DUPLICATE = "Another person is held under the same National Insurance number."


@may(*READERS)
def case_people(request: StaffRequest, reference: str) -> HttpResponse:
    """Both parents and the children. What is sent asks for one parent's whereabouts, with a reason."""
    view = case_or_absent(request, reference)
    shown: Whereabouts | None = None
    asked, typed, errors = "", "", []
    if request.method == "POST":
        asked = request.POST.get("who", "")
        if asked not in tuple(Role):
            raise Refuse(400, "This form was not whole", "Open the page again, and choose a person.")
        typed = request.POST.get(f"reason-{asked}", "")
        found = show_whereabouts(request.staff.actor, reference, Role(asked), typed)
        if isinstance(found, Absent):
            raise absent("case")
        if isinstance(found, Refusal):
            errors = [{"text": found.sentence, "name": f"reason-{asked}"}]
        else:
            shown = found
    may_show = bool(request.staff.actor.roles & MAY_SHOW)
    people = []
    for role in Role:
        error = errors[0]["text"] if errors and role == asked else ""
        of_role = shown if shown is not None and shown.role is role else None
        kept = typed if role == asked else ""
        people.append(person_box(view, role, of_role, may_show=may_show, typed=kept, error=error))
    pair = undecided_pair(view, request.staff.actor)
    return case_page(
        request,
        "case_people.html",
        "People",
        view,
        "people",
        status=422 if errors else 200,
        errors=errors,
        people=people,
        children=children(view),
        others=[],
        duplicate={"sentence": DUPLICATE, "href": reverse("office"), "link": "See both"} if pair else None,
    )
