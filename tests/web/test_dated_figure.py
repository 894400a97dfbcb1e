"""A dated value is told with its unit: nobody reads pence for pounds."""

import pytest

from evenhand.config.book import the_book
from evenhand.web.pages.dated_figure import amount_of, title_of


@pytest.mark.parametrize(
    ("name", "title", "amount"),
    [
        ("charge.varied-deduction-order", "Charge: varied deduction order", "£50.00"),
        ("maintenance.default_pence", "Maintenance: default", "£38.00, £51.00, £64.00"),
        ("payment.minimum", "Payment: minimum", "£1.00"),
        ("negotiation.limit_per_cent", "Negotiation: limit", "40%"),
        ("negotiation.steer_months", "Negotiation: steer", "24 months"),
        ("judging.statement_working_days", "Judging: statement", "1 working day"),
        ("judging.tolerance_days", "Judging: tolerance", "0 days"),
        ("waiver.changed-account", "Waiver: changed account", "regular deduction order"),
        ("offer.attempts_for_wilful_silence", "Offer: attempts for wilful silence", "3"),
    ],
)
def test_it_says_what_it_is_of_and_how_much(name: str, title: str, amount: str) -> None:
    rule = the_book().rules.table[name][-1]

    assert (title_of(rule), amount_of(rule)) == (title, amount)
