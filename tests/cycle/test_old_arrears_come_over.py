"""Arrears that the old scheme still collected at intake are posted on the day on which they come over, once."""

from datetime import date

import pytest
from django.db import OperationalError

from evenhand.cycle.run import run_days
from evenhand.domain.account.ledger import Bucket, Kind
from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.vocabulary import NoteKind
from evenhand.office.models import Stalled, Timer
from evenhand.records.models import Event
from evenhand.work.account import come_over
from evenhand.work.desk import add_note
from evenhand.work.state.today import business_date
from tests.desks import AMARA, MONDAY, OFFERED, a_line, days_pass, hire, open_office, recorded, sound, take
from tests.work.account.accounts import balances, entries

pytestmark = pytest.mark.django_db
OVER = date(2017, 3, 10)
OWED = {(OFFERED, Bucket.OLD_ARREARS): 640_00, (OFFERED, Bucket.STATE_ARREARS): 45_00}


def comes_in(over: date | None = OVER, owed: str = "640.00", state: str = "45.00") -> None:
    open_office()
    hire(AMARA)
    line = a_line(legacy__arrears={"receiving_parent": owed, "secretary_of_state": state}, arrears="0.00")
    if over is not None:
        line["legacy"]["arrears_transitioned_on"] = over.isoformat()
    assert take(line).taken == 1


def owed() -> dict[tuple[str, Bucket], int]:
    return {key: pence for key, pence in balances().items() if key[1] in (Bucket.OLD_ARREARS, Bucket.STATE_ARREARS)}


def test_they_are_owed_from_their_day_and_not_before() -> None:
    comes_in()
    days_pass(add_days(OVER, -1))
    assert owed() == {}
    days_pass(OVER)

    assert owed() == OWED
    (entry,) = entries()
    assert (entry.kind, entry.effective_on, entry.cause) == (Kind.OPENING, OVER, f"came-over:{OFFERED}")
    assert Event.objects.get(kind="OldArrearsCameOver").actor == "system"
    days_pass(add_days(OVER, 20))
    assert owed() == OWED
    sound()


def test_days_that_were_missed_post_them_for_their_day() -> None:
    comes_in()
    run_days(add_days(OVER, 9))

    assert [entry.effective_on for entry in entries()] == [OVER]
    assert owed() == OWED
    sound()


@pytest.mark.parametrize(("over", "sums"), [(None, ("640.00", "45.00")), (OVER, ("0.00", "0.00"))])
def test_without_a_day_or_without_a_sum_nothing_waits(over: date | None, sums: tuple[str, str]) -> None:
    comes_in(over, *sums)

    assert not Timer.objects.filter(why="arrears-come-over").exists()
    days_pass(add_days(OVER, 1))
    assert entries() == ()


def test_arrears_that_had_come_over_are_posted_when_the_case_comes_in_and_never_again() -> None:
    comes_in(MONDAY)

    assert not Timer.objects.filter(why="arrears-come-over").exists()
    days_pass(add_days(MONDAY, 3))
    assert [entry.cause for entry in entries()] == [f"opening:{OFFERED}"]


def test_a_cycle_that_stops_between_case_and_account_posts_them_when_it_starts_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    comes_in()
    days_pass(add_days(OVER, -1))
    whole = come_over.write_accounts

    def stops(*_: object) -> None:
        raise OperationalError("the server went away")

    monkeypatch.setattr(come_over, "write_accounts", stops)
    with pytest.raises(OperationalError):
        run_days(add_days(OVER, -1))
    assert (business_date(), owed()) == (OVER, {})
    recorded(add_note(AMARA, OFFERED, NoteKind.GENERAL, "They rang."))  # somebody works before the day is opened
    assert Timer.objects.filter(why="arrears-come-over").exists()
    monkeypatch.setattr(come_over, "write_accounts", whole)
    days_pass(add_days(OVER, 1))

    assert owed() == OWED
    sound()


def test_an_account_that_fails_is_stalled_and_its_arrears_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    comes_in()
    whole = come_over.post

    def fails(*_: object) -> None:
        raise ValueError("no such bucket")

    monkeypatch.setattr(come_over, "post", fails)
    days_pass(add_days(OVER, 1))

    assert Stalled.objects.get().step == "timers"
    assert owed() == {}
    monkeypatch.setattr(come_over, "post", whole)
