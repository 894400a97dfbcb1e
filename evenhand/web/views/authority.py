"""Who may approve what: the list for everybody, and for an administrator what changes it."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.authority import WORDS, in_sentence
from evenhand.domain.authority.commands import ArrangeCover, EndAuthority, GrantAuthority
from evenhand.domain.calendar import add_days
from evenhand.domain.money import spoken
from evenhand.web.frame import page
from evenhand.web.pages.office_form import OfficeForm, Options, office_form
from evenhand.web.pages.words import tag
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.refusing import absent
from evenhand.work.administering import ADMINISTER, may_administer
from evenhand.work.arrange_cover import arrange_cover
from evenhand.work.end_authority import end_authority
from evenhand.work.grant_authority import grant_authority
from evenhand.work.reading.authority import Held, Standing, authorities_held, authority_held, leaders_from
from evenhand.work.roles import EVERYONE

TITLE = "Who may approve what"
BACK = "Back to the list, without an entry"
TAGS = {Standing.HOLDS: tag("Now", "ok"), Standing.LATER: tag("Later")}


@may(*EVERYONE)
def authority(request: StaffRequest) -> HttpResponse:
    """Authority by person, with its limit, its days, and in whose place it is held."""
    held = authorities_held(request.staff.today)
    return page(
        request,
        "authority.html",
        TITLE,
        held=[_line(item) for item in held if item.can_end],
        ended=[_line(item) for item in held if not item.can_end],
        administers=may_administer(request.staff.actor),
    )


@may(*sorted(ADMINISTER))
def authority_grant(request: StaffRequest) -> HttpResponse:
    """Gives a team leader authority of their own."""
    form = OfficeForm(
        title="Give authority",
        lead="From that day on they may approve what others ask for. To change a limit, end the authority that they "
        "hold, and give another from the same day.",
        button="Give authority",
        asks=GrantAuthority,
        to=reverse("authority"),
        back=BACK,
        done="Authority given.",
        proposed={"from_on": request.staff.today},
        choices={"holder": _leaders(request)},
    )
    return office_form(request, form, partial(grant_authority, request.staff.actor))


@may(*sorted(ADMINISTER))
def authority_cover(request: StaffRequest) -> HttpResponse:
    """Lets a colleague act in the place of one who is away."""
    leaders = _leaders(request)
    form = OfficeForm(
        title="Arrange cover",
        lead="For these days a colleague may approve what somebody who is away may approve, and no more.",
        button="Arrange cover",
        asks=ArrangeCover,
        to=reverse("authority"),
        back=BACK,
        done="Cover arranged.",
        proposed={"from_on": request.staff.today},
        choices={"absent": leaders, "by": leaders},
    )
    return office_form(request, form, partial(arrange_cover, request.staff.actor))


@may(*sorted(ADMINISTER))
def authority_end(request: StaffRequest, number: int) -> HttpResponse:
    """Ends an authority from a day on."""
    found = authority_held(number, request.staff.today)
    if found is None:
        raise absent("authority")
    place = f", in the place of {found.covers}" if found.covers else ""
    form = OfficeForm(
        title="End authority",
        lead=f"{found.name} may approve {in_sentence(found.authority.kind)}{place}. Cover that rests on it ends with "
        "it. What has not begun by then is taken out.",
        button="End authority",
        asks=EndAuthority,
        to=reverse("authority"),
        back=BACK,
        done="Authority ended.",
        proposed={"on": add_days(request.staff.today, 1)},
    )
    return office_form(request, form, lambda asked, key: end_authority(request.staff.actor, number, asked, key=key))


def _leaders(request: StaffRequest) -> Options:
    own = request.staff.actor.id
    leaders = leaders_from(request.staff.today)
    return [{"value": item.username, "label": item.name} for item in leaders if item.username != own]


def _line(item: Held) -> dict[str, Any]:
    held = item.authority
    return {
        "name": item.name,
        "what": WORDS[held.kind],
        "up_to": "No limit" if held.up_to is None else spoken(held.up_to),
        "since": held.during.start,
        "until": held.during.last_day or "",
        "covers": item.covers,
        "tag": TAGS.get(item.standing),
        "href": reverse("authority-end", args=[item.id]),
    }
