"""My work: the queue with its filters, get next, and handing work over."""

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from evenhand.config.book import the_book
from evenhand.web.forms import drawn_from
from evenhand.web.frame import page
from evenhand.web.pages import queue as pages
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.views.hand_over import NOBODY_CHOSEN
from evenhand.work.reading.queue import ORDERS, QueueFilter, queue
from evenhand.work.reading.team import who_can_work
from evenhand.work.roles import EVERYONE, READERS, WRITERS

KEPT = "my-work"


@may(*EVERYONE)
def home(request: StaffRequest) -> HttpResponse:
    """Where a person begins: their work, or search for those who work no requests."""
    return HttpResponseRedirect(reverse("my-work" if request.staff.reads_cases else "office"))


@may(*READERS)
def my_work(request: StaffRequest) -> HttpResponse:
    """What waits. The filters stay in the address, and are remembered until they are cleared."""
    if "clear" in request.GET:
        request.session.pop(KEPT, None)
        return HttpResponseRedirect(reverse("my-work"))
    if not request.GET and request.session.get(KEPT):
        return HttpResponseRedirect(f"{reverse('my-work')}?{request.session[KEPT]}")
    staff = request.staff
    people = who_can_work(staff.work, staff.today) if staff.work.leads else {}
    chosen = chosen_by(request, people)
    shown = queue(staff.work, chosen, staff.today, _number(request.GET.get("page", "")))
    asked = pages.address(chosen).partition("?")[2]
    narrowed = chosen != QueueFilter()
    if request.GET and request.session.get(KEPT, "") != (asked if narrowed else ""):
        request.session[KEPT] = asked if narrowed else ""
    hidden = drawn_from(0, staff.today)
    works = bool(staff.actor.roles & set(WRITERS))
    return page(
        request,
        "queue.html",
        "My work",
        "my-work",
        filters=pages.filters(staff.work, chosen, people),
        chosen=pages.in_words(chosen, people),
        total=shown.total,
        more=shown.more,
        rows=[pages.row(item, several=len(staff.work.segments) > 1) for item in shown.rows],
        columns=pages.columns(chosen),
        hand_over={
            "action": reverse("hand-over"),
            "hidden": hidden,
            "people": [
                {"value": NOBODY_CHOSEN, "label": "Choose a person"},
                *({"value": key, "label": words} for key, words in people.items()),
                {"value": "", "label": "Nobody: back to the queue"},
            ],
        }
        if staff.work.leads
        else None,
        next={"action": reverse("get-next"), "hidden": drawn_from(0, staff.today)} if works else None,
        pages=pages.pages(shown),
        clear=f"{reverse('my-work')}?clear=1" if narrowed else "",
    )


def chosen_by(request: StaffRequest, people: dict[str, str]) -> QueueFilter:
    """What the address asks for; anything else is as if nothing had been asked."""
    asked = request.GET
    whose, order = asked.get("whose", ""), asked.get("sort", "due")
    kind, team, due = asked.get("kind", ""), asked.get("team", ""), asked.get("due", "")
    return QueueFilter(
        whose=whose if whose in pages.WHOSE or whose in people else "",
        segment=team if team in request.staff.work.segments else "",
        procedure=kind if kind in the_book().procedures else "",
        due=due if due in pages.DUE else "",
        order=order if order.lstrip("-") in ORDERS else "due",
    )


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 5 else 1
