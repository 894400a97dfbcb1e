"""Every branch of an offer, on both routes, over HTTP alone: from the line of the caseload to the closed request."""

import json
from collections.abc import Callable

import pytest

from tests.api.asking import Person
from tests.api.ended import expected, found
from tests.api.walker import Walker
from tests.api.walks import walks
from tests.branches.table import FURTHER, ROUTES, WRITTEN, Branch
from tests.offices import colleague, key_of, open_office
from tests.system.cases import TODAY, lines, reference

BRANCHES = WRITTEN | FURTHER
ROLES = ("caseworker", "team-leader", "legal-spoc", "enforcement-case-manager", "advice-and-guidance")
Walkers = Callable[[str], Walker]


@pytest.fixture
def walker(db: None) -> Walkers:
    """Takes one case of the stories in, and gives it to people with keys."""
    open_office(TODAY)
    people = {role: Person(key_of(colleague(role, role))) for role in ROLES}
    administrator = Person(key_of(colleague("fergus", "administrator", "restricted")))

    def of(case: str) -> Walker:
        (line,) = (line for line in lines() if line["case"] == reference(case))
        assert administrator.post("/imports/caseload", json.dumps(line)).body["taken"] == 1
        return Walker(people, reference(case))

    return of


@pytest.mark.parametrize("branch", BRANCHES.values(), ids=lambda branch: branch.name)
def test_people_with_keys_walk_an_offer_to_its_end(branch: Branch, walker: Walkers) -> None:
    here = walker(branch.case)

    for step in walks(branch.route)[branch.id]:
        step(here)

    assert found(here) == expected(branch)
    told = here.tells()
    assert [sentence for sentence in branch.end.tells if sentence not in told] == []


def test_every_walk_belongs_to_a_branch() -> None:
    assert {name for route in ROUTES for name in walks(route)} == {branch.id for branch in BRANCHES.values()}
