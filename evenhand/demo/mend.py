"""A line whose days hang together again after a corner moved some of them."""

from datetime import date

from evenhand.demo import days
from evenhand.demo.people import Fields
from evenhand.domain.calendar import add_days, add_months

_SELECTED_BEFORE_NOTICE = 21


def mend(line: Fields) -> None:
    """Nothing is noted or sent before the application came in, and what follows from T-date follows from it."""
    application, legacy = line["application"], line["legacy"]
    received = application["received_on"]
    if application.get("provisional_letter_on", received) < received or application["applicant"] == "paying":
        application.pop("provisional_letter_on", None)
    line["notes"] = [note for note in line["notes"] if note["on"] >= received]
    if "liability_ends_on" not in legacy:
        application.pop("effective_on", None)
        return
    ends = date.fromisoformat(legacy["liability_ends_on"])
    if application.get("effective_on") != add_days(ends, 1).isoformat():
        application.pop("effective_on", None)
    if "closure_notice_on" in legacy and "selected_on" in legacy:
        notice = add_months(ends, -days.NOTICE_MONTHS)
        legacy["closure_notice_on"] = notice.isoformat()
        legacy["selected_on"] = add_days(notice, -_SELECTED_BEFORE_NOTICE).isoformat()
    line["annual_review_on"] = days.annual_review_on(ends).isoformat()
