"""What waits for a team leader: theirs to answer first, then what only a colleague may."""

from django.http import HttpResponse

from evenhand.web.frame import page
from evenhand.web.pages.ending.approvals import rows
from evenhand.web.permissions import StaffRequest, may
from evenhand.work.reading.approvals import approvals

TITLE = "Waiting for approval"


@may("team-leader", "auditor")
def approvals_page(request: StaffRequest) -> HttpResponse:
    """The longest first; each opens the desk on which it is answered."""
    staff = request.staff
    found = rows(approvals(staff.actor, staff.today), staff.today)
    return page(
        request,
        "approvals.html",
        TITLE,
        "approvals",
        mine=[row for row in found if row["barred"] is None],
        others=[row for row in found if row["barred"] is not None],
        leads=staff.work.leads,
    )
