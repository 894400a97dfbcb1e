"""The figures of the examples."""

from typing import Any

Figures = dict[str, Any]
EXAMPLE: Figures = {
    "on": "2017-06-12",
    "annual_review_on": "2018-03-11",
    "first_payment_on": "2017-07-01",
    "frequency": "monthly",
    "ongoing": [
        {
            "receiving_parent": "A",
            "weekly_maintenance": "57.00",
            "service": "collect-and-pay",
            "opportunity": {"from": "2017-07-03", "until": "2018-01-03"},
        }
    ],
    "arrears": [
        {
            "receiving_parent": "A",
            "owed_to": "receiving-parent",
            "scheme": "2012",
            "amount": "1840.25",
            "from_backdated_change": "400.00",
        },
        {"owed_to": "secretary-of-state", "scheme": "CSA", "amount": "310.00", "disputed": "10.00"},
    ],
    "enforcement_charges": "50.00",
    "income": {"net_weekly": "418.00", "gross_weekly": "520.00"},
    "spending": {
        "essential_weekly": "235.00",
        "priority_debts_weekly": "12.00",
        "ending": [{"weekly": "20.00", "until": "2018-01-01"}],
    },
    "lump_sum_available": "200.00",
    "children": [{"household": "receiving-parent", "name": "M"}, {"household": "paying-parent", "name": "T"}],
    "hardship_of_receiving_parent": "no",
    "offer": {"instalment": "60.00"},
}
PLAIN: Figures = {
    "on": "2017-06-12",
    "annual_review_on": "2018-03-11",
    "first_payment_on": "2017-07-01",
    "frequency": "monthly",
    "ongoing": [{"receiving_parent": "A", "weekly_maintenance": "57.00"}],
    "arrears": [{"receiving_parent": "A", "owed_to": "receiving-parent", "scheme": "2012", "amount": "2150.25"}],
    "income": {"net_weekly": "418.00"},
    "spending": {"essential_weekly": "247.00"},
    "lump_sum_available": "200.00",
}
