"""Search, from the bar that never leaves."""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from evenhand.web.frame import page
from evenhand.web.lately import lately
from evenhand.web.pages.words import plain, tag
from evenhand.web.permissions import StaffRequest, may
from evenhand.work.reading.search import MOST, Found, by_references, search
from evenhand.work.roles import READERS


@may(*READERS)
def find(request: StaffRequest) -> HttpResponse:
    """What matches; one case found by its whole number opens at once."""
    asked, actor = request.GET.get("q", "").strip(), request.staff.actor
    if not asked:
        recent = [_row(item) for item in by_references(actor, lately(request))]
        return page(request, "search.html", "Cases", "cases", rows=[], total=0, lately=recent, hint="")
    found = search(actor, asked, request.staff.today)
    if found.request is not None:
        return HttpResponseRedirect(reverse("request", args=[found.request]))
    if len(found.found) == 1 and found.found[0].matched == "case number" and not found.more:
        return HttpResponseRedirect(reverse("case", args=[found.found[0].reference]))
    hint = found.hint or (f"These are the first {MOST}. Add a word of the name to find fewer." if found.more else "")
    return page(
        request,
        "search.html",
        "Search",
        "cases",
        query=asked,
        rows=[_row(item) for item in found.found],
        total=len(found.found),
        hint=hint,
    )


def _row(item: Found) -> dict[str, Any]:
    return {
        "case": item.reference,
        "href": reverse("case", args=[item.reference]),
        "paying_parent": item.paying,
        "receiving_parent": item.receiving,
        "service": plain(item.service),
        "matched": item.matched[:1].upper() + item.matched[1:],
        "tags": [tag("Restricted", "bad")] if item.restricted else [],
    }
