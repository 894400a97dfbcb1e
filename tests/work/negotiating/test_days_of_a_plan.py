"""The days of a plan: letters name those on which it is paid, and the day of each month stays as it was agreed."""

from datetime import date

import pytest

from evenhand.domain.account.agreed import AgreedArrears
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.work.account.scheduling import proposed_start
from evenhand.work.letters.negotiated import paid_on
from tests.domain.account.accounts import account, after, case, planned, wish

FIRST = date(2017, 6, 26)


@pytest.mark.parametrize(
    "day, by, nation, paid",
    [
        # A Sunday before the spring bank holiday.
        (date(2019, 5, 26), None, "england-and-wales", date(2019, 5, 28)),
        # The second of January is a holiday in Scotland alone, and direct debits do not keep it.
        (date(2018, 1, 2), None, "scotland", date(2018, 1, 3)),
        (date(2018, 1, 2), PaymentMethod.DIRECT_DEBIT, "scotland", date(2018, 1, 2)),
        # A Saturday of which nobody knows the bank holidays yet.
        (date(2099, 5, 30), None, "scotland", date(2099, 6, 1)),
    ],
)
def test_a_letter_names_the_working_day(day: date, by: PaymentMethod | None, nation: str, paid: date) -> None:
    assert paid_on(day, AgreedArrears("negotiation:1", FIRST, Frequency.MONTHLY, ((24, 67_83),), by=by), nation) == paid


def test_a_day_that_was_agreed_stays_though_its_next_collection_waits_for_a_working_day() -> None:
    # From the 25th of May on, a Thursday; the 25th of June is a Sunday.
    may, june = date(2017, 5, 25), date(2017, 6, 12)
    empty = account(case(), A=57_00)
    agreed, _ = after(empty, planned(empty, wish(may)).events)

    assert min(item.due_on for item in agreed.instalments if item.due_on > june) == date(2017, 6, 26)
    assert proposed_start(agreed, june) == date(2017, 6, 25)
    assert proposed_start(agreed, date(2017, 6, 26)) == date(2017, 6, 26)
    assert proposed_start(agreed, date(2017, 6, 27)) == date(2017, 7, 25)
