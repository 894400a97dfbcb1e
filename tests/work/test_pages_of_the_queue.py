"""Page after page, a queue shows just what its filter names, in its order, however many there are."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import Q

from evenhand.cases.models import Case, Request
from evenhand.domain.procedures.shape import Actor
from evenhand.work.desk import assign_request
from evenhand.work.reading import queue as queues
from evenhand.work.reading.queue import QueueFilter, queue
from evenhand.work.reading.search import search
from evenhand.work.reading.worklists import Worklist
from tests.offices import TUESDAY, numbered, open_office, take_in

pytestmark = pytest.mark.django_db

AMARA = Actor("amara", frozenset({"caseworker"}), restricted=True)
EWA = Actor("ewa", frozenset({"team-leader"}), restricted=True)
NEW_CASES = ("new-case",)


@pytest.fixture(autouse=True)
def office() -> None:
    open_office()
    take_in(*(numbered(place, place % 3) for place in range(12)))
    for number in Request.objects.order_by("-id").values_list("id", flat=True)[:4]:
        assign_request(AMARA, number, "amara")
    # Some are another team's, and due on days of their own; what makes them so is not told here.
    Request.objects.filter(id__in=[row.id for row in Request.objects.all()[::5]]).update(segment="arrears")
    for row in Request.objects.all():
        Request.objects.filter(id=row.id).update(due_on=TUESDAY + timedelta(days=row.id * 7 % 5))


def shown(work: Worklist, chosen: QueueFilter) -> list[int]:
    first = queue(work, chosen, TUESDAY)
    rest = [queue(work, chosen, TUESDAY, page) for page in range(2, first.pages + 1)]
    return [row.id for page in (first, *rest) for row in page.rows]


def plainly(work: Worklist, chosen: QueueFilter, wanted: Q, key: Callable[[Request], Any]) -> list[int]:
    rows = Request.objects.filter(wanted).exclude(status="Closed").select_related("case")
    return [row.id for row in sorted(rows, key=key, reverse=chosen.order.startswith("-"))]


KEYS: dict[str, Callable[[Request], Any]] = {
    "due": lambda row: (row.due_on, row.id),
    "waiting": lambda row: (row.opened_on, row.id),
    "case": lambda row: (row.case.reference, row.id),
}


@pytest.mark.parametrize("many", [False, True])
@pytest.mark.parametrize("order", ["due", "-due", "waiting", "-waiting", "case", "-case"])
@pytest.mark.parametrize("actor", [AMARA, EWA])
def test_every_page_follows_the_one_before(
    actor: Actor, order: str, many: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queues, "PAGE", 3)
    monkeypatch.setattr(queues, "COUNTED", 6 if many else 1_000)
    work, chosen = Worklist(actor, NEW_CASES), QueueFilter(order=order)
    theirs = Q(segment="new-case") & (Q() if work.leads else Q(role="caseworker"))
    wanted = theirs & Q(assigned_to__in=("", actor.id)) | Q(assigned_to=actor.id)
    expected = plainly(work, chosen, wanted, KEYS[order.lstrip("-")])
    assert len(expected) > 9
    assert shown(work, chosen) == (expected[:6] if many else expected)


def test_of_many_it_says_that_there_are_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queues, "COUNTED", 6)
    page = queue(Worklist(AMARA, NEW_CASES), QueueFilter(), TUESDAY)
    assert (page.total, page.more) == (6, True)


def test_what_is_ones_own_in_another_team_is_counted_once() -> None:
    everyone = Worklist(AMARA, ("new-case", "arrears"))
    page = queue(everyone, QueueFilter(), TUESDAY)
    assert page.total == len(shown(everyone, QueueFilter())) == len(set(shown(everyone, QueueFilter())))


def test_a_name_finds_the_cases_of_either_parent_in_the_order_of_their_numbers() -> None:
    cases = Case.objects.select_related("paying", "receiving").order_by("reference")
    word = cases[0].receiving.name.split()[-1]
    named = [row.reference for row in cases if word in f"{row.paying.name} {row.receiving.name}"]
    assert [found.reference for found in search(EWA, word[:4], TUESDAY).found] == named
