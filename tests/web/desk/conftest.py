"""A small office with a person of every role, and a browser window of each."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client

from evenhand.domain.procedures.shape import Actor
from evenhand.work.reading.desk_again import held_desk
from tests.desks import AMARA, BRYN, EWA, FERGUS, HUDA, LOWRI, Desk, a_line, hire, open_office, take
from tests.remembered import remembered

CELIA = Actor("celia", frozenset({"caseworker"}))
GRACE = Actor("grace", frozenset({"enforcement-case-manager"}))
IAIN = Actor("iain", frozenset({"employer-support"}))
JOANNA = Actor("joanna", frozenset({"aac"}))
KEMAL = Actor("kemal", frozenset({"advice-and-guidance"}))
MARCUS = Actor("marcus", frozenset({"administrator"}))
PEOPLE = (AMARA, BRYN, CELIA, EWA, FERGUS, HUDA, GRACE, IAIN, JOANNA, KEMAL, LOWRI, MARCUS)
HIDDEN = "700000000012"
As = Callable[[str], Client]


@pytest.fixture(autouse=True)
def nothing_is_held() -> None:
    """Each test has an office of its own, whose desks may have the numbers and versions of another's."""
    held_desk.cache_clear()


@pytest.fixture
def office(db: None) -> Desk:
    """One case whose offer waits for its answer, and a restricted one like it."""
    return filled()


@remembered
def filled() -> Desk:
    open_office()
    hire(*PEOPLE)
    take(a_line(), a_line(12, paying_parent__restricted=True, paying_parent__name="Hettie Hidden"))
    return Desk()


@pytest.fixture
def signed_in(office: Desk) -> As:
    """A window of a person who is signed in."""

    def as_person(username: str) -> Client:
        client = Client()
        client.force_login(User.objects.get(username=username), backend="django.contrib.auth.backends.ModelBackend")
        return client

    return as_person


@pytest.fixture
def amara(signed_in: As) -> Client:
    return signed_in("amara")


@pytest.fixture
def ewa(signed_in: As) -> Client:
    return signed_in("ewa")
