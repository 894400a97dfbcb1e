"""A step of the procedure or a ruling of the office, explained."""

from django.http import HttpResponse
from django.urls import reverse

from evenhand.web.frame import page
from evenhand.web.pages.dated_figure import amount_of, title_of
from evenhand.web.pages.words import fact
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.refusing import absent
from evenhand.work.reading.grounds import Ground, figures, ground
from evenhand.work.roles import EVERYONE

DEPARTS = "Here the office goes another way than the written procedure."


@may(*EVERYONE)
def why(request: StaffRequest, name: str) -> HttpResponse:
    """What it says, where it comes from, and the figures in force today."""
    found = ground(name)
    if found is None:
        raise absent("step or ruling")
    rules = figures(name, request.staff.today)
    return page(
        request,
        "why.html",
        found.id,
        ground={
            "id": found.id,
            "kind": found.kind,
            "title": found.title,
            "says": found.says,
            "source": found.source,
            "departs": DEPARTS if found.departs else "",
            "figures": [fact(title_of(rule), amount_of(rule), rule.source) for rule in rules],
            "used": _used(found),
        },
    )


def _used(found: Ground) -> list[dict[str, str]]:
    steps = [{"text": f"Step {step}", "href": reverse("why", args=[step])} for step in found.sources if ground(step)]
    return [*steps, *({"text": f"Task. {task}", "href": ""} for task in found.tasks)]
