"""The fields in which the figures of a calculation are typed."""

from collections.abc import Mapping
from typing import Any

from evenhand.web.forms.figures_asked import SLOTS, UNKNOWN
from evenhand.web.pages.words import NATIONS

DO = {
    "on": "Takes effect on: give a real date, such as 12 6 2017",
    "gross": "Gross weekly income: give the pounds, such as 520.00, or choose not known",
    "benefit": "A benefit that sets the flat rate: choose one",
    "other_children": "Relevant other children: give a whole number from 0 to 50",
    **{
        name: text
        for slot in SLOTS
        for name, text in (
            (f"nights_{slot}", f"Receiving parent {slot}: give the nights of each child, 0 to 365, such as 60, 0"),
            (f"service_{slot}", f"Receiving parent {slot}, service: choose one"),
        )
    },
    "opportunity_from": "Opportunity from: give a real date, such as 3 7 2017",
    "opportunity_until": "Opportunity until: give a date after its first day",
    "methods": "Methods of payment: choose one",
    "net": "Net weekly income: give the pounds, such as 418.00, or leave it empty",
    "pay_frequency": "Pay frequency: choose one",
    "schedule_from": "Schedule from: give a real date, such as 3 7 2017",
    "annual_review_on": "Annual review on: give a date after the start of the schedule",
    "frequency": "Pays: choose how often",
    "nation": "Bank holidays of: choose one",
}
OFTEN = {"weekly": "Weekly", "fortnightly": "Fortnightly", "four-weekly": "Four-weekly", "monthly": "Monthly"}
METHODS = {
    "half": "Half by an earnings order, half by direct debit",
    "debit": "All by direct debit",
    "order": "All by an earnings order",
}
SERVICES = {"collect-and-pay": "Collect and pay", "direct-pay": "Direct pay"}
NIGHTS = "One number for each child, such as 60, 0."


def groups(raw: Mapping[str, Any], errors: Mapping[str, str]) -> list[dict[str, Any]]:
    """The fields, in groups with a name."""

    def field(name: str, kind: str, label: str, **more: Any) -> dict[str, Any]:
        return {"name": name, "kind": kind, "label": label, "value": raw.get(name, ""), "error": errors.get(name, ""),
                **more}  # fmt: skip

    def choice(name: str, label: str, words: Mapping[str, str], none: str = "") -> dict[str, Any]:
        options = [{"value": value, "label": text} for value, text in words.items()]
        return field(name, "select", label, options=[{"value": "", "label": none}, *options] if none else options)

    income = [
        {"value": "known", "label": "An amount", "fields": [field("gross", "money", "Gross weekly income")]},
        {"value": UNKNOWN, "label": "Not known", "hint": "Leads to the default rate."},
    ]
    parents = [
        item
        for slot in SLOTS
        for item in (
            field(f"nights_{slot}", "text", f"Receiving parent {slot}: nights a year with the paying parent",
                  hint=NIGHTS if slot == 1 else "", optional=slot > 1, short=True),
            choice(f"service_{slot}", f"Receiving parent {slot}: service", SERVICES),
        )
    ]  # fmt: skip
    return [
        {"name": "Paying parent", "fields": [
            field("on", "date", "Takes effect on"),
            field("income", "radios", "Income", options=income),
            field("benefit", "yes_no", "Is a benefit paid that sets the flat rate?", unknown=True),
            field("other_children", "number", "Relevant other children"),
        ]},
        {"name": "Receiving parents and children", "fields": parents},
        {"name": "Accepted opportunity (optional)", "hint": "Of the first receiving parent’s case. It is free of fees.",
         "fields": [field("opportunity_from", "date", "From"),
                    field("opportunity_until", "date", "Until", hint="The first day after it.")]},
        {"name": "Deduction from earnings (optional)", "fields": [
            choice("methods", "Methods of payment", METHODS, "Not said"),
            field("net", "money", "Net weekly income", hint="Left empty, it is not known."),
            choice("pay_frequency", "Pay frequency", OFTEN, "Not said"),
        ]},
        {"name": "Schedule (optional)", "fields": [
            field("schedule_from", "date", "Schedule from", hint="The first collection date."),
            field("annual_review_on", "date", "Annual review on"),
            choice("frequency", "Pays", OFTEN),
            choice("nation", "Bank holidays of", NATIONS),
        ]},
    ]  # fmt: skip
