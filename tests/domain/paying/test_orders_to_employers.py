"""Orders to employers: the rate for each pay, the limit, the most that a person set, several at once (M5, R22)."""

from datetime import date
from typing import Any

import pytest

from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.orders import several_employers
from evenhand.domain.account.state import AccountState
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.procedures.paying import SetOrder, end_order, set_order
from evenhand.domain.refusal import Refusal
from tests.domain.cases import BOOK, MONDAY

PAYS = {1: "monthly", 2: "weekly", 3: ""}
EMPTY = AccountState("800000000011", 1, "england-and-wales")
JULY = date(2017, 7, 3)


def issued(state: AccountState = EMPTY, **values: Any) -> AccountState:
    events = set_order(state, asked(**values), PAYS, MONDAY, BOOK.rules)
    assert not isinstance(events, Refusal), events
    return apply_all(state, events)


def asked(**values: Any) -> SetOrder:
    return SetOrder(**{"employment": "1", "issued_on": MONDAY, "weekly": 5700, **values})


def refused(state: AccountState = EMPTY, **values: Any) -> tuple[str, str]:
    found = set_order(state, asked(**values), PAYS, MONDAY, BOOK.rules)
    assert isinstance(found, Refusal)
    return found.code, found.field


def test_an_order_carries_the_rate_for_every_pay() -> None:
    (order,) = issued().orders

    assert [order.rate(every) for every in Frequency] == [5700, 11400, 22800, 24700]
    assert (order.pay, order.taken, order.protected, order.over) == (Frequency.MONTHLY, 24700, None, None)


def test_protected_earnings_and_the_limit_are_told_where_net_is_known() -> None:
    (order,) = issued(net_weekly=41800).orders

    assert (order.protected, order.over) == (108680, False)


def test_a_rate_above_the_limit_waits_for_the_figure_of_a_person() -> None:
    assert refused(net_weekly=10000) == ("determine-rate", "most")

    (order,) = issued(net_weekly=10000, most=17300).orders
    assert (order.over, order.taken) == (True, 17300)


def test_a_maximum_above_the_rate_takes_no_more_than_the_rate() -> None:
    assert issued(most=99999).orders[0].taken == 24700


def test_an_order_that_is_varied_ends_on_the_day_of_the_new_one() -> None:
    varied = issued(issued(), weekly=6000, issued_on=JULY)

    assert [(order.number, order.ended_on) for order in varied.orders] == [(1, JULY), (2, None)]


def test_several_employers_are_told_for_the_days_on_which_their_orders_run() -> None:
    both = issued(issued(), employment="2", issued_on=JULY)

    assert not several_employers(both.orders, MONDAY)
    assert several_employers(both.orders, JULY)
    ended = end_order(both, 1, JULY, MONDAY, BOOK.rules)
    assert not isinstance(ended, Refusal)
    assert not several_employers(apply_all(both, ended).orders, JULY)


def test_two_orders_one_after_the_other_to_one_employer_are_not_several() -> None:
    assert not several_employers(issued(issued(), issued_on=JULY).orders, JULY)


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"employment": "9"}, ("employer-missing", "employment")),
        ({"employment": "²"}, ("employer-missing", "employment")),
        ({"weekly": 0}, ("amount-out-of-range", "weekly")),
        ({"most": 0}, ("amount-out-of-range", "most")),
        ({"issued_on": date(2019, 1, 1)}, ("date-out-of-range", "issued_on")),
        ({"issued_on": date(2010, 1, 1)}, ("no-rule-in-force", "issued_on")),
    ],
)
def test_what_cannot_be_ordered_is_refused_at_its_field(values: dict[str, Any], says: tuple[str, str]) -> None:
    assert refused(**values) == says


def test_an_order_is_not_varied_before_it_was_issued_nor_ended_twice() -> None:
    assert refused(issued(issued_on=JULY)) == ("date-out-of-range", "issued_on")

    found = end_order(EMPTY, 1, MONDAY, MONDAY, BOOK.rules)
    assert isinstance(found, Refusal) and found.code == "order-missing"
