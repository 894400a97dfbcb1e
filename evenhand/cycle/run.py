"""Runs the daily cycle, day by day; killed anywhere and started again, it ends in the same state."""

from collections.abc import Callable
from datetime import date

from django.db import transaction

from evenhand.cycle.accounts import open_accounts
from evenhand.cycle.report import DayReport
from evenhand.cycle.timers import fire_due
from evenhand.domain.calendar import add_days
from evenhand.office.models import Office
from evenhand.work.letters import issue_letters
from evenhand.work.reporting.telling import keep_up
from evenhand.work.seals import seal_day
from evenhand.work.state.today import office


def run_days(until: date | None = None, on_report: Callable[[DayReport], None] | None = None) -> list[DayReport]:
    """Closes every business date up to and including `until`; without it, the present one.

    A day that was interrupted is finished first, and is reported where that did anything.
    """
    reports: list[DayReport] = []

    def said(report: DayReport) -> None:
        reports.append(report)
        if on_report is not None:
            on_report(report)

    last = until if until is not None else office().business_date
    keep_up()
    left_over = DayReport(add_days(office().business_date, -1))
    finish_opening(left_over)
    if left_over.did_anything:
        said(left_over)
    while (today := office().business_date) <= last:
        report = close(today)
        keep_up()
        finish_opening(report)
        said(report)
    return reports


def close(day: date) -> DayReport:
    """Letters leave, the day is sealed, and the business date moves on."""
    report = DayReport(day)
    left = issue_letters(day)
    report.issued, report.held, report.by_hand = left.issued, left.held, left.by_hand
    with transaction.atomic():
        # The date moves first: whoever writes to the audit log at this moment is waited for, then sealed.
        Office.objects.filter(id=1, business_date=day).update(last_closed=day, business_date=add_days(day, 1))
        seal_day(day)
    return report


def finish_opening(report: DayReport) -> None:
    """Fires what falls due on the business date, and opens the day of accounts, once."""
    here = office()
    if here.opened_on >= here.business_date:
        return
    fire_due(here.business_date, report)
    open_accounts(here.business_date, report)
    Office.objects.filter(id=1, business_date=here.business_date).update(opened_on=here.business_date)
