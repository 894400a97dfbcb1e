"""Anything may be sent: what comes back is as the description says, and never a failure of ours."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, transaction
from hypothesis import HealthCheck, settings
from schemathesis.checks import load_all_checks
from schemathesis.config import SchemathesisConfig

from evenhand.config.wsgi import application
from tests.api.stories import CASE
from tests.offices import colleague, key_of

EVERY_ROLE = ("caseworker", "team-leader", "legal-spoc", "administrator", "restricted")
FEW = settings(max_examples=12, suppress_health_check=list(HealthCheck))
load_all_checks()


def description(**parameters: Any) -> Any:
    """The API as it describes itself. What the office refuses is no fault of the description."""
    config = {
        "parameters": {f"path.{name}": value for name, value in parameters.items()},
        "generation": {"with-security-parameters": False},
        "checks": {"positive_data_acceptance": {"enabled": False}},
    }
    return schemathesis.openapi.from_wsgi(
        "/api/v1/openapi.json", application, config=SchemathesisConfig.from_dict(config)
    )


anything = description()
what_is_there = description(
    reference=CASE, request_id=2, task="preference", letter_id=1, pair_id=1, account=1, command=1, step="RPO-5"
)


@pytest.fixture(autouse=True)
def one_connection() -> Iterator[None]:
    """The office is asked in the test's own transaction, which no request may end."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.fixture
def key(office: None) -> str:
    return key_of(colleague("una", *EVERY_ROLE))


@anything.exclude(path_regex="/imports/").parametrize()
@FEW
def test_anything_is_answered_as_described(case: Any, key: str) -> None:
    send(case, key)


@what_is_there.include(path_regex="{").parametrize()
@FEW
def test_anything_about_what_is_there_is_answered_as_described(case: Any, key: str) -> None:
    send(case, key)


def send(case: Any, key: str) -> None:
    """One request, whose effect is taken back so that each stands for itself."""
    with transaction.atomic():
        case.call_and_validate(headers={"Authorization": f"Bearer {key}"})
        transaction.set_rollback(True)
