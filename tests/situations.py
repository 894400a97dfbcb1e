"""A dozen parents who owe, on 14 February 2017: figures for which the API, the command and every page give one answer.

What each of them types on the page is in tests/web/planner/typed.py, under the same names.
"""

from typing import Any

BASE: dict[str, Any] = {
    "on": "2017-02-14",
    "annual_review_on": "2017-11-11",
    "first_payment_on": "2017-03-01",
    "frequency": "weekly",
    "ongoing": [{"receiving_parent": "A", "weekly_maintenance": "57.00", "service": "collect-and-pay"}],
    "arrears": [{"receiving_parent": "A", "owed_to": "receiving-parent", "scheme": "2012", "amount": "2150.25"}],
    "income": {"net_weekly": "418.00"},
    "spending": {"essential_weekly": "235.00", "priority_debts_weekly": "12.00"},
    "lump_sum_available": "200.00",
    "children": [{"household": "paying-parent"}, {"household": "receiving-parent"}],
}
TO_A = {"receiving_parent": "A", "owed_to": "receiving-parent", "scheme": "2012"}
STATE = {"owed_to": "secretary-of-state", "scheme": "CSA"}

SITUATIONS: dict[str, dict[str, Any]] = {
    "each week": {},
    "each month": {"frequency": "monthly"},
    "every two weeks": {"frequency": "fortnightly"},
    "every four weeks, in Scotland": {"frequency": "four-weekly", "nation": "scotland"},
    "an idea of one's own": {"offer": {"instalment": "12.50"}},
    "old debts, the government and charges": {
        "arrears": [
            TO_A | {"amount": "2150.25", "disputed": "400.00"},
            TO_A | {"scheme": "CSA", "amount": "1000.00"},
            STATE | {"amount": "310.00", "disputed": "10.00"},
        ],
        "enforcement_charges": "50.00",
    },
    "two other parents, one paid directly": {
        "ongoing": [
            *BASE["ongoing"],
            {"receiving_parent": "B", "weekly_maintenance": "20.00", "service": "direct-pay"},
        ],
        "arrears": [*BASE["arrears"], TO_A | {"receiving_parent": "B", "amount": "600.00"}],
    },
    "pay that is not known": {"income": {"net_weekly": "unknown"}},
    "spending that is not known": {"spending": {"essential_weekly": "unknown", "priority_debts_weekly": "12.00"}},
    "spending above pay": {"spending": {"essential_weekly": "500.00", "priority_debts_weekly": "12.00"}},
    "a lump sum that is more than the debt": {"lump_sum_available": "9000.00"},
    "a debt that takes many years": {
        "arrears": [TO_A | {"amount": "25000.00"}],
        "lump_sum_available": "0.00",
        "income": {"net_weekly": "360.00"},
    },
    "a loan that ends": {
        "arrears": [TO_A | {"amount": "9000.00"}],
        "spending": BASE["spending"] | {"ending": [{"weekly": "30.00", "until": "2017-09-04"}]},
    },
    "a loan that ends, by the month": {
        "frequency": "monthly",
        "arrears": [TO_A | {"amount": "9000.00"}],
        "spending": BASE["spending"] | {"ending": [{"weekly": "30.00", "until": "2017-09-04"}]},
    },
    "a review tomorrow": {"annual_review_on": "2017-02-15"},
    "a review that nobody knows": {"annual_review_on": "2018-02-14"},
}


def figures(name: str) -> dict[str, Any]:
    """The whole input of the API and of the command."""
    return BASE | SITUATIONS[name]
