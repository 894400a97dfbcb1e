"""An account that fails is passed over, the others have their day, and a team leader has it replayed."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import DataError, OperationalError

from evenhand.cases.models import Request as RequestRow
from evenhand.cycle import timers
from evenhand.cycle.report import DayReport
from evenhand.cycle.run import run_days
from evenhand.cycle.stalls import clear_stall
from evenhand.domain.opportunity.state import CaseState
from evenhand.office.models import Stalled, Timer
from evenhand.records.models import Audit, Event
from evenhand.work.state.save import StaleWrite
from evenhand.work.state.today import business_date
from tests.desks import AMARA, EWA, FERGUS, Desk, a_line, days_pass, open_office, refused, sound, take
from tests.dump import facts

pytestmark = pytest.mark.django_db
BAD, GOOD = "700000000012", ("700000000011", "700000000013")
LATE = date(2017, 2, 28)


@pytest.fixture
def three() -> None:
    """Three accounts whose offers are reminded on 27 February and late on the 28th."""
    open_office()
    take(a_line(11), a_line(12), a_line(13))


@pytest.fixture
def mended(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """The decision of one account fails until this is called."""
    fire = timers.fire_all
    broken = True

    def failing(state: CaseState, *rest: Any) -> Any:
        if broken and state.reference == BAD:
            raise ValueError("a fault of the rules\nwith 14 Sample Row in it")
        return fire(state, *rest)

    def mend() -> None:
        nonlocal broken
        broken = False

    monkeypatch.setattr(timers, "fire_all", failing)
    return mend


def account_of(reference: str) -> int:
    return Desk(reference).loaded.ids.account


def stalls() -> list[tuple[date, str, str]]:
    return list(Stalled.objects.order_by("day").values_list("day", "error", "cleared_by"))


@pytest.mark.usefixtures("three", "mended")
def test_one_account_that_fails_never_stops_the_day() -> None:
    reports = run_days(LATE)

    assert [Desk(name).state.open_of("late-offer") is not None for name in (*GOOD, BAD)] == [True, True, False]
    assert stalls() == [(date(2017, 2, 27), "ValueError: a fault of the rules", "")]
    said = [line for report in reports for line in report.lines if "Stalled" in line]
    assert said == [f"  Stalled: account {account_of(BAD)}: ValueError: a fault of the rules"]
    assert not Desk(BAD).offer.reminder
    sound()


@pytest.mark.usefixtures("three")
def test_a_cleared_account_is_replayed_as_if_it_had_never_stalled(mended: Callable[[], None]) -> None:
    run_days(LATE)
    mended()

    report = clear_stall(EWA, account_of(BAD))

    assert isinstance(report, DayReport)
    assert report.stalled == []
    assert Desk(BAD).request("late-offer").opened_on == LATE
    replayed = Event.objects.filter(
        case_id=Desk(BAD).case_id, kind__in=("Reminded", "RequestOpened"), on__gte=date(2017, 2, 27)
    )
    assert list(replayed.order_by("id").values_list("kind", "on")) == [
        ("Reminded", date(2017, 2, 27)),
        ("RequestOpened", LATE),
    ]
    assert Stalled.objects.get().cleared_by == "ewa"
    assert Audit.objects.filter(actor="ewa", did="clear stalled account").count() == 1
    assert [without_names(name) for name in GOOD] == [without_names(BAD)] * 2
    sound()


def without_names(reference: str) -> list[tuple[str, str, date]]:
    events = Event.objects.filter(case_id=Desk(reference).case_id).order_by("seq")
    return list(events.values_list("kind", "actor", "on"))


@pytest.mark.usefixtures("three", "mended")
def test_an_account_that_fails_again_stalls_again() -> None:
    run_days(LATE)
    before = facts()

    report = clear_stall(EWA, account_of(BAD))

    assert isinstance(report, DayReport)
    assert report.stalled == [f"account {account_of(BAD)}: ValueError: a fault of the rules"]
    assert stalls() == [(date(2017, 2, 27), "ValueError: a fault of the rules", "")]
    assert facts() == before
    days_pass(date(2017, 3, 2))
    assert Stalled.objects.count() == 1
    sound()


@pytest.mark.usefixtures("three")
def test_a_stalled_account_is_passed_over_and_replayed_once_however_late(mended: Callable[[], None]) -> None:
    run_days(LATE)
    mended()

    days_pass(date(2017, 3, 10))
    assert Desk(BAD).state.open_of("late-offer") is None
    clear_stall(EWA, account_of(BAD))

    assert Desk(BAD).request("late-offer").opened_on == LATE
    days_pass(date(2017, 3, 11))
    assert [item.procedure for item in Desk(BAD).state.requests].count("late-offer") == 1
    sound()


@pytest.mark.usefixtures("three")
def test_rows_that_cannot_be_read_stall_their_account_alone() -> None:
    kept = list(RequestRow.objects.filter(case__reference=BAD).values_list("id", "status"))
    RequestRow.objects.filter(case__reference=BAD).update(status="Nonsense")

    run_days(LATE)

    assert [Desk(name).state.open_of("late-offer") is not None for name in GOOD] == [True, True]
    assert Stalled.objects.get().error.startswith("ValueError")
    for key, status in kept:
        RequestRow.objects.filter(id=key).update(status=status)
    clear_stall(EWA, Stalled.objects.get().account_id)
    assert Desk(BAD).state.open_of("late-offer") is not None
    sound()


@pytest.mark.usefixtures("three")
def test_what_the_database_refuses_of_one_account_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    write = timers.write

    def refusing(written: Any, *rest: Any) -> None:
        if any(item.loaded.state.reference == BAD for item in written):
            raise DataError("value out of range")
        write(written, *rest)

    monkeypatch.setattr(timers, "write", refusing)
    run_days(LATE)

    assert [Desk(name).state.open_of("late-offer") is not None for name in (*GOOD, BAD)] == [True, True, False]
    assert Stalled.objects.get().error == "DataError: value out of range"


@pytest.mark.usefixtures("three")
def test_a_save_at_the_desk_at_the_same_moment_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    write, faster = timers.write, [1, 1, 1]

    def beaten(written: Any, *rest: Any) -> None:
        if faster:
            faster.pop()
            raise StaleWrite("Case")
        write(written, *rest)

    monkeypatch.setattr(timers, "write", beaten)
    run_days(LATE)

    assert not Stalled.objects.exists()
    assert Desk(BAD).state.open_of("late-offer") is not None


@pytest.mark.usefixtures("three")
def test_a_database_that_does_not_answer_stalls_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*args: Any) -> None:
        raise OperationalError("the server closed the connection")

    with monkeypatch.context() as patch:
        patch.setattr(timers, "write", gone)
        with pytest.raises(OperationalError):
            run_days(LATE)

    assert not Stalled.objects.exists()
    assert business_date() == date(2017, 2, 27)
    run_days(LATE)
    assert Desk(BAD).state.open_of("late-offer") is not None
    sound()


@pytest.mark.usefixtures("three", "mended")
def test_a_case_of_a_stalled_account_can_still_be_worked() -> None:
    run_days(LATE)

    Desk(BAD).up_to_the_answer().accepts(reason="They rang a day late.")

    assert not Timer.objects.filter(case__reference=BAD, why="offer-late").exists()
    sound()


@pytest.mark.usefixtures("three", "mended")
def test_who_may_clear_a_stalled_account() -> None:
    run_days(LATE)

    assert refused(clear_stall(AMARA, account_of(BAD))) == "role-missing"
    assert refused(clear_stall(EWA, account_of(GOOD[0]))) == "not-stalled"


def test_a_restricted_account_that_stalled_is_cleared_by_who_may_see_it(mended: Callable[[], None]) -> None:
    open_office()
    take(a_line(12, receiving_parent__restricted=True))
    run_days(LATE)
    mended()

    assert refused(clear_stall(EWA, account_of(BAD))) == "not-stalled"
    clear_stall(FERGUS, account_of(BAD))

    assert Desk(BAD).state.open_of("late-offer") is not None
