"""The figures of the examples."""

from typing import Any

Figures = dict[str, Any]
EXAMPLE: Figures = {
    "on": "2017-06-12",
    "gross_weekly_income": "520.00",
    "benefit": "no",
    "other_children": 1,
    "receiving_parents": [
        {
            "reference": "A",
            "service": "collect-and-pay",
            "children": [{"nights_a_year": 60}, {"nights_a_year": 0}],
            "opportunity": {"from": "2017-07-03", "until": "2018-01-03"},
        }
    ],
    "methods": [{"kind": "DEO", "share": "0.50"}, {"kind": "DD", "share": "0.50"}],
    "schedule": {"from": "2017-07-03", "frequency": "monthly", "annual_review_on": "2018-06-12"},
    "net_weekly_income": "418.00",
    "pay_frequency": "monthly",
}
PLAIN: Figures = {
    "on": "2017-06-12",
    "gross_weekly_income": "475.00",
    "benefit": "no",
    "other_children": 0,
    "receiving_parents": [{"reference": "A", "children": [{"nights_a_year": 0}]}],
}
