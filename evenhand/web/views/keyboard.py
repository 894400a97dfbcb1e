"""The list of shortcuts, and the switch that turns them off."""

from django.http import HttpResponse

from evenhand.web.frame import page
from evenhand.web.permissions import StaffRequest, may
from evenhand.work.roles import EVERYONE


@may(*EVERYONE)
def help_keyboard(request: StaffRequest) -> HttpResponse:
    """Every page works without them."""
    return page(request, "help_keyboard.html", "Keyboard shortcuts")
