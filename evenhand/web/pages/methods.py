"""The Methods tab: how money is to come in, and the figures that somebody entered."""

from typing import Any

from evenhand.domain.account import Method
from evenhand.domain.money import spoken
from evenhand.web.pages.why import why_of
from evenhand.web.pages.words import fact, tag
from evenhand.work.reading.case_view import CaseView

DIRECTION = "From the paying parent"
RATES = {"weekly_maintenance": "Weekly maintenance", "normal_deduction": "Normal deduction rate a month"}


def live(view: CaseView) -> list[dict[str, Any]]:
    """The methods in force or to come."""
    return [_live(view, item) for item in view.state.live_methods(view.today)]


def _live(view: CaseView, item: Method) -> dict[str, Any]:
    flags = [words for held, words in ((item.mandatory, "Mandatory"), (item.desire, "Desire flag")) if held]
    ahead = item.start > view.today
    return {
        "direction": DIRECTION,
        "kind": str(item.kind),
        "share": f"{item.share}%",
        "starts_on": item.start,
        "first_collection_on": item.start if "Debit" in item.kind else None,
        "state": tag("Set up, not started", "warn") if ahead else tag("In force", "ok"),
        "detail": ", ".join([*flags, *([item.frequency] if item.frequency else [])]).capitalize(),
    }


def ended(view: CaseView) -> list[dict[str, Any]]:
    """The methods that ended, with why."""
    past = [item for item in view.state.methods if item.until is not None and item.until <= view.today]
    return [
        {
            "direction": DIRECTION,
            "kind": str(item.kind),
            "share": f"{item.share}%",
            "starts_on": item.start,
            "ends_on": item.until,
            "why": "Never started" if item.until and item.until <= item.start else "Another method took its place",
        }
        for item in past
    ]


def problem(view: CaseView) -> dict[str, Any] | None:
    """Shares that do not come to the whole."""
    total = sum(item.share for item in view.state.live_methods(view.today))
    if total in (0, 100):
        return None
    sentence = f"The shares from the paying parent come to {total}%. They must come to 100%."
    return {"sentence": sentence, "why": why_of(rules=("M10",))}


def rate(view: CaseView) -> list[dict[str, Any]]:
    """The figures of the calculation, as a person entered them."""
    records = [request.record_of("figures") for request in view.state.requests]
    found = next((dict(record.values) for record in reversed(records) if record), {})
    return [fact(RATES[name], spoken(int(value))) for name, value in found.items() if name in RATES]
