"""The page for parents sets no cookie, reads none, writes nothing down, and tells no log what was typed."""

import logging
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from evenhand.web.views import planner as views
from tests.dump import dump
from tests.offices import colleague, open_office
from tests.web.planner.parent import ANSWERS, Parent, answers

STEPS = ("parents", "owed", "wrong", "maintenance", "often", "pay", "spending", "bills", "lump", "offer", "children")


def every_answer(parent: Parent) -> list[Any]:
    """Everything that a parent can be answered with: pages, faults, a file, and what is refused."""
    client = parent.client
    return [
        client.get("/planner"),
        client.post("/planner"),
        *(client.post("/planner", answers() | {"step": step, "to": "next"}) for step in STEPS),
        client.post("/planner", answers() | {"step": "first", "to": "next"}),
        client.post("/planner", answers(owed_A="a lot") | {"step": "owed", "to": "next"}),
        client.post("/planner", {"x": "1" * 40_000}),
        client.post("/planner/proposal", answers() | {"plan": "within-24-months"}),
        client.get("/planner/proposal"),
        client.get("/planner/nowhere"),
        client.get("/planner/"),
    ]


def test_no_answer_sets_a_cookie_and_no_browser_or_proxy_keeps_one(parent: Parent) -> None:
    found = every_answer(parent)

    assert {answer.status_code for answer in found} == {200, 301, 404, 405, 413, 422}
    assert [answer for answer in found if answer.cookies or answer.has_header("Set-Cookie")] == []
    assert {answer["Cache-Control"] for answer in found} == {"no-store"}
    assert not parent.client.cookies


def test_nothing_is_written(parent: Parent) -> None:
    before = dump()
    with CaptureQueriesContext(
        connection,
    ) as asked:
        every_answer(parent)

    said = [query["sql"] for query in asked.captured_queries]
    assert said and [sql for sql in said if not (sql.startswith("SELECT") and 'FROM "office"' in sql)] == []
    assert dump() == before


def test_no_log_tells_what_was_typed(parent: Parent, caplog: pytest.LogCaptureFixture) -> None:
    for logger in ("", "django", "django_structlog", "evenhand"):
        caplog.set_level(logging.DEBUG, logger)
    every_answer(parent)
    said = caplog.text

    assert "/planner" in said
    assert [text for text in ("2150.25", "2,150", "a lot", "owed_A", "pay_weekly") if text in said] == []


def test_the_address_never_holds_an_answer(parent: Parent) -> None:
    page = parent.plans()

    assert [form for form in page.forms if form.method != "post" or "?" in form.action] == []
    assert "2,150.25" not in Parent().client.get("/planner", ANSWERS | {"step": "first"}).content.decode()


def test_who_is_signed_in_at_the_desk_is_a_stranger_here(db: None) -> None:
    open_office()
    client = Client()
    client.force_login(colleague("priya", "caseworker", name="Priya Nair"))
    session = client.cookies["sessionid"].value

    answer = client.get(reverse("planner"))

    assert "Priya" not in answer.content.decode()
    assert not answer.cookies
    assert client.cookies["sessionid"].value == session
    assert client.get(reverse("my-work")).status_code == 200


def test_no_script_may_run(parent: Parent) -> None:
    answer = parent.client.post("/planner", answers() | {"step": "first"})

    assert "<script" not in answer.content.decode() and "style=" not in answer.content.decode()
    assert "script-src 'none'" in answer["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]


def test_too_much_is_refused_before_it_is_read(parent: Parent) -> None:
    answer = parent.client.post("/planner", {"step": "owed", "owed_A": "1" * 40_000})

    assert answer.status_code == 413
    assert "too much to read" in answer.content.decode()


def test_who_asks_too_often_is_told_to_wait_and_can_try_again_with_the_same_answers(
    parent: Parent, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views.PAGES, "a_minute", 0)
    page = parent.plans()

    assert (page.status, page.heading) == (429, "We are very busy now")
    monkeypatch.undo()
    (form,) = page.forms
    assert parent.fills(form).heading == "Your plans"


def test_while_others_are_printing_a_proposal_waits(parent: Parent, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "WAIT_SECONDS", 0)
    with views.PRINTING, views.PRINTING:
        busy = parent.proposal("within-24-months")
    assert busy.status_code == 503

    assert parent.proposal("within-24-months")["Content-Type"] == "application/pdf"
