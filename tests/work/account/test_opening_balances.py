"""What a case owes when it comes in stands in the ledger at once."""

from datetime import date

import pytest

from evenhand.domain.account.ledger import Bucket, Kind
from tests.desks import MONDAY, OFFERED, a_line, open_office, sound, take
from tests.work.account.accounts import REFERENCE, balances, entries, the_account

pytestmark = pytest.mark.django_db
OLD = {
    "legacy__arrears": {"receiving_parent": "640.00", "secretary_of_state": "45.00"},
    "legacy__arrears_transitioned_on": "2017-02-01",
}


def test_arrears_of_a_line_open_the_account() -> None:
    open_office()
    assert take(a_line(arrears="120.50", **OLD)).taken == 1

    assert balances() == {
        (OFFERED, Bucket.ARREARS): 120_50,
        (OFFERED, Bucket.OWED_ON): -120_50,
        (OFFERED, Bucket.OLD_ARREARS): 640_00,
        (OFFERED, Bucket.OWED_ON_OLD): -640_00,
        (OFFERED, Bucket.STATE_ARREARS): 45_00,
        (OFFERED, Bucket.STATE_DUE): -45_00,
    }
    assert [(entry.kind, entry.effective_on, entry.cause) for entry in entries()] == [
        (Kind.OPENING, MONDAY, f"opening:{OFFERED}")
    ]
    sound()


@pytest.mark.parametrize("over", [None, "2017-03-10"])
def test_arrears_that_the_old_scheme_still_collects_are_not_owed_here(over: str | None) -> None:
    open_office()
    line = a_line(arrears="0.00", legacy__arrears=OLD["legacy__arrears"])
    if over:
        line["legacy"]["arrears_transitioned_on"] = over
    assert take(line).taken == 1

    assert balances() == {}
    assert entries() == ()


def test_the_same_line_again_opens_nothing_twice() -> None:
    open_office()
    line = a_line(arrears="120.50", **OLD)
    take(line)

    assert take(line).unchanged == 1
    assert len(entries()) == 1
    sound()


def test_a_second_case_opens_its_own_balance_on_the_same_account() -> None:
    open_office()
    first, second = a_line(11, arrears="10.00"), a_line(12, arrears="20.00")
    second["paying_parent"], second["master_case"] = first["paying_parent"], first["master_case"]
    take(first)
    take(second)

    assert {key: pence for key, pence in balances().items() if key[1] is Bucket.ARREARS} == {
        (OFFERED, Bucket.ARREARS): 10_00,
        ("700000000012", Bucket.ARREARS): 20_00,
    }
    assert the_account().state.settled_to == MONDAY == date(2017, 2, 13)
    assert the_account().state.reference == REFERENCE
    sound()
