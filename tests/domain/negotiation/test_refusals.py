"""What keeps plans from being made, with what to do instead."""

from datetime import date

import pytest

from evenhand.domain.calendar import DateRange
from evenhand.domain.negotiation import Commitment, Debt, Ongoing, Situation, negotiate
from evenhand.domain.refusal import Refusal
from tests.domain.negotiation.clients import RULES, client

BEYOND_THE_LAW = DateRange(date(2022, 1, 3), date(2022, 7, 3))


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        (client(first_on=date(2017, 6, 11)), "first-payment-past", "first_payment_on"),
        (client(first_on=date(2019, 6, 6)), "first-payment-late", "first_payment_on"),
        (client(review_on=date(2017, 6, 12)), "review-past", "annual_review_on"),
        (client(review_on=date(2019, 6, 13)), "review-late", "annual_review_on"),
        (client(debts=(Debt(1_00, "A", disputed=1_01),)), "disputed-above-arrears", "arrears"),
        (client(debts=(Debt(1_00, "A", backdated=1_01),)), "backdated-above-arrears", "arrears"),
        (client(ending=(Commitment(250_00, date(2018, 1, 1)),)), "ending-above-spending", "spending.ending"),
        (client(ongoing=(Ongoing("A", 57_00, True, BEYOND_THE_LAW),)), "opportunity-outside-law", "ongoing"),
        (
            client(on=date(2011, 6, 12), first_on=date(2011, 7, 1), review_on=date(2012, 6, 1)),
            "no-rule-in-force",
            "on",
        ),
    ],
)
def test_figures_that_make_no_sense_are_refused_in_a_sentence(given: Situation, code: str, field: str) -> None:
    found = negotiate(given, RULES)

    assert isinstance(found, Refusal)
    assert (found.code, found.field) == (code, field)
    assert found.sentence.endswith(".")


def test_the_last_first_payment_that_is_taken_still_falls_within_two_years() -> None:
    assert not isinstance(negotiate(client(first_on=date(2019, 6, 4)), RULES), Refusal)
