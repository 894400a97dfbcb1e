"""An office with one case that may be offered the opportunity, and a person of each kind with a key."""

import pytest

from tests.api.asking import Person
from tests.offices import a_line, colleague, key_of, open_office, take_in
from tests.remembered import remembered

CASE = "700000000011"


@pytest.fixture
def office(db: None) -> None:
    filled()


@remembered
def filled() -> None:
    open_office()
    take_in(a_line())


def person(username: str, *roles: str) -> Person:
    return Person(key_of(colleague(username, *roles)))


@pytest.fixture
def caseworker(office: None) -> Person:
    return person("priya", "caseworker")


@pytest.fixture
def leader(office: None) -> Person:
    return person("lee", "team-leader")


@pytest.fixture
def auditor(office: None) -> Person:
    return person("audrey", "auditor")


@pytest.fixture
def trusted(office: None) -> Person:
    """A team leader who holds the grant to see restricted cases."""
    return person("tess", "team-leader", "restricted")


@pytest.fixture
def stranger(office: None) -> Person:
    return Person()
