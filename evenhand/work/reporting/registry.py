"""Every report there is. A new one is a file in `reports` that offers REPORT, and a line here."""

from evenhand.work.reporting.report import Report
from evenhand.work.reporting.reports import (
    approvals_answered,
    approvals_waiting,
    arrears,
    decisions,
    enforcement,
    missed_led_to,
    missed_payments,
    money,
    negotiation_days,
    negotiations,
    opportunities,
    plans_collected,
    plans_kept,
    requests_handled,
    requests_open,
    stages,
    training,
)

FILES = (
    opportunities, stages, negotiations, negotiation_days, plans_kept, plans_collected, enforcement, decisions,
    approvals_waiting, approvals_answered, requests_open, requests_handled, missed_payments, missed_led_to, money,
    arrears, training,
)  # fmt: skip
REPORTS: dict[str, Report] = {file.REPORT.name: file.REPORT for file in FILES}


def find(name: str) -> Report | None:
    """A report by its name."""
    return REPORTS.get(name)
