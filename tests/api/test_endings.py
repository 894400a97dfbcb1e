"""Every end of an opportunity and every extension, over HTTP alone: from what opens it to what is true after it."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import transaction

from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Service
from evenhand.work.state.today import business_date
from tests.api.asking import Person
from tests.api.endings import walks
from tests.api.walker import Walker
from tests.branches.endings import AT_THE_END, ON_THE_WAY, After
from tests.desks import OFFERED, START, Desk, days_pass, sound
from tests.offices import key_of
from tests.work.ending.lived import at_the_end, running

WRITTEN = Path(__file__).resolve().parents[2] / "docs" / "effort.toml"
BY_MOUSE_ALONE = {"scheduled-pass"}
# The use cases behind these pages run on both databases in tests/work/ending; half a year takes its time.
pytestmark = pytest.mark.only_on("postgresql")


def walk_each(table: Mapping[str, After]) -> None:
    """Each from the same day in the same office."""
    people = {"caseworker": "amara", "team-leader": "ewa"}
    keys = {role: Person(key_of(User.objects.get(username=name))) for role, name in people.items()}
    for name, after in table.items():
        with transaction.atomic():
            for step in walks(business_date())[name]:
                step(Walker(keys, OFFERED))
            assert (name, found(Desk(OFFERED).state)) == (name, after)
            sound()
            transaction.set_rollback(True)


def found(state: CaseState) -> After:
    """As it is recorded."""
    held = state.opportunity
    assert held is not None
    outcome = [one for one in state.requests if one.closing is not None][-1]
    return After(
        str(held.compliance or ""),
        str(held.check or ""),
        str(outcome.resolution),
        Service(state.service),
        held.fees_from is not None,
        tuple((str(one.kind), one.share) for one in state.live_methods(business_date())),
        tuple((one.code, str(one.to)) for one in state.letters if one.cause == f"outcome:{outcome.number}"),
        held.extended,
    )


@pytest.mark.django_db
def test_people_with_keys_end_an_opportunity_on_its_end_date() -> None:
    at_the_end()

    walk_each(AT_THE_END)


@pytest.mark.django_db
def test_people_with_keys_end_an_opportunity_early_or_extend_it() -> None:
    running()
    days_pass(add_days(START, 1))

    walk_each(ON_THE_WAY)


def test_each_end_that_the_written_procedure_counts_is_walked() -> None:
    counted = {row["id"] for row in tomllib.loads(WRITTEN.read_text(encoding="utf-8"))["ending"]}

    assert counted == AT_THE_END.keys() | ON_THE_WAY.keys() | BY_MOUSE_ALONE
