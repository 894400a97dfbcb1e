"""Every route declares for whom it is; every use case is reached by a page and by a route."""

import importlib
import inspect
import json
import pkgutil
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver
from ninja.operation import Operation

import evenhand.cycle
import evenhand.work
from evenhand.api.access import Key
from evenhand.api.v1 import api
from evenhand.cli.commands import COMMANDS
from evenhand.domain.procedures.shape import Actor
from evenhand.work.roles import ROLES
from evenhand.work.use_cases import USE_CASES

# What use cases are made of, and what pages ask beside them.
PARTS = {
    "evenhand.work.reading.desk_again.desk_again",
    "evenhand.work.reading.plans_at_desk.names_of_owed",
    "evenhand.work.administering.may_administer",
    "evenhand.work.administering.record_in_office",
    "evenhand.cycle.accounts.open_account",
    "evenhand.work.account.consequences.write_what_follows",
    "evenhand.work.reading.approval_preview.preview_of",
    "evenhand.work.reading.approvals.waiting_count",
    "evenhand.work.payments.roles.may_export",
    "evenhand.work.payments.roles.not_to_export",
    "evenhand.work.payments.leaving.told",
    "evenhand.work.payments.answering.keep",
    "evenhand.work.payments.asking.asks_a_person",
    "evenhand.work.account.visible.visible_account",
    "evenhand.work.account.recording.write_accounts",
    "evenhand.work.account.recording.record_account",
    "evenhand.work.account.entering.enter",
    "evenhand.work.become_known.learned",
    "evenhand.work.calculation.account.follow",
    "evenhand.work.calculation.account.follow_rate",
    "evenhand.work.account.come_over.post_come_over",
    "evenhand.work.intake.opening.write_openings",
    "evenhand.work.commands.answered",
    "evenhand.work.commands.begin",
    "evenhand.work.reading.training.looks_after",
    "evenhand.work.reading.training.looked_after",
    "evenhand.work.exercises.begun.may_not_begin",
    "evenhand.work.exercises.begun.learner_of",
    "evenhand.work.exercises.begun.latest",
    "evenhand.work.ending.beside.read_beside",
    "evenhand.work.training.recording.record_training",
    "evenhand.work.training.recording.role_of",
    "evenhand.work.reading.case_timeline.last_slip",
    "evenhand.work.reading.case_view.view_case_of_request",
    "evenhand.work.reading.commands.command_is_visible",
    "evenhand.work.reading.consequences.consequences",
    "evenhand.work.reading.due.next_due",
    "evenhand.work.reading.duplicates.undecided_pair",
    "evenhand.work.reading.happened.happened",
    "evenhand.work.reading.search.by_references",
    "evenhand.work.reading.worklists.open_requests",
    "evenhand.work.paying.deciding.record_on_means",
    "evenhand.work.recording.record",
    "evenhand.work.recording.write",
    "evenhand.work.taking.take.take_file",
    "evenhand.work.taking.told.tell",
    "evenhand.work.money_in.covering.cover_employers",
    "evenhand.work.money_in.debits.take_debit",
    "evenhand.work.money_in.door.record_money",
    "evenhand.work.money_in.receiving.receive",
    "evenhand.work.money_in.roles.not_for",
    "evenhand.work.money_in.statement.take_entries",
    "evenhand.work.money_in.taking_back.take_receipt_back",
    "evenhand.work.money_in.whose.whose",
    "evenhand.work.taking.chunks.claim",
    "evenhand.work.taking.chunks.in_one_write",
    "evenhand.work.undo.can_undo",
    "evenhand.work.visible.visible_case",
}


def operations() -> Iterator[tuple[str, Operation]]:
    for router in api._get_bound_routers():
        for path, view in router.path_operations.items():
            yield from ((f"{router.prefix}{path}", operation) for operation in view.operations)


def described() -> dict[str, Any]:
    schema: dict[str, Any] = api.get_openapi_schema()
    return schema


def operation_names() -> set[str]:
    return {item["operationId"] for path in described()["paths"].values() for item in path.values()}


def page_names() -> set[str]:
    return {item.name for item in get_resolver().url_patterns[-1].url_patterns if isinstance(item, URLPattern)}


@pytest.mark.parametrize(
    ("path", "operation"), list(operations()), ids=lambda part: part if isinstance(part, str) else ""
)
def test_a_route_says_for_whom_it_is(path: str, operation: Operation) -> None:
    (key,) = operation.auth_callbacks

    assert isinstance(key, Key)
    assert key.roles and key.roles <= set(ROLES) - {"restricted"}
    assert operation.openapi_extra and operation.openapi_extra["x-roles"] == sorted(key.roles)


def test_a_route_for_nobody_or_for_a_role_that_is_none_does_not_start() -> None:
    for roles in ((), ("caseworkr",)):
        with pytest.raises(ValueError, match="not roles of an office"):
            Key(roles)


@pytest.mark.parametrize("name", USE_CASES)
def test_a_use_case_is_reached_by_a_page_and_by_a_route(name: str) -> None:
    use = USE_CASES[name]
    module, _, function = f"evenhand.{use.function}".rpartition(".")

    assert callable(getattr(importlib.import_module(module), function))
    assert use.route in operation_names()
    assert use.page in page_names()
    assert not use.command or use.command in COMMANDS


def test_no_use_case_is_left_out() -> None:
    listed = {f"evenhand.{use.function}" for use in USE_CASES.values()}

    assert set(acted_by_a_person()) - listed - PARTS == set()


def acted_by_a_person() -> Iterator[str]:
    """Every public function that is told who acts."""
    for room in (evenhand.work, evenhand.cycle):
        for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            module = importlib.import_module(found.name)
            for name, function in inspect.getmembers(module, inspect.isfunction):
                told = inspect.signature(function).parameters.get("actor")
                own = function.__module__ == module.__name__ and not name.startswith("_")
                if own and told is not None and told.annotation is Actor:
                    yield f"{module.__name__}.{name}"


def test_every_write_is_a_use_case() -> None:
    writes = {
        item["operationId"]
        for path in described()["paths"].values()
        for method, item in path.items()
        if method != "get"
    }

    assert writes == {use.route for use in USE_CASES.values()} & writes


def test_the_description_is_there_for_everybody(client: Client) -> None:
    answer = client.get("/api/v1/openapi.json")

    assert answer.status_code == 200
    assert answer.json()["openapi"].startswith("3.1")


def test_the_description_can_be_browsed_without_anything_from_elsewhere(client: Client) -> None:
    answer = client.get("/api/docs")
    page = answer.content.decode()
    settings = page.partition('type="application/json">')[2].partition("</script>")[0]

    assert answer.status_code == 200
    assert json.loads(settings)["url"] == "/api/v1/openapi.json"
    assert "http://" not in page and "https://" not in page and "//cdn" not in page
    assert "unsafe" not in answer.headers["Content-Security-Policy"]


def test_the_viewer_is_served_from_here(client: Client) -> None:
    page = client.get("/api/docs").content.decode()
    assets = [part.split('"')[0] for part in page.split('="')[1:] if part.startswith("/static/")]

    assert len(assets) == 4
    assert [client.get(asset).status_code for asset in assets] == [200] * 4
