"""An account whose money cannot be worked out is passed over by its step, and replayed once a person has cleared it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from evenhand.cycle import accounts, chunk
from evenhand.cycle.run import run_days
from evenhand.cycle.stalls import clear_stall
from evenhand.domain.account.state import AccountState
from evenhand.domain.calendar import add_days
from evenhand.office.models import Office, Stalled
from evenhand.records.models import Outbox
from evenhand.work.state.save import StaleWrite
from tests.cycle.money import DEBIT, came, promised, states
from tests.desks import EWA, a_line, days_pass, open_office, sound, take
from tests.work.account.accounts import account_id

pytestmark = pytest.mark.django_db
FIRST = date(2017, 3, 1)
BAD, GOOD = "800000000012", "800000000011"
CASES = {BAD: "700000000012", GOOD: "700000000011"}


@pytest.fixture
def two() -> None:
    """Two accounts with one payment each: due on 1 March, paid on 6 March."""
    open_office()
    take(a_line(11), a_line(12))
    for account, case in CASES.items():
        promised((FIRST, DEBIT, 50_00, 0), (add_days(FIRST, 5), DEBIT, 50_00, 0), case=case, account=account)


@pytest.fixture
def mended(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Callable[[], None]:
    """One step of one account fails until this is called."""
    name = request.param
    works = getattr(chunk, name)
    broken = True

    def failing(state: AccountState, *rest: Any) -> Any:
        if broken and state.reference in (BAD, CASES[BAD]):
            raise ValueError("a fault of the rules\nwith 14 Sample Row in it")
        return works(state, *rest)

    def mend() -> None:
        nonlocal broken
        broken = False

    monkeypatch.setattr(chunk, name, failing)
    return mend


def lived() -> None:
    days_pass(FIRST)
    for account, case in CASES.items():
        came(50_00, FIRST, case=case, account=account)
    days_pass(date(2017, 3, 9))


STEPS = [("opens", "instalments"), ("pays_on", "paying on"), ("follow_misses", "misses")]


@pytest.mark.parametrize(("mended", "step"), STEPS, indirect=["mended"])
@pytest.mark.usefixtures("two")
def test_an_account_that_fails_names_its_step_and_never_stops_the_day(mended: Callable[[], None], step: str) -> None:
    lived()

    (row,) = Stalled.objects.all()
    assert (row.step, row.error, row.account.reference) == (step, "ValueError: a fault of the rules", BAD)
    assert states(GOOD) == ["met", "missed"]
    assert states(BAD) != ["met", "missed"]
    sound()


@pytest.mark.parametrize(("mended", "step"), STEPS, indirect=["mended"])
@pytest.mark.usefixtures("two")
def test_a_cleared_account_stands_where_it_would_have_stood(mended: Callable[[], None], step: str) -> None:
    lived()
    mended()

    clear_stall(EWA, account_id(BAD))

    assert states(BAD) == states(GOOD) == ["met", "missed"]
    paid = {row.payload["pence"] for row in Outbox.objects.filter(kind="payment")}
    assert paid == {48_00}
    assert Outbox.objects.filter(kind="payment").count() == 2
    sound()


@pytest.mark.usefixtures("two")
def test_a_person_who_is_faster_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    write, times = accounts.write_accounts, [0]

    def stale_twice(*rest: Any) -> None:
        times[0] += 1
        if times[0] < 3:
            raise StaleWrite("Account")
        write(*rest)

    monkeypatch.setattr(accounts, "write_accounts", stale_twice)
    days_pass(FIRST)

    assert states(BAD) == states(GOOD) == ["due"]
    assert not Stalled.objects.exists()


@pytest.mark.usefixtures("two")
def test_beyond_the_known_bank_holidays_accounts_stall_and_the_office_opens() -> None:
    Office.objects.update(business_date=date(2029, 1, 2), opened_on=date(2029, 1, 2), last_closed=None)
    run_days()

    assert Office.objects.get().opened_on == date(2029, 1, 3)
    assert {row.error.split(":")[0] for row in Stalled.objects.all()} == {"BeyondCalendar"}
