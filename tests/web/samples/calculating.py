"""The calculation: its form, its answer, and figures that cannot be used."""

from datetime import date
from typing import Any

from tests.web.samples.office import page

WRONG = {
    "gross": "Gross weekly income: give the pounds, such as 520.00, or choose not known",
    "benefit": "A benefit that sets the flat rate: choose one",
    "nights_1": "Receiving parent 1: give the nights of each child, 0 to 365, such as 60, 0",
    "annual_review_on": "Annual review on: give a date after the start of the schedule",
}
OFTEN = [{"value": "weekly", "label": "Weekly"}, {"value": "four-weekly", "label": "Four-weekly"}]
SERVICES = [{"value": "collect-and-pay", "label": "Collect and pay"}, {"value": "direct-pay", "label": "Direct pay"}]
METHODS = [
    {"value": "", "label": "Not said"},
    {"value": "half", "label": "Half by an earnings order, half by direct debit"},
]


def field(kind: str, name: str, label: str, value: Any = "", **more: Any) -> dict[str, Any]:
    return {"kind": kind, "name": name, "label": label, "value": value, **more}


def groups(errors: dict[str, str]) -> list[dict[str, Any]]:
    """The fields with what was typed, and what is wrong with it."""
    gross = field("money", "gross", "Gross weekly income", "520.00", error=errors.get("gross", ""))
    incomes = [
        {"value": "known", "label": "An amount", "fields": [gross]},
        {"value": "unknown", "label": "Not known", "hint": "Leads to the default rate."},
    ]
    day = {"day": "12", "month": "6", "year": "2017"}
    asked = "Is a benefit paid that sets the flat rate?"
    nights = "Receiving parent 1: nights a year with the paying parent"
    return [
        {"name": "Paying parent", "fields": [
            field("date", "on", "Takes effect on", day),
            field("radios", "income", "Income", "known", options=incomes),
            field("yes_no", "benefit", asked, "no", unknown=True, error=errors.get("benefit", "")),
            field("number", "other_children", "Relevant other children", "1"),
        ]},
        {"name": "Receiving parents and children", "fields": [
            field("text", "nights_1", nights, "60, 0", short=True, hint="One number for each child, such as 60, 0.",
                  error=errors.get("nights_1", "")),
            field("select", "service_1", "Receiving parent 1: service", "collect-and-pay", options=SERVICES),
        ]},
        {"name": "Deduction from earnings (optional)", "fields": [
            field("select", "methods", "Methods of payment", "half", options=METHODS),
            field("money", "net", "Net weekly income", hint="Left empty, it is not known."),
        ]},
        {"name": "Schedule (optional)", "fields": [
            field("date", "annual_review_on", "Annual review on", day, error=errors.get("annual_review_on", "")),
            field("select", "frequency", "Pays", "weekly", options=OFTEN),
        ]},
    ]  # fmt: skip


def fact(name: str, value: str) -> dict[str, str]:
    return {"name": name, "value": value}


INSTALMENTS = [
    {"due_on": date(2017, month, 3), "method": method, "parent": "Receiving parent 1", "maintenance": "£149.00",
     "fee": "£29.80", "amount": "£178.80"}
    for month in (7, 8, 10) for method in ("Earnings order", "Direct debit")
]  # fmt: skip
RESULT = {
    "rate": "Basic rate",
    "weekly": "£68.76",
    "pays": "£82.51",
    "parents": [
        {"name": "Receiving parent 1", "weekly": "£68.76", "collection_fee": "£13.75", "receiving_fee": "£2.75"}
    ],
    "schedule": {"rows": INSTALMENTS, "total": "£1,072.80", "days": 1},
    "deduction": {
        "rows": [fact("Weekly", "£41.26"), fact("Protected earnings in a pay period", "unknown")],
        "says": "This is provisional: net earnings are not known.",
        "provisional": True,
    },
    "working": [
        {"says": "The paying parent's gross weekly income.", "amount": "£520.00", "rule": "Given", "id": "",
         "source": "SI 2012/2677 regulation 34"},
        {"says": "1 relevant other child: 11% of £520.00 does not count. This is left:", "amount": "£462.80",
         "rule": "Other children (per cent)", "id": "",
         "source": "Child Support Act 1991 schedule 1 paragraph 2(3); SI 2012/2678 regulation 2"},
        {"says": "Rounded to whole pence.", "amount": "£68.76", "rule": "M1", "id": "M1",
         "source": "Child Support Act 1991"},
    ],
}  # fmt: skip
SHARED = {"errors_title": "Not worked out yet", "result": None, "of_case": ""}
PAGES = {
    "calculate": ("calculate.html", page("Calculate", "calculate", groups=groups({})) | SHARED),
    "calculated": (
        "calculate.html",
        page("Calculate", "calculate", groups=groups({})) | SHARED | {"result": RESULT, "of_case": "700000000011"},
    ),
    "calculate-errors": (
        "calculate.html",
        page(
            "Calculate",
            "calculate",
            groups=groups(WRONG),
            errors=[{"text": text, "name": name} for name, text in WRONG.items()],
        )
        | SHARED,
    ),
}
