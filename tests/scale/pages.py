"""Pages as the people of the office ask for them: server time, the number of queries, and tables read whole."""

import random
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle
from typing import Any
from uuid import uuid4

from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from evenhand.cases.models import Case, Request
from evenhand.people.models import Person
from evenhand.work.state.today import business_date
from tests.scale.reads import whole_tables

Ask = Callable[[], int]
TABS = ("case", "case-compliance", "case-timeline")
QUEUES = ("", "whose=anyone", "whose=nobody&sort=-waiting", "kind=look-up&sort=case", "due=week", "page=3")
WARM = 3
WATCHED = 12


def measure_pages(looks: int, seed: int) -> dict[str, dict[str, Any]]:
    """Each page by name: its times in order, the most queries that it made, and tables that it read whole."""
    chance = random.Random(seed)
    return {name: _measured(ask, looks) for name, ask in _pages(chance, (WARM + WATCHED + looks) * 2)}


def _pages(chance: random.Random, most: int) -> Iterator[tuple[str, Ask]]:
    caseworker, leader = signed_in("bryn"), signed_in("ewa")
    visible = list(Case.objects.filter(restricted=False).order_by("id").values_list("reference", flat=True))
    cases = cycle(chance.sample(visible, min(most, len(visible))))
    names = cycle(_searches(chance, most))
    tabs, queues = cycle(TABS), cycle(QUEUES)
    calls = Request.objects.filter(procedure="assess", status="Open").order_by("id")
    waiting = list(calls.values_list("id", "case__version")[:most])
    desks, saves, today = cycle(key for key, _ in waiting), iter(waiting), business_date()
    yield "My work, a caseworker", lambda: _get(caseworker, f"{reverse('my-work')}?{next(queues)}")
    yield "My work, a team leader", lambda: _get(leader, f"{reverse('my-work')}?{next(queues)}")
    yield "Team", lambda: _get(leader, reverse("team"))
    yield "Case: summary, compliance, timeline", lambda: _get(caseworker, reverse(next(tabs), args=[next(cases)]))
    yield "Search by words of a name", lambda: _get(caseworker, f"{reverse('search')}?q={next(names)}")
    yield "Task, looked at", lambda: _get(caseworker, reverse("request", args=[next(desks)]))
    yield "Task, saved", lambda: _save(caseworker, *next(saves), today)


def signed_in(username: str) -> Client:
    """A browser window of somebody who is signed in."""
    client = Client()
    client.force_login(User.objects.get(username=username), "django.contrib.auth.backends.ModelBackend")
    return client


def _searches(chance: random.Random, most: int) -> list[str]:
    people = list(Person.objects.order_by("id").values_list("name", flat=True)[: most * 3])
    return ["+".join(word[:4] for word in chance.choice(people).split()[::-1]) for _ in range(most)]


def _get(client: Client, address: str) -> int:
    return client.get(address).status_code


def _save(client: Client, request: int, version: int, today: date) -> int:
    sent = {
        "version": version,
        "business_date": today.isoformat(),
        "key": uuid4().hex,
        "outcome": "letter-tells",
    }
    address = f"{reverse('request', args=[request])}?task=explain-to-receiving-parent"
    answer = client.post(address, sent)
    if answer.status_code != 302:
        raise RuntimeError(f"{address}: {answer.status_code} {answer.content.decode()[:2000]}")
    return 200


def _measured(ask: Ask, looks: int) -> dict[str, Any]:
    for _ in range(WARM):
        _answered(ask)
    queries, whole = 0, set()
    for _ in range(WATCHED):
        with CaptureQueriesContext(connection) as made:
            _answered(ask)
        queries = max(queries, len(made))
        whole |= whole_tables(item["sql"] for item in made.captured_queries)
    times = sorted(_answered(ask) for _ in range(looks))
    return {"times": times, "queries": queries, "whole": sorted(whole)}


def _answered(ask: Ask) -> float:
    started = time.perf_counter()
    status = ask()
    if status != 200:
        raise RuntimeError(f"answered {status}")
    return time.perf_counter() - started
