"""A schedule is shown, set, replaced and kept, and nobody sets one that they did not see."""

from datetime import date

import pytest

from evenhand.accounts.models import Instalment, Schedule
from evenhand.domain.account.events import ScheduleSet
from evenhand.domain.account.planning import Plan
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Recorded, Seen
from evenhand.work.preview_schedule import preview_schedule
from evenhand.work.set_schedule import set_schedule
from evenhand.work.visible import Absent
from tests.desks import AMARA, BRYN, LOWRI, MONDAY, START, recorded, refused, sound, stale
from tests.work.account.accounts import REFERENCE, the_account
from tests.work.account.scheduled import asked, ready

pytestmark = pytest.mark.django_db


def test_a_caseworker_looks_at_a_schedule_and_sets_just_that() -> None:
    ready()
    plan = preview_schedule(AMARA, REFERENCE, asked())
    assert isinstance(plan, Plan)
    assert not Schedule.objects.exists()
    recorded(set_schedule(AMARA, REFERENCE, asked()))
    state = the_account().state

    assert state.schedule == plan.schedule
    assert state.instalments == plan.instalments
    assert Instalment.objects.filter(state="planned").count() == len(plan.instalments) > 0
    sound()


def test_a_new_schedule_keeps_the_old_one() -> None:
    ready()
    recorded(set_schedule(AMARA, REFERENCE, asked()))
    plan = preview_schedule(AMARA, REFERENCE, asked(every="four-weekly"))
    assert isinstance(plan, Plan)
    assert any(line.changes for line in plan.changes)
    recorded(set_schedule(AMARA, REFERENCE, asked(every="four-weekly")))

    assert list(Schedule.objects.order_by("number").values_list("frequency", "ended_on")) == [
        ("monthly", MONDAY),
        ("four-weekly", None),
    ]
    assert Instalment.objects.filter(state="replaced", schedule=1).exists()
    sound()


def test_what_somebody_else_changed_meanwhile_is_looked_at_again() -> None:
    ready()
    drawn = Seen(the_account().state.version, MONDAY)
    recorded(set_schedule(AMARA, REFERENCE, asked(), seen=drawn))

    assert "Somebody else" in stale(set_schedule(BRYN, REFERENCE, asked(every="weekly"), seen=drawn)).sentence


def test_a_second_sending_is_harmless() -> None:
    ready()
    key = CommandKey("once", "a schedule")
    first, again = (set_schedule(AMARA, REFERENCE, asked(), key=key) for _ in range(2))

    assert isinstance(first, Recorded)
    assert recorded(again).replayed
    assert Schedule.objects.count() == 1


def test_an_auditor_reads_and_sets_nothing() -> None:
    ready()

    assert isinstance(preview_schedule(LOWRI, REFERENCE, asked()), Plan)
    assert refused(set_schedule(LOWRI, REFERENCE, asked())) == "role-missing"


def test_a_reason_is_given_for_a_schedule() -> None:
    ready()

    assert refused(set_schedule(AMARA, REFERENCE, asked(reason=" "))) == "value-missing"


def test_a_restricted_account_is_as_if_absent() -> None:
    ready(by=BRYN, receiving_parent__restricted=True)

    assert isinstance(preview_schedule(AMARA, REFERENCE, asked()), Absent)
    assert isinstance(set_schedule(AMARA, REFERENCE, asked()), Absent)
    assert isinstance(preview_schedule(BRYN, REFERENCE, asked()), Plan)


def test_the_opportunity_starts_with_a_collection_of_the_schedule() -> None:
    ready()

    assert refused(preview_schedule(AMARA, REFERENCE, asked(date(2017, 4, 5)))) == "first-collection-missing"
    plan = preview_schedule(AMARA, REFERENCE, asked())
    assert isinstance(plan, Plan)
    assert plan.instalments[0].due_on == START
    assert any(isinstance(event, ScheduleSet) and event.why for event in plan.events)
