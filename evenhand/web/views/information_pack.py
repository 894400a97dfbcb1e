"""The freedom of information pack: what would leave the office, and the file that does."""

from django.http import HttpResponse

from evenhand.domain.refusal import Refusal
from evenhand.web.frame import page
from evenhand.web.pages.reports.pack import pack_shown
from evenhand.web.permissions import StaffRequest, may, posted
from evenhand.web.refusing import Refuse, refused
from evenhand.work.give_information_pack import give_information_pack
from evenhand.work.information_pack import TYPES, Form, compose, gather
from evenhand.work.reporting.answer import NOT_TOLD
from evenhand.work.reporting.roles import SEE_REPORTS

TITLE = "Freedom of information pack"


@may(*sorted(SEE_REPORTS))
def information_pack(request: StaffRequest) -> HttpResponse:
    """The pack of a period as it would leave. Nothing of it is recorded."""
    pack = gather(request.GET.get("since", ""), request.GET.get("until", ""))
    if pack == NOT_TOLD:
        return page(request, "reports/information_pack.html", TITLE, "reports", pack=None, why=NOT_TOLD.sentence)
    if isinstance(pack, Refusal):
        raise Refuse(400, "That cannot be asked of the pack", pack.sentence)
    shown = pack_shown(pack, compose(pack))
    return page(request, "reports/information_pack.html", TITLE, "reports", pack=shown, why="")


@may(*sorted(SEE_REPORTS))
@posted
def information_pack_file(request: StaffRequest) -> HttpResponse:
    """The file; that it left is on the audit log."""
    form = request.POST.get("form", Form.PDF)
    if form not in list(Form):
        raise Refuse(422, "Not possible now", f"Choose one of these forms: {', '.join(Form)}.")
    since, until = request.POST.get("since", ""), request.POST.get("until", "")
    made = give_information_pack(request.staff.actor, Form(form), since, until)
    if isinstance(made, Refusal):
        raise refused(made)
    return HttpResponse(
        made.content,
        content_type=TYPES[made.form],
        headers={"Content-Disposition": f'attachment; filename="{made.name}"', "Cache-Control": "no-store"},
    )
