"""Days that were missed, a run that was interrupted, a demonstration moved on: all of them are the same days."""

from datetime import date
from typing import Any

import pytest
from django.db import transaction

from evenhand.cycle import due, timers
from evenhand.cycle import run as running
from evenhand.cycle.move import Moved, move_business_date
from evenhand.cycle.report import DayReport
from evenhand.cycle.run import close, finish_opening, run_days
from evenhand.domain.refusal import Refusal
from evenhand.office.models import Office
from evenhand.records.models import Event
from evenhand.work.letters import issue
from evenhand.work.state.today import business_date
from tests.cycle.busy import LAST, fill
from tests.desks import MONDAY, offered, open_office, refused, sound
from tests.dump import Dump, dump

pytestmark = pytest.mark.django_db
TUESDAY = date(2017, 2, 14)


class Stopped(BaseException):
    """As if the process had ended here."""


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small chunks, so that a day has many transactions."""
    monkeypatch.setattr(due, "CHUNK", 3)
    monkeypatch.setattr(issue, "CHUNK", 2)
    fill(21)
    sound()


def outcome(run: Any) -> Dump:
    """What a run ends in; nothing of it stays."""
    mark = transaction.savepoint()
    run()
    found = dump()
    transaction.savepoint_rollback(mark)
    return found


def day_by_day() -> None:
    while business_date() <= LAST:
        run_days()


@pytest.mark.usefixtures("busy")
def test_every_kind_of_deadline_comes_in_these_days() -> None:
    run_days(LAST)

    stopped = Event.objects.filter(kind="TimerStopped", actor="system", on__gt=MONDAY)
    fired = set(stopped.values_list("payload__why", flat=True))
    assert fired == {"offer-reminder", "offer-withdrawal", "offer-late", "opportunity-start", "dated-fact"}
    sound()


@pytest.mark.usefixtures("busy")
def test_missed_days_end_as_if_each_had_been_closed_by_itself() -> None:
    assert outcome(lambda: run_days(LAST)) == outcome(day_by_day)


PLACES = {
    "before the letters": (running, "issue_letters"),
    "before the seal": (running, "seal_day"),
    "before the timers": (running, "fire_due"),
    "between two chunks of letters": (issue, "_issue"),
    "between two chunks of timers": (timers, "fire_chunk"),
}


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())
def test_a_run_that_stops_anywhere_is_finished_by_the_next(
    place: tuple[Any, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = outcome(lambda: run_days(LAST))
    module, name = place

    for time in (1, 2, 5):
        assert outcome(lambda time=time: stopped_and_run_again(module, name, time, monkeypatch)) == whole


def stopped_and_run_again(module: Any, name: str, time: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written by then stays, as each step is a transaction of its own."""
    step, calls = getattr(module, name), 0

    def stops(*args: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == time:
            raise Stopped
        return step(*args)

    with monkeypatch.context() as patch:
        patch.setattr(module, name, stops)
        with pytest.raises(Stopped):
            run_days(LAST)
    run_days(LAST)


def test_a_day_that_was_not_opened_is_opened_and_told_first() -> None:
    offered()
    run_days(date(2017, 2, 26))
    close(date(2017, 2, 27))
    heard: list[DayReport] = []

    run_days(date(2017, 2, 27), heard.append)

    assert Office.objects.get().opened_on == date(2017, 2, 28)
    assert [report.lines for report in heard] == [
        ["Closed Monday 27 February 2017.", "  The offer goes to the team leader as late: 1"]
    ]


def test_opening_twice_fires_once() -> None:
    offered()
    run_days(date(2017, 2, 26))
    events = Event.objects.count()

    finish_opening(DayReport(date(2017, 2, 26)))

    assert Event.objects.count() == events


def test_days_that_are_closed_already_are_left_alone() -> None:
    open_office()
    run_days(TUESDAY)

    assert run_days(MONDAY) == []
    assert business_date() == date(2017, 2, 15)


@pytest.mark.parametrize(
    ("how", "lands_on"),
    [("day", TUESDAY), ("week", date(2017, 2, 20)), ("next", date(2017, 2, 27))],
)
def test_a_demonstration_moves_on_by_a_day_a_week_or_to_the_next_thing_due(how: str, lands_on: date) -> None:
    offered()

    moved = move_business_date(how)

    assert isinstance(moved, Moved)
    assert moved.business_date == business_date() == lands_on
    assert len(moved.reports) == (lands_on - MONDAY).days
    sound()


def test_fourteen_days_pass_in_two_presses_and_the_offer_is_late() -> None:
    offered()
    move_business_date("next")

    moved = move_business_date("next")

    assert isinstance(moved, Moved)
    assert moved.lines == ["Closed Monday 27 February 2017.", "  The offer goes to the team leader as late: 1"]


@pytest.mark.parametrize(
    ("demonstration", "how", "code"),
    [(False, "day", "not-a-demonstration"), (True, "next", "nothing-due"), (True, "month", "unknown")],
)
def test_what_cannot_be_moved_says_why(demonstration: bool, how: str, code: str) -> None:
    open_office(demonstration=demonstration)

    outcome = move_business_date(how)

    assert isinstance(outcome, Refusal)
    assert refused(outcome) == code
    assert business_date() == MONDAY
