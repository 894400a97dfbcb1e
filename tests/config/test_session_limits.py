from importlib import import_module

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client

from evenhand.config import session_limits
from evenhand.config.session_limits import STARTED, USED


class Clock:
    def __init__(self) -> None:
        self.now = 1_000_000

    def time(self) -> float:
        return float(self.now)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(session_limits, "time", clock)
    return clock


@pytest.fixture
def signed_in(client: Client, clock: Clock, db: None) -> Client:
    client.force_login(User.objects.create_user("ada"), backend="django.contrib.auth.backends.ModelBackend")
    client.get("/health")
    return client


def is_signed_in(client: Client) -> bool:
    """Whether the browser's cookie still opens a session that knows who it is."""
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    store = import_module(settings.SESSION_ENGINE).SessionStore(key)
    return "_auth_user_id" in store


def test_half_an_hour_of_doing_nothing_signs_out(signed_in: Client, clock: Clock) -> None:
    clock.now += 30 * 60
    signed_in.get("/health")

    assert not is_signed_in(signed_in)


def test_one_second_less_keeps_a_person_signed_in(signed_in: Client, clock: Clock) -> None:
    clock.now += 30 * 60 - 1
    signed_in.get("/health")

    assert is_signed_in(signed_in)


def test_a_working_day_ends_however_busy_it_was(signed_in: Client, clock: Clock) -> None:
    for _ in range(10 * 6):
        assert is_signed_in(signed_in)
        clock.now += 10 * 60
        signed_in.get("/health")

    assert not is_signed_in(signed_in)


def test_looking_twice_within_a_minute_writes_once(signed_in: Client, clock: Clock) -> None:
    first = clock.now
    clock.now += 59
    signed_in.get("/health")

    assert (signed_in.session[STARTED], signed_in.session[USED]) == (first, first)
