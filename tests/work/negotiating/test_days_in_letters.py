"""The days that letters about a plan name are those on which it is paid, as the desk shows them."""

from datetime import date

import pytest

from evenhand.domain.account.agreed import AgreedArrears
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.work.letters.negotiated import paid_on

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
