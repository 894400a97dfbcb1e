"""My work: the queue with its filters, get next, and handing work over."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from evenhand.config.book import the_book
from evenhand.web.filters import counted
from evenhand.web.forms import drawn_from
from evenhand.web.frame import page
from evenhand.web.pages import queue as pages
from evenhand.web.permissions import EVERYONE, READERS, WRITERS, StaffRequest, may, posted
from evenhand.work.desk import hand_over
from evenhand.work.reading.next_up import take_next
from evenhand.work.reading.queue import ORDERS, QueueFilter, queue
from evenhand.work.reading.team import who_can_work
from evenhand.work.recording import Recorded, Seen

KEPT = "my-work"
NOBODY_CHOSEN = "?"


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
        next={"action": reverse("get-next"), "hidden": []} if works else None,
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


@may(*WRITERS)
@posted
def get_next(request: StaffRequest) -> HttpResponse:
    """Takes the request that is due first and that nobody has."""
    taken = take_next(request.staff.work, request.staff.today)
    if taken is None:
        messages.info(request, "Nothing is waiting that nobody has yet.")
        return HttpResponseRedirect(reverse("my-work"))
    number, outcome = taken
    if not isinstance(outcome, Recorded):
        sentence = outcome.sentence
        messages.warning(request, sentence)
        return HttpResponseRedirect(reverse("my-work"))
    messages.success(request, "This request is yours now.")
    return HttpResponseRedirect(reverse("request", args=[number]))


@may("team-leader")
@posted
def hand_work_over(request: StaffRequest) -> HttpResponse:
    """Gives the selected requests to a colleague, each by itself; one that changed meanwhile is left and named."""
    back = HttpResponseRedirect(reverse("my-work"))
    picked = dict(_picked(request.POST.getlist("request"), request))
    if not picked:
        messages.warning(request, "Select the requests to hand over first.")
        return back
    to = request.POST.get("to", NOBODY_CHOSEN)
    if to == NOBODY_CHOSEN:
        messages.warning(request, "Choose to whom the requests go.")
        return back
    outcomes = hand_over(request.staff.actor, list(picked), to, seen=picked)
    done = sum(isinstance(item, Recorded) for item in outcomes)
    left = {item.sentence for item in outcomes if not isinstance(item, Recorded)}
    if done:
        said = "put back in the queue" if to == "" else "handed over"
        messages.success(request, f"{counted(done, 'request')} {said}.")
    for sentence in sorted(left):
        refused = sum(not isinstance(item, Recorded) and item.sentence == sentence for item in outcomes)
        messages.warning(request, f"{counted(refused, 'request')} not handed over. {sentence}")
    return back


def _picked(values: list[str], request: StaffRequest) -> list[tuple[int, Seen]]:
    found = []
    for value in values[:200]:
        number, _, version = value.partition(":")
        if number.isdecimal() and version.isdecimal():
            found.append((int(number), Seen(int(version), request.staff.today)))
    return found


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 5 else 1
