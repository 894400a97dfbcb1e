"""A stalled account is replayed day by day once a person has cleared it."""

from datetime import date

from django.db import transaction

from evenhand.cases.models import Case
from evenhand.cycle.accounts import open_account
from evenhand.cycle.report import DayReport
from evenhand.cycle.timers import fire_account
from evenhand.domain.calendar import add_days
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.office.models import Stalled, Timer
from evenhand.work.audit import audit
from evenhand.work.state.today import business_date

MAY_CLEAR = frozenset({"team-leader", "administrator"})


def clear_stall(actor: Actor, account: int) -> DayReport | Refusal:
    """Clears an account and replays each day that it missed; what fails again stalls it again.

    Refuses: role-missing, not-stalled.
    """
    if not actor.roles & MAY_CLEAR:
        return Refusal("role-missing", "A stalled account is cleared by a team leader or an administrator.")
    with transaction.atomic():
        today = business_date()
        rows = Stalled.objects.filter(account_id=account, cleared_by="").order_by("day")
        first = rows.values_list("day", flat=True).first()
        hidden = not actor.restricted and Case.objects.filter(account_id=account, restricted=True).exists()
        if first is None or hidden:
            return Refusal("not-stalled", "This account is not stalled.")
        rows.update(cleared_by=actor.id)
        audit(actor.id, "clear stalled account", f"account {account}", today)
        report = DayReport(today)
        _replay(account, first, today, report)
        return report


def _replay(account: int, first: date, today: date, report: DayReport) -> None:
    """Day by day, up to today or to the first day that fails again."""
    day = first
    while day <= today:
        due = Timer.objects.filter(account_id=account, due_on__lte=day).values_list("case_id", flat=True)
        cases = set(due)
        if cases and not fire_account(account, cases, day, report):
            return
        if not open_account(account, day, report):
            return
        day = add_days(day, 1)
