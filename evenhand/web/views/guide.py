"""The user guide: its list and search, and a page for each task."""

from django.http import HttpResponse

from evenhand.web.frame import page
from evenhand.web.pages.guide import blocks, exercise_links, found_pages, listed, walk_links
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.refusing import absent
from evenhand.work.guide.find import LONGEST, find
from evenhand.work.guide.pages import front, page_of
from evenhand.work.roles import EVERYONE

TITLE = "User guide"


@may(*EVERYONE)
def guide(request: StaffRequest) -> HttpResponse:
    """Every page, or those that hold what is looked for."""
    asked = request.GET.get("q", "").strip()[:LONGEST]
    parts = front()
    about = next(place for place, part in enumerate(parts) if part.kind == "heading" and part.words == "The desk")
    return page(
        request,
        "guide/list.html",
        TITLE,
        "guide",
        asked=asked,
        found=found_pages(find(asked)) if asked else [],
        groups=listed(),
        blocks=blocks(parts[about:]),
    )


@may(*EVERYONE)
def guide_page(request: StaffRequest, name: str) -> HttpResponse:
    """One page, and the walks through it."""
    found = page_of(name)
    if found is None:
        raise absent("page of the guide")
    return page(
        request,
        "guide/page.html",
        found.title,
        "guide",
        blocks=blocks(found.blocks),
        walks=walk_links(found),
        exercises=exercise_links(found),
    )
