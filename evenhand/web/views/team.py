"""The team's page, for who leads it."""

from django.http import HttpResponse

from evenhand.web.frame import page
from evenhand.web.pages.ending.approvals import rows as approval_rows
from evenhand.web.pages.team import figures, kind_row, late_row, load_row
from evenhand.web.pages.words import team as team_words
from evenhand.web.permissions import StaffRequest, may
from evenhand.work.reading.approvals import approvals
from evenhand.work.reading.team import team


@may("team-leader")
def team_page(request: StaffRequest) -> HttpResponse:
    """What waits, how long, who carries what."""
    staff = request.staff
    shown = team(staff.work, staff.today)
    waiting = approvals(staff.actor, staff.today)
    names = [team_words(segment).removesuffix(" team") for segment in staff.work.segments]
    return page(
        request,
        "team.html",
        "Team",
        "team",
        team={"name": f"{', '.join(names)} team{'s' if len(names) > 1 else ''}"},
        figures=figures(shown),
        late_offers=[late_row(item) for item in shown.late_offers],
        approvals=approval_rows((item for item in waiting if item.refused is None), staff.today),
        kinds=[kind_row(item) for item in shown.kinds],
        workload=[load_row(item) for item in shown.loads],
        most=max((item.open for item in shown.loads), default=0),
    )
