"""Takes back one's own last entry of the day."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from evenhand.domain.refusal import Refusal
from evenhand.web.outcome import went_on
from evenhand.web.permissions import StaffRequest, may, posted
from evenhand.web.refusing import refused
from evenhand.work.reading.commands import command_is_visible
from evenhand.work.roles import WRITERS
from evenhand.work.undo import undo
from evenhand.work.visible import Absent


@may(*WRITERS)
@posted
def undo_entry(request: StaffRequest, command: int) -> HttpResponse:
    """What it had done folds away; both lines stay on the timeline."""
    back = request.POST.get("back", "")
    to = back if url_has_allowed_host_and_scheme(back, None) else reverse("my-work")
    outcome = (
        undo(request.staff.actor, command) if command_is_visible(command, request.staff.actor) else Absent("entry")
    )

    def refuse(refusal: Refusal) -> HttpResponse:
        """Said on the page that one came from: a second press, or something that came in between."""
        if refusal.code == "not-yours":
            raise refused(refusal)
        messages.warning(request, refusal.sentence)
        return HttpResponseRedirect(to)

    return went_on(request, outcome, to, "Taken back. The case stands as it did before.", on_refusal=refuse)
